import Texts
import Values

/// What a text means where a number is asked for.
enum NumberText: Hashable {
  /// A number; where its digits can be read in two ways, both, the one at face value first.
  case number([Quantity])
  /// A number that is only near, or a limit: `about 40`, `at least 40`.
  case approximate([Quantity])
  /// Two numbers, the ends of a range: `40-50`.
  case range([Quantity])
  /// No number.
  case none

  /// Reads a number as people write it: `1,200`, `12,5 %`, `€12k`, `(1 200)`, `1e3`, `two million`.
  ///
  /// The unit `ofLine` may be longer, and say of how many: `3 of 20 jobs`.
  init(_ text: String, ofLine: Bool = false) {
    self.init(plain: NumberText.inDigits(NumberText.plain(text.trimmed)), ofLine)
  }

  private init(plain text: Substring, _ ofLine: Bool) {
    if let rest = NumberText.withoutHedge(text) {
      switch NumberText(plain: rest, ofLine) {
      case .number(let numbers): self = .approximate(numbers)
      case let other: self = other
      }
    } else if let numbers = NumberText.numbers(text, ofLine) {
      self = .number(numbers)
    } else {
      self = NumberText.ends(ofRange: text).map(NumberText.range) ?? .none
    }
  }
}

// The number itself: signs, brackets, a unit before or behind, digits, and words for thousands.
extension NumberText {
  /// The currencies that are written as three letters before a number.
  static let currencies: Set<Substring> = [
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR", "JPY", "MXN",
    "NOK", "NZD", "PLN", "RON", "SEK", "SGD", "TRY", "USD", "ZAR",
  ]

  /// The powers of ten that words behind a number stand for; a small m is a metre, or a month.
  private static let powers: [Substring: Int] = [
    "k": 3, "K": 3, "thousand": 3, "thousands": 3, "M": 6, "mn": 6, "mln": 6, "mio": 6, "Mio": 6,
    "million": 6, "millions": 6, "bn": 9, "Bn": 9, "billion": 9, "billions": 9,
  ]

  /// The readings of a plain text that is one number.
  private static func numbers(_ text: Substring, _ ofLine: Bool) -> [Quantity]? {
    guard let start = beginning(of: text) else { return nil }
    let groups = DigitGroups(beginning: start.rest)
    guard !groups.isEmpty else { return nil }
    var tail = start.rest.dropFirst(groups.length).trimmed[...]
    var divisor = 1.0
    if let digits = groups.plain, !digits.isEmpty, tail.first == "/" {
      let below = tail.dropFirst().prefix { $0.isDigit }
      guard let parts = Double(below), parts > 0 else { return nil }
      divisor = parts
      tail = tail.dropFirst(1 + below.count)
    }
    let power = power(at: &tail)
    if start.isBracketed {
      guard let closing = tail.firstIndex(of: ")") else { return nil }
      tail.remove(at: closing)
    }
    if [".", ",", ".-", ",-"].contains(tail) { tail = "" }
    let unit = [start.unit, tail.trimmed].filter { !$0.isEmpty }.joined(separator: " ")
    let mayCount = ofLine && unit.hasPrefix("of ")
    guard unit.count <= (ofLine ? 60 : 20), mayCount || !unit.contains(where: \.isDigit),
      !tail.beginsWithConnective
    else { return nil }
    let amounts = groups.readings(power: power).map { $0 / divisor * (start.isNegative ? -1 : 1) }
    guard !amounts.isEmpty, amounts.allSatisfy({ abs($0) < 9_007_199_254_740_992 }) else {
      return nil
    }
    // Minus nothing is nothing.
    return amounts.map { Quantity($0 == 0 ? 0 : $0, unit.isEmpty ? .plain : .unit(unit)) }
  }

  /// What stands before the digits: a sign, a bracket that makes a number negative, a currency.
  private static func beginning(
    of text: Substring
  ) -> (isNegative: Bool, isBracketed: Bool, unit: String, rest: Substring)? {
    var rest = text
    var (signs, isNegative, isBracketed, unit) = (0, false, false, "")
    while let first = rest.first, !first.isDigit {
      let letters = rest.prefix { $0.isLetter }
      if (first == "." || first == ","), rest.dropFirst().first?.isDigit == true { break }
      if first == "-" || first == "+" || first == "(" {
        signs += 1
        isNegative = isNegative || first != "+"
        isBracketed = isBracketed || first == "("
      } else if first.isCurrencySymbol {
        unit.append(first)
      } else if unit.isEmpty,
        currencies.contains(letters)
          || rest.dropFirst(letters.count).first?
            .isCurrencySymbol == true,
        !letters.isEmpty
      {
        unit += letters
        rest = rest.dropFirst(letters.count)
        continue
      } else if first != " " {
        return nil
      }
      rest.removeFirst()
    }
    return signs <= 1 ? (isNegative, isBracketed, unit, rest) : nil
  }

  /// The power of ten that what follows the digits begins with; takes its word away.
  private static func power(at tail: inout Substring) -> Int {
    guard let power = powers[tail.prefix { $0.isLetter }] else { return 0 }
    tail = tail.drop { $0.isLetter }.drop { $0 == "." }
    return power
  }
}

// What stands around a number that is not quite one.
extension NumberText {
  /// Words that say of the number behind them that it is only near.
  static let hedges = [
    "about", "around", "approximately", "approx.", "approx", "roughly", "circa", "ca.", "ca", "c.",
    "nearly", "almost", "some", "maybe", "perhaps", "~", "\u{223C}", "\u{2248}", "\u{B1}",
  ]
  private static let limits = [
    "at least", "at most", "more than", "less than", "no more than", "just over", "just under",
    "over", "under", "up to", "max.", "max", "min.", "min", "<=", ">=", "<", ">", "\u{2264}",
    "\u{2265}",
  ]
  private static let behind = [
    "-ish", "ish", "or so", "or more", "or less", "or thereabouts", "approximately", "approx.",
    "approx", "roughly", "+", "?",
  ]

  /// A text without the word that makes its number a rough one; nothing if it has none.
  private static func withoutHedge(_ text: Substring) -> Substring? {
    let folded = text.lowercased()
    for word in hedges + limits where folded.hasPrefix(word) && text.count == folded.count {
      let rest = text.dropFirst(word.count)
      if word.last?.isLetter == true, rest.first?.isLetter == true { continue }
      return inDigits(rest.trimmed)
    }
    for word in behind where folded.hasSuffix(word) {
      return text.dropLast(word.count).trimmed[...]
    }
    return nil
  }

  /// Two numbers with a word or dash between them that makes them the ends of a range.
  private static func ends(ofRange text: Substring) -> [Quantity]? {
    let first = text.drop { !$0.isDigit }
    let start = DigitGroups(beginning: first)
    let behind = first.dropFirst(start.length)
    let between = behind.prefix { !$0.isDigit }
    let second = behind.dropFirst(between.count)
    let end = DigitGroups(beginning: second)
    let words = between.lowercased().split { $0.isWhitespace }
    guard !second.isEmpty, !second.dropFirst(end.length).contains(where: \.isDigit),
      ["-", "..", "\u{2026}"].contains(where: { between.trimmed.hasSuffix($0) })
        || words.contains(where: { connectives.contains($0) })
    else { return nil }
    return [start, end].compactMap { $0.readings(power: 0).first }.map { Quantity($0) }
  }

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// A text with a number's word at its beginning in digits.
  private static func inDigits(_ text: String) -> Substring {
    let word = text.prefix { $0.isLetter }
    guard let number = number(ofWord: word) else { return text[...] }
    return String(number)[...] + text.dropFirst(word.count)
  }

  /// A small number by its word: `three`.
  static func number(ofWord word: some StringProtocol) -> Int? {
    numberWords.firstIndex(of: word.lowercased())
  }

  fileprivate static let connectives: Set<Substring> = ["to", "and", "or", "till", "until"]

  /// A text with the digits, signs and spaces of every script and keyboard as ASCII has them.
  private static func plain(_ text: String) -> String {
    String(text.map(\.plainInNumbers))
  }
}

extension Substring {
  /// Whether its first word joins it to what stands before.
  fileprivate var beginsWithConnective: Bool {
    NumberText.connectives.contains(prefix { $0.isLetter })
  }
}
