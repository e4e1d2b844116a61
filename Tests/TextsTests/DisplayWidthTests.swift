import Foundation
import Testing
import Texts

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👍🏽", 2), ("👩\u{200D}🔬", 2),
    ("👨\u{200D}👩\u{200D}👧\u{200D}👦", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("🇩🇪", 2),
    ("1\u{FE0F}\u{20E3}", 2),
    ("क्षि", 3), ("a\u{200B}b", 2), ("\u{1B}", 0), ("❯ ", 2), ("—", 1), ("▏", 1),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  /// Left out: what Python's Unicode does not know yet, what later ones changed, and what terminals
  /// do not agree on (spacing marks, fillers, half flags).
  @Test func agreesWithPythonOnEveryScalarThatItKnows() throws {
    let script = """
      import unicodedata as u
      changed = {*range(0x2630, 0x2638), *range(0x268A, 0x2690), *range(0x4DC0, 0x4E00),
        *range(0x1D300, 0x1D377), 0x1171E}
      fillers = {0x3164, 0xFFA0}
      for c in range(0xA0, 0x40000):
        if c in changed or c in fillers or 0x1F1E6 <= c <= 0x1F1FF: continue
        kind = u.category(chr(c))
        name = u.name(chr(c), "")
        if kind in ("Mn", "Me") or "JUNGSEONG" in name or "JONGSEONG" in name: print(c, 0)
        elif kind not in ("Cn", "Cs", "Co", "Cf", "Mc", "Zl", "Zp"):
          print(c, 2 if u.east_asian_width(chr(c)) in "WF" else 1)
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script]
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let lines = try #require(try output.fileHandleForReading.readToEnd())
    python.waitUntilExit()
    #expect(lines.count > 1_000_000)
    var wrong: [String] = []
    for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ").compactMap { UInt32($0) }
      let scalar = try #require(Unicode.Scalar(parts[0]))
      if displayWidth(String(scalar)) != Int(parts[1]) {
        wrong.append("\(String(parts[0], radix: 16)) \(parts[1])")
      }
    }
    #expect(wrong == [])
  }
}
