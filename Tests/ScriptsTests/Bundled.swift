import BundledWorkshops
import Foundation
import Scripts
import Testing

/// The scripts and word lists that ship.
enum Bundled {
  static func text(_ name: String) throws -> String {
    try #require(BundledFiles.text(name))
  }

  static func resource(_ name: String) throws -> String {
    let folder = try #require(Bundle.module.url(forResource: "Resources", withExtension: nil))
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static func lists() throws -> [String: [String]] {
    try ScriptReader.lists(text("word-lists.yaml"), file: "word-lists.yaml").get()
  }

  /// A script that ships, read with those it reads.
  static func script(_ name: String) throws -> Script {
    try #require(scripts.get()[name])
  }

  /// Every script that ships, read once for all tests.
  private static let scripts = Result { () throws in
    let lists = try Bundled.lists()
    var scripts: [String: Script] = [:]
    for name in BundledFiles.scripts {
      let others = scripts.values.map { ($0.id, $0.catalog) }
      let reader = ScriptReader(lists: lists, others: Dictionary(uniqueKeysWithValues: others))
      scripts[name] = try reader.read(text(name), file: name).get()
    }
    return scripts
  }
}
