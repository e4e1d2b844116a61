import TestSupport
import Testing

@Suite struct ChoicesAtPromptTests {
  private let ten = (1...10).flatMap { ["--choice", "option \($0)"] }

  @Test func opensTheListUnderTheLine() throws {
    let terminal = try probe(["--choice", "yes", "--refused", "no"])
    terminal.type("\u{1B}[B")
    try terminal.wait(
      for:
        "yes\r\r\n\u{1B}[7m› 1  yes\u{1B}[0m\u{1B}[K\r\r\n  2  no (not now)\u{1B}[K\u{1B}[2A\u{1B}[6G"
    )
    terminal.type("\r")
    // The list goes; the answer stays.
    try terminal.wait(for: "\r\r\n\u{1B}[J\u{1B}[1A\u{1B}[6G\r\r\n\u{1B}[?2004lsubmitted <yes>")
  }

  @Test func opensByItselfWhereManyAreFiltered() throws {
    let terminal = try probe(ten)
    terminal.type("0")
    try terminal.wait(for: "0\r\r\n  10  option 10\u{1B}[K\u{1B}[1A\u{1B}[4G")
    terminal.type("\u{1B}[B\r")
    try terminal.wait(for: "submitted <option 10>")
  }

  @Test func closesWithEscapeAndGivesBackWhatWasTyped() throws {
    let terminal = try probe(["--choice", "yes"])
    terminal.type("x\u{1B}[B")
    try terminal.wait(for: "\u{1B}[7m› 1  yes")
    terminal.type("\u{1B}")
    try terminal.wait(for: "x\u{1B}[K\r\r\n\u{1B}[J\u{1B}[1A\u{1B}[4G")
    terminal.type("\r")
    try terminal.wait(for: "submitted <x>")
  }

  @Test func showsWhatFitsInALowWindow() throws {
    let terminal = try probe(ten, rows: 8, columns: 40)
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "› 10  option 10")
    #expect(terminal.printed.contains("  9-10 of 10"))
  }

  @Test func showsThatTypingReplacesTheText() throws {
    let terminal = try probe(["--initial", "old text", "--replaced"])
    try terminal.wait(for: "\u{1B}[7mold text\u{1B}[0m")
    terminal.type("\u{1B}[D")
    try terminal.wait(for: "\r❯ old text\u{1B}[K\u{1B}[10G")
  }
}
