import BundledWorkshops
public import Scripts
import Testing

/// Scripts to go through in tests.
public enum TestScript {
  /// Reads steps written from the left margin, each beginning with `- id:`.
  ///
  /// What an author must write and no test looks at is added. `rest` are further keys.
  public static func read(_ steps: String, _ rest: String = "") throws -> Script {
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
  public static func ws01() throws -> Script { try bundled("ws01").script }

  /// A script that ships, with those it reads.
  public static func bundled(_ id: String) throws -> (script: Script, reads: [Script]) {
    let scripts = try shipped.get()
    let script = try #require(scripts.first { $0.id == id })
    return (script, scripts.filter { script.reads.contains($0.id) })
  }

  /// Every script that ships, read once for all tests.
  private static let shipped = Result { () throws in
    let words = try #require(BundledFiles.text("word-lists.yaml"))
    let lists = try ScriptReader.lists(words, file: "word-lists.yaml").get()
    var scripts: [Script] = []
    for name in BundledFiles.workshops {
      let others = Dictionary(uniqueKeysWithValues: scripts.map { ($0.id, $0.catalog) })
      let text = try #require(BundledFiles.text(name))
      scripts.append(
        try ScriptReader(lists: lists, others: others).read(text, file: name).get())
    }
    return scripts
  }
}
