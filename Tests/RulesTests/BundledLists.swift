import Foundation
import Rules
import Testing

/// The lists of `Workshops/word-lists.yaml`.
enum BundledLists {
  static func phrases() throws -> [String: [String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Workshops/word-lists.yaml")
    var lists: [String: [String]] = [:]
    var current = ""
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("    ") {
        lists[current]?.append(String(line.dropFirst(4)))
      } else if line.hasPrefix("  "), line.hasSuffix(": |"), !line.contains("#") {
        current = String(line.dropFirst(2).dropLast(3))
        lists[current] = []
      }
    }
    return lists
  }

  /// Read and compiled once for all tests.
  static func wordLists() throws -> WordLists { try shared.get() }

  private static let shared = Result { WordLists(try phrases()) }
}
