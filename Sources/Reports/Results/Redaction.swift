import Texts
import Values
import Workbooks

/// Names of people, each with what stands in its place.
///
/// A whole name is found in any letter case, with whatever stands between its parts: `Dana Ruiz`,
/// `dana.ruiz`. A part of one is found likewise, `dana's`, but for what is an everyday word in small
/// letters, as in `you may`, and for the month of a day, as in `5 May 2026`. In doubt it is taken for a
/// name: a word too few is a smaller loss than a name too many.
struct Redaction {
  /// Words of a name in a row, and what takes their place.
  private struct Pattern {
    var words: [String]
    /// The people it can mean, by number.
    var people: [Int]
    /// Whether it is a part of a name only.
    var isPart: Bool

    var replacement: String {
      "Person " + people.map(Redaction.letters).joined(separator: " or ")
    }
  }

  /// The patterns by their first word, the longest first.
  private var patterns: [String: [Pattern]] = [:]

  /// Gives each name a letter, in this order; names that differ only in letter case are one.
  init(names: [String]) {
    var people: [[String]: Int] = [:]
    var found: [[String]: Pattern] = [:]
    var parts: [([String], Int)] = []
    for name in names {
      let words = Self.words(of: name).map(\.folded)
      guard !words.isEmpty, people[words] == nil else { continue }
      let number = people.count
      people[words] = number
      found[words] = Pattern(words: words, people: [number], isPart: false)
      parts += Self.parts(of: name).map { ($0, number) }
    }
    for (words, number) in parts where found[words]?.isPart != false {
      var pattern = found[words] ?? Pattern(words: words, people: [], isPart: true)
      if !pattern.people.contains(number) { pattern.people.append(number) }
      found[words] = pattern
    }
    for pattern in found.values {
      pattern.words.first.map { patterns[$0, default: []].append(pattern) }
    }
    patterns = patterns.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// A text with every name replaced; with `wholeNames` parts of names stay.
  func callAsFunction(_ text: String, wholeNames: Bool = false) -> String {
    guard !patterns.isEmpty else { return text }
    let words = Self.words(of: text)
    var result = ""
    var end = text.startIndex
    var place = 0
    while place < words.count {
      guard let found = pattern(at: place, of: words, wholeNames) else {
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

  private func pattern(at place: Int, of words: [Substring], _ wholeNames: Bool) -> Pattern? {
    (patterns[words[place].folded] ?? []).first { pattern in
      let end = place + pattern.words.count
      guard end <= words.count,
        zip(words[place..<end], pattern.words).allSatisfy({ $0.folded == $1 })
      else { return false }
      return !pattern.isPart || !wholeNames && !isWord(words, place)
    }
  }

  /// Whether a part of a name is a word like any other where it stands.
  private func isWord(_ words: [Substring], _ place: Int) -> Bool {
    let word = words[place]
    if word.first?.isLowercase == true, Self.everydayWords.contains(word.folded) { return true }
    let isMonth = Day.monthNames.contains { $0.prefix(3) == word.folded || $0 == word.folded }
    return isMonth
      && [place - 1, place].contains { first in
        guard words.indices.contains(first), words.indices.contains(first + 1) else { return false }
        let number = words[first == place ? place + 1 : first]
        let gap = word.base[words[first].endIndex..<words[first + 1].startIndex]
        return number.allSatisfy(\.isNumber) && gap.allSatisfy { $0 == " " }
      }
  }

  /// Names that are words in small letters, too.
  private static let everydayWords: Set = [
    "art", "bill", "bob", "brook", "can", "chance", "chase", "christian", "daisy", "dale", "dawn",
    "dean", "do", "drew", "faith", "field", "frank", "gale", "grace", "grant", "green", "guy",
    "hall",
    "hill", "hope", "an", "in", "iris", "ivy", "jack", "joy", "june", "king", "lane", "le", "long",
    "love", "major", "mark", "marsh", "max", "may", "mercy", "mile", "miles", "my", "no", "on",
    "page",
    "park", "pat", "penny", "pierce", "price", "ray", "rich", "rob", "robin", "rose", "ruby",
    "rush",
    "sage", "short", "skip", "so", "sue", "summer", "sunny", "to", "trip", "wade", "ward", "west",
    "will", "wood", "young",
  ]

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
      let isIdeographic = words.first?.first?.isIdeograph == true
      // A family name of one character stands before a given name that is used alone.
      let given = isIdeographic && whole.count > 2 ? [Array(whole.dropFirst())] : []
      return (whole.joined().count > 1 || isIdeographic ? [whole] : []) + single + given
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
