import Foundation
import Terminal
import TestSupport
import Testing

@Suite struct PlainReaderTests {
  final class Printed { var text = "" }

  func read(_ bytes: [UInt8], multiline: Bool = false) -> (outcomes: [Outcome], printed: String) {
    let printed = Printed()
    let reader = PlainReader(bytes: bytes) { printed.text += $0 }
    var prompt = Prompt()
    prompt.multiline = multiline
    var outcomes = [reader.ask(prompt)]
    while case .submitted = outcomes[outcomes.count - 1] { outcomes.append(reader.ask(prompt)) }
    return (outcomes, printed.text)
  }

  @Test func printsTheAnswersItReads() {
    let (outcomes, printed) = read(Array("Monday\n\nTuesday\n".utf8))
    #expect(
      outcomes == [.submitted("Monday"), .submitted(""), .submitted("Tuesday"), .endOfInput("")])
    #expect(printed == "> Monday\n> \n> Tuesday\n> \n")
  }

  @Test(arguments: [
    ("a\r\nb", ["a", "b"]), ("\u{FEFF}a\n", ["a"]), ("a\u{1B}[2J\n", ["a[2J"]),
    ("a\\\\\n", ["a\\\\"]),
  ])
  func acceptsLinesAsTheyCome(_ text: String, _ answers: [String]) {
    #expect(read(Array(text.utf8)).outcomes == answers.map { .submitted($0) } + [.endOfInput("")])
  }

  @Test(
    arguments: [
      // Latin-1, cut-off UTF-8, a surrogate, UTF-16 with and without its mark.
      ([0x61, 0xE9, 0x0A], 0xE9, 2), ([0xC3, 0xA9, 0x62, 0xC3], 0xC3, 3),
      ([0xED, 0xA0, 0x80], 0xED, 1), ([0xFF, 0xFE, 0x61, 0x00], 0xFF, 1), ([0x61, 0x00], 0x00, 2),
    ] as [([UInt8], UInt8, Int)])
  func refusesWhatIsNoUTF8(_ bytes: [UInt8], _ byte: UInt8, _ column: Int) {
    #expect(
      read(Array("one\n".utf8) + bytes).outcomes
        == [.submitted("one"), .malformed(.bytes(byte: byte, line: 2, column: column))])
  }

  /// Each row: the bytes of a line, and how it ends; a terminal passes on 4,095 bytes.
  @Test(arguments: [
    (4094, "submitted <aaaa"), (4095, "malformed tooLong(most: 4095)"),
    (5000, "malformed tooLong(most: 4095)"),
  ])
  func refusesWhatATerminalMayHaveCut(_ length: Int, _ outcome: String) throws {
    let terminal = try probe()
    terminal.type(String(repeating: "a", count: length) + "\n")
    try terminal.wait(for: outcome)
  }

  @Test func goesOnAfterABackslash() {
    let (outcomes, printed) = read(Array("one\\\ntwo\\\nthree\n".utf8), multiline: true)
    #expect(outcomes == [.submitted("one\ntwo\nthree"), .endOfInput("")])
    #expect(printed == "> one\\\n> two\\\n> three\n> \n")
    #expect(read(Array("a |\\\nb\n".utf8)).outcomes == [.submitted("a | b"), .endOfInput("")])
  }

  @Test func keepsTheTextThatTheEndOfInputCutOff() {
    #expect(read(Array("one\\\n".utf8), multiline: true).outcomes == [.endOfInput("one\n")])
  }

  @Test func countsTheLinesItHasRead() {
    let reader = PlainReader(bytes: Array("a\\\nb\nc\n".utf8)) { _ in }
    var numbers = [reader.lineNumber]
    for _ in 0..<3 {
      _ = reader.ask(Prompt())
      numbers.append(reader.lineNumber)
    }
    #expect(numbers == [0, 2, 3, 3])
  }

  func probe() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProduct("prompt-probe"), ["--plain", "--multiline"], environment: ["TERM": "dumb"])
    try terminal.wait(for: "> ")
    return terminal
  }

  @Test func leavesTheEchoToATerminal() throws {
    let terminal = try probe()
    terminal.type("one\\\n")
    try terminal.wait(for: "> ")
    terminal.type("two\n")
    try terminal.wait(for: "\r\n> ")
    #expect(terminal.printed == "> one\\\r\n> two\r\nsubmitted <one\\u{a}two>\r\n> ")
  }

  @Test(arguments: [(SIGTERM, "terminated 15 <one\\u{a}>"), (SIGINT, "interrupted <one\\u{a}>")])
  func keepsTheTextWhenASignalEndsIt(_ signal: Int32, _ outcome: String) throws {
    let terminal = try probe()
    terminal.type("one\\\n")
    try terminal.wait(for: "> ")
    terminal.send(signal)
    try terminal.wait(for: outcome)
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func printsARemarkInARowOfItsOwn() {
    let printed = Printed()
    let reader = PlainReader(bytes: Array("a\n".utf8)) { printed.text += $0 }
    _ = reader.ask(Prompt())
    reader.remark(StyledText("saved", .saved))
    #expect(printed.text == "> a\nsaved\n")
  }

  @Test func handsOverToTheNextReader() {
    let second = PlainReader(bytes: Array("c\n".utf8)) { _ in }
    let reader = PlainReader(bytes: Array("a\nb".utf8), then: second) { _ in }
    #expect(
      (0..<4).map { _ in reader.ask(Prompt()) } == [
        .submitted("a"), .submitted("b"), .submitted("c"), .endOfInput(""),
      ])
    #expect(reader.lineNumber == 2)
    #expect(reader.isUsedUp)
  }
}
