import Foundation
import Synchronization
import Texts
public import Values

/// Named lists of phrases, matched as whole words in any case.
///
/// A phrase says in plain words what it matches:
///
/// | phrase | matches |
/// |---|---|
/// | `gross margin` | the words, with any space between |
/// | `revenue(s)`, `(the) company` | with or without what stands in parentheses |
/// | `has/had gone`, `(so/and) why` | one of the words |
/// | `monetis*` | the beginning of a word |
/// | `stand-up` | stand-up, stand up, standup |
/// | `don't` | with or without the apostrophe, straight or curly |
/// | `^why`, `nothing$` | only at the beginning, or the end, of the text |
/// | `/\d+ %/` | a regular expression |
public struct WordLists: Sendable {
  /// The built-in list: any digit.
  static let digits = "digits"

  private let phrases: [String: [String]]
  private let matchers = Matchers()

  /// The names of the lists there are.
  public var names: Set<String> { Set(phrases.keys) }

  /// Makes the lists from their phrases; a faulty phrase matches nothing.
  public init(_ phrases: [String: [String]]) {
    self.phrases = phrases
  }

  /// The faults of one phrase that stands at a place.
  public static func faults(in phrase: String, at place: Place) -> [Finding] {
    do {
      let pattern = try PhraseReader.pattern(of: phrase)
      _ = try NSRegularExpression(pattern: pattern.text)
      return []
    } catch let fault as PhraseFault {
      return [
        Finding(
          "bad-phrase", at: place.advanced(by: fault.offset), fault.message, remedy: fault.remedy)
      ]
    } catch {
      return [
        Finding(
          "bad-phrase", at: place, "'\(phrase)' is no regular expression",
          remedy: "write it as a plain phrase, without the strokes")
      ]
    }
  }

  /// Whether a phrase of a list stands in a text.
  public func matches(_ text: String, _ list: String) -> Bool {
    if list == WordLists.digits { return text.unicodeScalars.contains(where: \.isAnyDigit) }
    let text = plain(text)
    return firstRange(list, in: text) != nil
  }

  /// The first words of a text that a list matches, as they stand there.
  public func firstMatch(_ list: String, in text: String) -> String? {
    let text = plain(text)
    if list == WordLists.digits {
      return text.unicodeScalars.first(where: \.isAnyDigit).map(String.init)
    }
    return firstRange(list, in: text).flatMap { Range($0, in: text) }.map { String(text[$0]) }
  }

  /// A text without the words a list matches.
  public func removing(_ list: String, from text: String) -> String {
    let text = plain(text)
    guard firstRange(list, in: text) != nil, let matcher = matcher(list) else { return text }
    return matcher.stringByReplacingMatches(
      in: text, range: NSRange(location: 0, length: text.utf16.count), withTemplate: " ")
  }

  /// Words a list matches, one sample for each phrase that is written in words; in order.
  public func samples(of list: String) -> [String] {
    if list == WordLists.digits { return ["7"] }
    return (phrases[list] ?? []).map(Self.sample).filter { matches($0, list) }
  }

  /// A phrase without its optional parts, with the first of several words.
  private static func sample(of phrase: String) -> String {
    var depth = 0
    var plain = ""
    for character in phrase where !"^$*".contains(character) {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth -= 1 }
    }
    return plain.split(separator: " ").map { $0.prefix { $0 != "/" } }.joined(separator: " ")
  }

  private func firstRange(_ list: String, in text: String) -> NSRange? {
    guard let phrases = phrases[list] else { return nil }
    return matchers.firstRange(list, in: text) { phrases }
  }

  /// The words of a text that carry its meaning; remembered, as texts are compared many times.
  func stems(of text: String) -> Set<String> { matchers.stems(of: text) }

  private func matcher(_ list: String) -> NSRegularExpression? {
    guard let phrases = phrases[list] else { return nil }
    return matchers.matcher(list) { phrases }
  }

  /// A text with straight quotes, hyphens and spaces, however it was typed.
  private func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}", "\u{02BC}", "\u{00B4}":
        plain.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}": plain.append("\"")
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}":
        plain.append("-")
      case "\u{00A0}", "\u{2009}", "\u{202F}": plain.append(" ")
      case "\u{00AD}", "\u{200B}": continue
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}

// What texts mean by the lists that every workshop has.
extension WordLists {
  /// Whether a text counts money of ours: `fin_hard` once the phrases of `sales_ok` are out.
  func isMoney(_ text: String) -> Bool {
    matches(removing("sales_ok", from: text), "fin_hard")
  }

  /// Whether a text only promises attention: `vague_action`, and no `action` besides.
  func isVague(_ text: String) -> Bool {
    matches(text, "vague_action") && !matches(removing("vague_action", from: text), "action")
  }

  /// Whether all of a text says no, or nothing.
  func isNone(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace) || matches(text, "none_answer")
  }

  /// What sort of owner a text names.
  func ownerKind(of text: String) -> OwnerKind {
    if isNone(text) { return .none }
    let owner = withoutRole(text)
    if matches(owner, "role_one"), !namesSeveral(owner) { return .role }
    return matches(owner, "group_owner") ? .group : .person
  }

  /// Whom a text names, a person without their role, and whether that is one person; nothing when
  /// it names nobody.
  public func owner(in text: String) -> (name: String, isPerson: Bool)? {
    let kind = ownerKind(of: text)
    guard kind != .none else { return nil }
    let name = kind == .person ? withoutRole(text) : text
    return (name.split(whereSeparator: \.isWhitespace).joined(separator: " "), kind == .person)
  }

  /// `Dana Ruiz, dispatch lead` without its tail.
  private func withoutRole(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, matches(String(parts[1]), "role_one") else { return text }
    return String(parts[0])
  }

  private func namesSeveral(_ owner: String) -> Bool {
    owner.contains { ",&/+?".contains($0) }
      || owner.lowercased().split(whereSeparator: { !$0.isLetter }).contains("and")
  }
}

/// What sort of owner a text names.
enum OwnerKind: String, CaseIterable {
  case none, role, group, person

  /// The kinds as options, so that rules can compare with them.
  static let choices = ChoiceSet(
    name: "owner_kinds", options: allCases.map { Choice(id: $0.rawValue) })

  var choice: Choice { Choice(id: rawValue) }
}

/// The compiled lists, each compiled when it is first asked for.
private final class Matchers: Sendable {
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

extension Unicode.Scalar {
  fileprivate var isAnyDigit: Bool { properties.generalCategory == .decimalNumber }
}
