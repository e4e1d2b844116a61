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
    try read(name, lists: try lists())
  }

  private static func read(_ name: String, lists: [String: [String]]) throws -> Script {
    let text = try text(name)
    let others = try ScriptReader.head(text, file: name).get().reads.map { other in
      (other, try read("\(other).yaml", lists: lists).catalog)
    }
    return try ScriptReader(
      lists: lists, others: Dictionary(others, uniquingKeysWith: { first, _ in first })
    ).read(text, file: name).get()
  }
}
