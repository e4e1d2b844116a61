import Foundation
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

  private func firstRange(_ list: String, in text: String) -> NSRange? {
    guard let phrases = phrases[list] else { return nil }
    return matchers.firstRange(list, in: text) { phrases }
  }

  /// The words of a text that carry its meaning; remembered, as texts are compared many times.
  func stems(of text: String) -> Set<String> { matchers.stems(of: text) }

  func phrases(of list: String) -> [String] { phrases[list] ?? [] }

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

extension Unicode.Scalar {
  fileprivate var isAnyDigit: Bool { properties.generalCategory == .decimalNumber }
}
