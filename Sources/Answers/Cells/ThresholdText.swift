import Texts
public import Values

/// A line that is crossed, as people write it: `falls below 385 for 3 weeks`, `at most 4 a week`.
public struct Threshold: Hashable, Sendable {
  /// The words it was typed in, its number as it was read.
  public var text: String
  /// The side it is crossed on.
  public var side: ThresholdSide
  /// The value, with its unit if it has one.
  public var quantity: Quantity
  /// How long it must be crossed: `3 weeks`; nothing where that is not said.
  public var duration: String?
}

extension Threshold {
  /// Reads a line with a side and one number; nothing for other texts.
  public init?(_ text: String) {
    guard case .line(let lines) = ThresholdText(text), let first = lines.first else { return nil }
    self = first
  }
}

/// What a text means where a line is asked for.
enum ThresholdText: Hashable {
  /// A line; where its digits can be read in two ways, both, the one at face value first.
  case line([Threshold])
  /// A line whose number is only near: `below about 40`.
  case approximate([Threshold])
  /// A number without the side on which it is crossed, and the lines on both sides of it.
  case noSide([Threshold])
  /// Two numbers, and the lines at them: `between 40 and 50`.
  case range([Threshold])
  /// No number.
  case none

  /// Reads a line; nothing at all is crossed by anything: `zero complaints` is above zero.
  init(_ typed: String) {
    guard let parts = LineParts(typed.singleSpaced) else {
      self = .none
      return
    }
    switch NumberText(parts.number, ofLine: true) {
    case .number(let numbers):
      if parts.side == nil, numbers != [Quantity(0)] {
        self = .noSide(
          numbers.flatMap { number in [.below, .above].map { parts.line(number, $0) } })
      } else {
        let lines = numbers.map { parts.line($0, parts.side ?? .above) }
        self = parts.isRough ? .approximate(lines) : .line(lines)
      }
    case .approximate(let numbers):
      let sides = parts.side.map { [$0] } ?? [.below, .above]
      let lines = numbers.flatMap { number in sides.map { parts.line(number, $0) } }
      self = parts.side == nil ? .noSide(lines) : .approximate(lines)
    case .range(let ends):
      let sides = [parts.side ?? .below, parts.side ?? .above]
      self = .range(zip(ends, sides).map { parts.line($0, $1) })
    case .none: self = .none
    }
  }
}

/// A line in the parts it is written in.
private struct LineParts {
  /// The number and its unit.
  private(set) var number = ""
  private(set) var side: ThresholdSide?
  /// Whether a word before it says that the number is only near.
  private(set) var isRough = false
  private var head = ""
  private var behind = ""
  private var duration: String?
  private var durationInText = ""

  /// Takes a text of one line apart; nothing without a number.
  init?(_ text: String) {
    guard let start = LineParts.numberStart(in: text) else { return nil }
    var words = text[..<start].split(separator: " ").map(String.init)
    isRough = words.contains { NumberText.hedges.contains($0.lowercased()) }
    words.removeAll {
      ["between", "from"].contains($0) || NumberText.hedges.contains($0.lowercased())
    }
    head = words.joined(separator: " ")
    side = ThresholdSide.first(in: head)?.side
    takeTail(String(text[start...]))
  }

  /// The line at a number; without a side in its words they begin with it.
  func line(_ quantity: Quantity, _ side: ThresholdSide) -> Threshold {
    let words = self.side == nil ? [side.rawValue, head] : [head]
    let text = (words + [quantity.typed, behind]).filter { !$0.isEmpty }.joined(separator: " ")
    return Threshold(
      text: text + durationInText, side: side, quantity: quantity, duration: duration)
  }

  // MARK: Where the number begins

  /// Where the first number in digits begins, with a sign or currency before it; else the first in
  /// words.
  private static func numberStart(in text: String) -> String.Index? {
    guard let digit = text.firstIndex(where: \.plainInNumbers.isDigit) else {
      return text.split(separator: " ").first { NumberText.number(ofWord: $0) != nil }?.startIndex
    }
    var start = digit
    while start > text.startIndex {
      let before = text.index(before: start)
      let character = text[before].plainInNumbers
      let word = text[..<start].split(separator: " ").last ?? ""
      if "+-.(".contains(character) || character.isCurrencySymbol {
        start = before
      } else if character == " ", let last = text[..<before].last, last.isCurrencySymbol {
        start = before
      } else if character == " ", NumberText.currencies.contains(word) {
        start = word.startIndex
      } else {
        break
      }
    }
    return start
  }

  // MARK: What follows

  private static let periods: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
    "reading", "readings", "time", "times", "shift", "shifts", "run", "runs", "look", "looks",
    "meeting", "meetings",
  ]
  private static let connectives: Set<String> = [
    "for", "in", "over", "during", "within",
  ]

  /// Parts the number from how long, and from a side behind it: `385 or less`, `12+`.
  private mutating func takeTail(_ tail: String) {
    let words = tail.split(separator: " ")
    var end = tail.endIndex
    let start = words.indices.dropFirst().first { place in
      !["to", "and", "or", "-", "–"].contains(words[place - 1].lowercased())
        && LineParts.isDuration(words[place...])
    }
    if let start {
      let isAsked = LineParts.connectives.contains(words[start].lowercased())
      let told = words[(isAsked ? start + 1 : start)...]
      duration = told.joined(separator: " ")
      end = words[start - 1].endIndex
      durationInText = String(tail[end...])
      if words[start - 1].last == "," {
        end = tail.index(before: end)
        durationInText = String(tail[end...])
      }
    }
    number = String(tail[..<end])
    guard side == nil else { return }
    if number.last == "+" {
      number.removeLast()
      (side, behind) = (.above, "or more")
    } else if let found = ThresholdSide.first(in: number) {
      side = found.side
      behind = String(number[found.words])
      number.removeSubrange(found.words)
    }
  }

  /// Whether words begin with how long: `for 3 weeks`, `two weeks running`, `2 of 3 weeks`, `for a week`.
  private static func isDuration(_ words: ArraySlice<Substring>) -> Bool {
    var words = words.map { $0.lowercased().filter { $0 != "," } }
    let isAsked = words.first.map { connectives.contains($0) } == true
    if isAsked { words.removeFirst() }
    func isNumber(_ word: String) -> Bool {
      Int(word) != nil || NumberText.number(ofWord: word) != nil
        || isAsked && ["a", "an"].contains(word)
    }
    guard let first = words.first, isNumber(first) else { return false }
    if words.count >= 4, words[1] == "of", isNumber(words[2]) { words.removeFirst(2) }
    return words.dropFirst().prefix(2).contains { periods.contains($0) }
  }
}
