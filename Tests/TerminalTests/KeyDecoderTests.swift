import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// The events of the bytes up to the first wait, and that wait.
  func events(_ bytes: [UInt8], vi: Bool = false) -> [KeyDecoder.Event] {
    var decoder = KeyDecoder()
    decoder.isVi = vi
    decoder.feed(bytes)
    return events(&decoder)
  }

  func events(_ decoder: inout KeyDecoder, expired: Bool = false) -> [KeyDecoder.Event] {
    var events: [KeyDecoder.Event] = [decoder.next(expired: expired)]
    while !isWait(events[events.count - 1]) { events.append(decoder.next()) }
    return events
  }

  func isWait(_ event: KeyDecoder.Event) -> Bool {
    if case .wait = event { true } else { false }
  }

  @Test(
    arguments: [
      ("[Z", .key(.back)), ("OP", .key(.help)), ("\r", .key(.newline)), ("[13;2u", .key(.newline)),
      ("[A", .key(.up)), ("OB", .key(.down)), ("[H", .key(.home)), ("[4~", .key(.end)),
      ("[3~", .key(.delete)), ("\u{7F}", .native(.eraseWord)), ("[1;5C", .native(.nextWord)),
    ] as [(String, KeyDecoder.Event)])
  func knowsItsKeys(_ sequence: String, _ event: KeyDecoder.Event) {
    #expect(events(Array("\u{1B}\(sequence)".utf8)) == [event, .wait(milliseconds: nil)])
  }

  @Test(arguments: ["[5~", "[15;2~", "[I", "[[B", "Ox", "[?1;2c"])
  func takesOtherSequencesWhole(_ sequence: String) {
    #expect(
      events(Array("\u{1B}\(sequence)a".utf8))
        == [.sequence("\u{1B}\(sequence)"), .scalar(0x61), .wait(milliseconds: nil)])
  }

  @Test func takesTheAnswersOfTheTerminal() {
    #expect(
      events(Array("a\u{1B}P>|XTerm(379)\u{1B}\\\u{1B}[3;12Rb".utf8)) == [
        .scalar(0x61), .name("XTerm(379)"), .column(11), .scalar(0x62), .wait(milliseconds: nil),
      ])
    #expect(events(Array("\u{1B}P>|XTe".utf8)) == [.wait(milliseconds: 200)])
  }

  @Test func passesASequenceOnIfAsked() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[9~a".utf8))
    #expect(decoder.next() == .sequence("\u{1B}[9~"))
    decoder.passOn("\u{1B}[9~")
    #expect(
      events(&decoder)
        == [0x1B, 0x5B, 0x39, 0x7E, 0x61].map { .scalar($0) } + [.wait(milliseconds: nil)])
  }

  @Test func passesWhatIsNoSequenceOn() {
    #expect(
      events(Array("\u{1B}f\u{1B}[\u{1}".utf8))
        == [0x1B, 0x66, 0x1B, 0x5B, 0x01].map { .scalar($0) } + [.wait(milliseconds: nil)])
  }

  @Test func takesKeysOfControl() {
    #expect(
      events([0x03, 0x1A, 0x7F, 0x08])
        == [.interrupt, .suspend, .key(.erase), .key(.erase), .wait(milliseconds: nil)])
  }

  @Test(
    arguments: [
      ([0xC3, 0xA9], [0xE9]), ([0xE6, 0x97, 0xA5], [0x65E5]),
      ([0xF0, 0x9F, 0x98, 0x80], [0x1F600]),
      ([0xFF, 0x61], [0xFFFD, 0x61]), ([0xC0, 0x80], [0xFFFD, 0xFFFD]),
      ([0xE6, 0x97, 0x61], [0xFFFD, 0x61]), ([0xED, 0xA0, 0x80], [0xFFFD]), ([0x80], [0xFFFD]),
      ([0xC2, 0x9B], [0xFFFD]), ([0xF4, 0x90, 0x80, 0x80], [0xFFFD]),
    ] as [([UInt8], [UInt32])])
  func decodesAndRepairsUTF8(_ bytes: [UInt8], _ scalars: [UInt32]) {
    #expect(events(bytes) == scalars.map { .scalar($0) } + [.wait(milliseconds: nil)])
  }

  @Test func givesTheSameEventsHoweverTheBytesArrive() {
    let bytes = Array("aé日\u{1B}[Z\u{1B}[200~one\r\ntwo\u{1B}[201~\u{1B}\rx".utf8)
    var decoder = KeyDecoder()
    var seen: [KeyDecoder.Event] = []
    for byte in bytes {
      decoder.feed([byte])
      seen += events(&decoder).dropLast()
    }
    #expect(
      seen == [
        .scalar(0x61), .scalar(0xE9), .scalar(0x65E5), .key(.back), .text(.paste, "one\ntwo"),
        .key(.newline), .scalar(0x78),
      ])
  }

  @Test func waitsForTheRestOfAKeyButNotForEver() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(events(&decoder) == [.wait(milliseconds: 50)])
    #expect(events(&decoder, expired: true) == [.scalar(0x1B), .wait(milliseconds: nil)])
    decoder.feed([0xE6])
    #expect(events(&decoder) == [.wait(milliseconds: 100)])
    #expect(events(&decoder, expired: true) == [.scalar(0xFFFD), .wait(milliseconds: nil)])
  }

  @Test func makesALoneEscapeAKeyInVi() {
    var decoder = KeyDecoder()
    decoder.isVi = true
    decoder.feed([0x1B])
    #expect(events(&decoder) == [.wait(milliseconds: 50)])
    #expect(events(&decoder, expired: true) == [.native(.viEscape), .wait(milliseconds: nil)])
    #expect(
      events([0x1B, 0x6B], vi: true)
        == [.native(.viEscape), .scalar(0x6B), .wait(milliseconds: nil)])
  }

  @Test func neverTakesAKeyFromAPaste() {
    let paste = "\u{1B}[200~a\u{3}\u{4}\u{1B}[Z\tb\n\n\u{1B}[201~c"
    #expect(
      events(Array(paste.utf8))
        == [.text(.paste, "a[Z\tb"), .scalar(0x63), .wait(milliseconds: nil)])
  }

  @Test func endsAPasteThatTheTerminalDoesNotEnd() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~abc".utf8))
    #expect(events(&decoder) == [.wait(milliseconds: 2000)])
    #expect(events(&decoder, expired: true) == [.text(.paste, "abc"), .wait(milliseconds: nil)])
  }

  @Test func handsMarksOverAsText() {
    #expect(
      events(Array("e\u{301}".utf8))
        == [.scalar(0x65), .text(.mark, "\u{301}"), .wait(milliseconds: nil)])
  }

  @Test func dropsAKeyThatWouldQuoteTheNextOne() {
    var decoder = KeyDecoder()
    decoder.feed([0x00, 0x04])
    #expect(decoder.next() == .scalar(0x04))
  }
}
