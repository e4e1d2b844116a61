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

  static func script(_ name: String) throws -> Script {
    try ScriptReader(lists: lists()).read(text(name), file: name).get()
  }
}
