import Foundation
import TestSupport
import Testing

@Suite struct RandomKeysTests {
  /// Keys with a meaning in emacs or vi mode, to the terminal or to a list of options, and text.
  private static let keys: [String] =
    [
      "\u{1B}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~",
      "\u{1B}[5~", "\u{1B}[1;5C", "\u{1B}[1;3A", "\u{1B}OP", "\u{1B}[3;7R", "\u{1B}\r", "\u{1B}x",
      "\u{1B}\u{7F}", "\u{7F}", " ", "e\u{301}", "\u{301}", "🇩", "🇪", "👩\u{200D}🔬", "\u{200D}",
      "日", "\u{20001}", "\u{FE0F}", "\u{1B}[200~one\ntwo\u{1B}[201~", "\u{9F}", "12", "999", "$",
      "fe", "rx", "dd", "cw", "d$", "y0", "2x", "\u{1B}$", "\u{1B}u", "\u{1B}5", "\u{1B}b",
      "\u{1B}d",
    ]
    + (0..<0x20).filter { ![0x03, 0x04, 0x1A, 0x1B, 0x1C].contains($0) }.map(text)
    + (0x21..<0x7F).map(text)

  private static func text(_ code: Int) -> String { String(UnicodeScalar(UInt8(code))) }

  /// So many drives a mode, each with its seed.
  private static let drives = ["-e", "-v"].flatMap { mode in
    (1...(LongDrives.areAsked ? 150 : 12)).map { (mode, UInt64($0)) }
  }

  @Test(arguments: drives)
  func neverEndsTheProgram(_ mode: String, _ seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/editrc"
    try "bind \(mode)\n".write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      builtProduct("prompt-probe"),
      ["--multiline", "--history", "one e\u{301}", "--history", "two 👍🏽", "--word", "Mira"]
        + (seed.isMultiple(of: 3) ? ["--choice", "yes", "--choice", "no", "--several"] : []),
      environment: [
        "TERM": "xterm-256color", "EDITRC": path, "LC_ALL": "C.UTF-8",
        "SWIFT_BACKTRACE": "enable=no",
      ], columns: seed.isMultiple(of: 2) ? 20 : 80)
    try terminal.wait(for: "❯ ")
    var random = Seeded(state: seed)
    let typed = (0..<150).compactMap { _ in Self.keys.randomElement(using: &random) }
    terminal.type(typed.joined())
    // One ends a search that may be open, one the prompt.
    terminal.type("\u{3}\u{3}")
    let status = try terminal.exitStatus()
    #expect(status == 0, "bind \(mode), seed \(seed): \(typed)")
    let end = terminal.printed.suffix(200)
    #expect(end.contains("interrupted "), "bind \(mode), seed \(seed): \(typed)")
  }

  /// A generator that gives the same keys for a seed anywhere (splitmix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
