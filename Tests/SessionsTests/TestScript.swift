import BundledWorkshops
import Foundation
import Scripts
import Testing

/// Scripts to go through in tests.
enum TestScript {
  /// Reads steps written from the left margin, each beginning with `- id:`.
  ///
  /// What an author must write and no test looks at is added. `rest` are further keys.
  static func read(_ steps: String, _ rest: String = "") throws -> Script {
    var lines: [String] = []
    let blocks = ("\n" + steps).split(separator: "\n- id: ", omittingEmptySubsequences: true)
    for block in blocks {
      let id = block.prefix { !$0.isWhitespace }
      lines += ("- id: " + block).split(separator: "\n").map { "  " + $0 }
      lines.append("    minutes: 1")
      if !block.contains("\n  says:"), !block.contains("\n  ask:") {
        lines.append("    ask: \(id)?")
      }
      if !block.contains("\n  kind: read"), !block.contains("\n  kind: review") {
        lines += ["    why: because", "    good: good", "    weak: weak"]
      }
    }
    let head = [
      "workshop: ws09", "title: A test", "minutes: \(blocks.count)", "promise: A list.", rest,
      "steps:",
    ]
    return try ScriptReader().read((head + lines).joined(separator: "\n"), file: "test.yaml").get()
  }

  /// The script of the first workshop as it ships.
  static func ws01() throws -> Script {
    let lists = try #require(BundledFiles.text("word-lists.yaml"))
    let text = try #require(BundledFiles.text("ws01.yaml"))
    return try ScriptReader(lists: ScriptReader.lists(lists, file: "word-lists.yaml").get())
      .read(text, file: "ws01.yaml").get()
  }

  /// The worked example as typed, a line a prompt.
  static func answers() throws -> [String] {
    let folder = try #require(Bundle.module.url(forResource: "Answers", withExtension: nil))
    let text = try String(contentsOf: folder.appending(path: "ws01.txt"), encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
