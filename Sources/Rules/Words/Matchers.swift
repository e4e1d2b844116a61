import Foundation
import Synchronization
import Texts

/// The compiled lists, each compiled when it is first asked for, and what they found in texts.
final class Matchers: Sendable {
  private struct Question: Hashable {
    var list: String
    var text: String
  }

  /// The most texts whose matches are remembered; a text is asked about many times in a row.
  private static let mostRemembered = 10_000

  private let compiled = Mutex<[String: NSRegularExpression?]>([:])
  private let found = Mutex<[Question: NSRange?]>([:])
  private let stemmed = Mutex<[String: Set<String>]>([:])

  /// Where a list first matches in a text.
  func firstRange(_ list: String, in text: String, phrases: () -> [String]) -> NSRange? {
    let question = Question(list: list, text: text)
    if let known = found.withLock({ $0[question] }) { return known }
    let range = matcher(list, phrases: phrases)?
      .firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count))?.range
    found.withLock { found in
      if found.count >= Self.mostRemembered { found = [:] }
      found[question] = .some(range)
    }
    return range
  }

  func stems(of text: String) -> Set<String> {
    if let known = stemmed.withLock({ $0[text] }) { return known }
    let stems = Texts.stems(of: text)
    stemmed.withLock { stemmed in
      if stemmed.count >= Self.mostRemembered { stemmed = [:] }
      stemmed[text] = stems
    }
    return stems
  }

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
