import Foundation
import TestSupport
import Testing

@Suite struct SettingsTests {
  /// A file of a person's settings for as long as this lives.
  private struct Settings {
    let path: String
    private let folder: TemporaryFolder

    init(_ text: String) throws {
      folder = try TemporaryFolder()
      path = folder.path + "/editrc"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  @Test func followsThePersonsSettings() throws {
    let settings = try Settings("bind -v\nbind \"\\e[5~\" northstar-help\n")
    let terminal = try probe(environment: ["EDITRC": settings.path])
    terminal.type("abc\u{1B}")
    // The cursor goes back onto the last letter when vi's command mode begins.
    try terminal.wait(for: "\u{1B}[5G")
    terminal.type("0iX\u{1B}[5~\u{1B}[Z")
    try terminal.wait(for: "help <Xabc>")
  }

  /// Each row: keys in vi mode, in parts between which a lone ESC is waited for, and the answer.
  @Test(arguments: [
    (["abc\u{1B}", ":#\r"], "abc"),
    (["\u{1B}", "$\u{1B}[C\u{7F}\u{1B}[3~ihello world\r"], "hello world"),
    (["\u{1B}", "$2xddix\r"], "x"),
    (["e\u{301}🇩🇪x\u{1B}", "hhi!\r"], "!e\u{301}🇩🇪x"),
    (["e\u{301}🇩🇪x\u{1B}", "hx\r"], "e\u{301}x"),
    (["e\u{301}🇩🇪x\u{1B}", "2X\r"], "x"),
    (["e\u{301}🇩🇪x\u{1B}", "0li!\r"], "e\u{301}!🇩🇪x"),
    (["one two\u{1B}", "bdwu\r"], "one two"),
    (["one two\u{1B}", "dduu\r"], "one "),
    (["abc\u{1B}", "/fir\u{1B}[CA!\r"], "first!"),
    (["abc\u{1B}", "?fir\r"], "first"),
    (["abc\u{1B}", "kA!\r"], "first!"),
  ])
  func keepsTheLineWholeInVi(_ keys: [String], _ answer: String) throws {
    let settings = try Settings("bind -v\n")
    let terminal = try probe(["--history", "first"], environment: ["EDITRC": settings.path])
    terminal.type(keys[0])
    // In vi's command mode the cursor stands on the last character.
    try terminal.wait(for: keys[0].count > 1 ? "G" : "\u{1B}[K")
    if keys[0] == "\u{1B}" { try expectQuiet(terminal) }
    for part in keys.dropFirst() { terminal.type(part) }
    try terminal.wait(for: "submitted <")
    #expect(try terminal.wait(for: ">\r\n", seconds: 10) == answer + ">\r\n")
  }

  /// Waits until a lone ESC has been taken for a key, which shows nothing on an empty line.
  func expectQuiet(_ terminal: PseudoTerminal) throws {
    #expect(throws: PseudoTerminal.NotSeen.self) { try terminal.wait(for: "never", seconds: 0.2) }
  }

  /// Each row: a command of libedit's that a person has bound to ^T or Page Up, the keys, the answer.
  @Test(arguments: [
    ("ed-search-prev-history", "abc", "fir\u{1B}[C!\r", "first!"),
    ("ed-prev-history", "x", "!\r", "first!"),
    ("vi-undo", "abc", "x\r", "x"), ("vi-comment-out", "abc", "\r", "abc"),
    ("em-inc-search-next", "abc", "\u{7}\r", "abc"),
  ])
  func putsItsOwnInThePlaceOfLibeditsCommands(
    _ command: String, _ text: String, _ keys: String, _ answer: String
  ) throws {
    let settings = try Settings("bind \"^T\" \(command)\nbind \"\\e[5~\" \(command)\n")
    for key in ["\u{14}", "\u{1B}[5~"] {
      let terminal = try probe(["--history", "first"], environment: ["EDITRC": settings.path])
      terminal.type(text + key + keys)
      try terminal.wait(for: "submitted <")
      #expect(try terminal.wait(for: ">\r\n", seconds: 10) == answer + ">\r\n")
    }
  }
}
