import Foundation
import Synchronization

/// The compiled lists, each compiled when it is first asked for.
final class Matchers: Sendable {
  private let compiled = Mutex<[String: NSRegularExpression?]>([:])

  /// The matcher of a list; nothing for a list without a phrase that can be read.
  func matcher(_ list: String, phrases: () -> [String]) -> NSRegularExpression? {
    compiled.withLock { compiled in
      if let known = compiled[list] { return known }
      let matcher = Matchers.compile(phrases())
      compiled[list] = .some(matcher)
      return matcher
    }
  }

  private static func compile(_ phrases: [String]) -> NSRegularExpression? {
    let patterns = phrases.compactMap { try? PhraseReader.pattern(of: $0) }
    let whole = patterns.filter(\.isWholeWords).map(\.text)
    var alternatives = patterns.filter { !$0.isWholeWords }.map(\.text)
    // One pair of word boundaries around all of them is several times faster than one for each.
    if !whole.isEmpty { alternatives.insert("\\b(?:\(whole.joined(separator: "|")))\\b", at: 0) }
    guard !alternatives.isEmpty else { return nil }
    return try? NSRegularExpression(
      pattern: alternatives.joined(separator: "|"), options: .caseInsensitive)
  }
}
