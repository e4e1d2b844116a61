import Texts
import Values
import Workbooks

/// Names of people, each with what stands in its place.
///
/// A name is found in any letter case, whole or in part, with whatever stands between its parts:
/// `Dana Ruiz`, `Ruiz, Dana`, `dana's`. In doubt it is taken for a name: a word too few is a
/// smaller loss than a name too many.
struct Redaction {
  /// Words of a name in a row, and what takes their place.
  private struct Pattern {
    var words: [String]
    var replacement: String
  }

  /// The patterns by their first word, the longest first.
  private var patterns: [String: [Pattern]] = [:]

  /// Gives each name a letter, in this order; names that differ only in letter case are one.
  init(names: [String]) {
    var parts: [String: Pattern] = [:]
    var order: [String] = []
    var seen: Set<[String]> = []
    var number = 0
    func add(_ words: [String], _ replacement: String) {
      let key = words.joined(separator: " ")
      guard !words.isEmpty, parts[key] == nil else { return }
      parts[key] = Pattern(words: words, replacement: replacement)
      order.append(key)
    }
    for name in names {
      let words = Self.words(of: name).map { $0.folded }
      guard !words.isEmpty, seen.insert(words).inserted else { continue }
      let replacement = "Person " + Self.letters(number)
      number += 1
      add(words, replacement)
    }
    number = 0
    seen = []
    for name in names {
      let words = Self.words(of: name).map { $0.folded }
      guard !words.isEmpty, seen.insert(words).inserted else { continue }
      for part in Self.parts(of: name) { add(part, "Person " + Self.letters(number)) }
      number += 1
    }
    for key in order {
      guard let pattern = parts[key], let first = pattern.words.first else { continue }
      patterns[first, default: []].append(pattern)
    }
    for (first, found) in patterns {
      patterns[first] = found.sorted { $0.words.count > $1.words.count }
    }
  }

  /// A text with every name replaced.
  func callAsFunction(_ text: String) -> String {
    guard !patterns.isEmpty else { return text }
    let words = Self.words(of: text)
    var result = ""
    var end = text.startIndex
    var place = 0
    while place < words.count {
      guard let found = pattern(at: place, of: words) else {
        place += 1
        continue
      }
      let last = place + found.words.count - 1
      result += text[end..<words[place].startIndex] + found.replacement
      end = words[last].endIndex
      place = last + 1
    }
    return result + text[end...]
  }

  private func pattern(at place: Int, of words: [Substring]) -> Pattern? {
    (patterns[words[place].folded] ?? []).first { pattern in
      let end = place + pattern.words.count
      return end <= words.count
        && zip(words[place..<end], pattern.words).allSatisfy { $0.folded == $1 }
    }
  }

  /// The parts of a name that stand for it alone: not `van`, and no single letter but where each
  /// is a word of its own.
  private static func parts(of name: String) -> [[String]] {
    let parts = name.split(whereSeparator: \.isWhitespace)
    let hasCapitals = parts.contains { $0.first?.isUppercase == true }
    return parts.filter { part in
      !(hasCapitals && part.first?.isLowercase == true)
    }.flatMap { part -> [[String]] in
      let words = words(of: String(part))
      let whole = words.map(\.folded)
      let single = words.filter { $0.count > 2 }.map { [$0.folded] }
      return (whole.joined().count > 1 || words.first?.first?.isIdeograph == true ? [whole] : [])
        + single
    }.filter { !$0.allSatisfy { $0.allSatisfy(\.isNumber) } }
  }

  /// Runs of letters and digits; each character of a script that writes no spaces on its own.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start: String.Index?
    for index in text.indices {
      let character = text[index]
      if character.isIdeograph || !(character.isLetter || character.isNumber) {
        if let begun = start { words.append(text[begun..<index]) }
        start = nil
        if character.isIdeograph { words.append(text[index...index]) }
      } else if start == nil {
        start = index
      }
    }
    if let begun = start { words.append(text[begun...]) }
    return words
  }

  /// `A` to `Z`, then `AA`.
  private static func letters(_ number: Int) -> String {
    let letter = Unicode.Scalar(UInt8(65 + number % 26)).description
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}

extension Substring {
  fileprivate var folded: String { lowercased() }
}

extension Character {
  /// Whether it is written without spaces around words: Chinese, Japanese, Thai and the like.
  fileprivate var isIdeograph: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
