import Texts
import Values

/// What the functions of the rule language give for values.
struct FunctionValues {
  let lists: WordLists

  /// The value of a function; a missing value in is a missing value out.
  func value(of function: Function, _ values: [Value]) -> Value {
    switch function {
    case .words, .number, .side, .found, .fin, .vague, .none, .group, .ownerKind, .overlap:
      return value(of: function, ofText: values)
    case .crossings: return crossings(values)
    case .abs: return Value(values[0].number.map(Swift.abs))
    case .distinct: return distinct(values)
    case .any, .all, .share:
      return values[0].elements.map { value(of: function, of: $0.map(\.answer)) } ?? .missing
    default:
      guard let elements = values[0].elements?.filter({ !$0.isMissing }) else { return .missing }
      return value(of: function, ofList: elements)
    }
  }

  /// `any`, `all` and `share` of what a condition says of each element.
  func value(of function: Function, of answers: [Bool?]) -> Value {
    switch function {
    case .any:
      return Value(answers.contains(true) ? true : answers.contains(nil) ? nil : false)
    case .all:
      if answers.contains(false) { return .yesNo(false) }
      return Value(answers.isEmpty || answers.contains(nil) ? nil : true)
    default:
      guard !answers.isEmpty else { return .missing }
      let share = Double(answers.count { $0 == true }) / Double(answers.count)
      return .number(Quantity(share, .percent))
    }
  }

  private func value(of function: Function, ofText values: [Value]) -> Value {
    guard let text = values[0].text else { return .missing }
    switch function {
    case .words: return .number(Double(text.split(whereSeparator: \.isWhitespace).count))
    case .number: return Value(firstNumber(in: text))
    case .side: return ThresholdSide.first(in: text).map { .text($0.side.rawValue) } ?? .missing
    case .found:
      return values[1].text.flatMap { lists.firstMatch($0, in: text) }.map(Value.text)
        ?? .missing
    case .fin: return .yesNo(lists.isMoney(text))
    case .vague: return .yesNo(lists.isVague(text))
    case .none: return .yesNo(lists.isNone(text))
    case .group:
      let kind = lists.ownerKind(of: text)
      return .yesNo(kind == .group || kind == .none)
    case .ownerKind: return .choice(lists.ownerKind(of: text).choice)
    case .overlap: return overlap(text, values[1])
    default: return .missing
    }
  }

  private func value(of function: Function, ofList elements: [Value]) -> Value {
    switch function {
    case .count: return .number(Double(elements.count))
    case .first: return elements.first ?? .missing
    case .mostCommon: return mostCommon(elements)
    case .min, .max: return extreme(function, elements)
    default: break
    }
    let numbers = elements.compactMap(\.number)
    switch function {
    case .sum: return Value(numbers.reduce(0, +))
    case .mean: return Value(numbers.reduce(0, +) / Double(numbers.count))
    case .naturalLow: return Value(naturalRange(of: numbers)?.lowerBound)
    case .naturalHigh: return Value(naturalRange(of: numbers)?.upperBound)
    default: return .missing
    }
  }

  private func overlap(_ text: String, _ other: Value) -> Value {
    switch other {
    case .text(let other): return Value(wordOverlap(lists.stems(of: text), lists.stems(of: other)))
    case .list(let others):
      let stems = lists.stems(of: text)
      guard !stems.isEmpty else { return .missing }
      let best = others.compactMap {
        $0.text.flatMap { wordOverlap(stems, lists.stems(of: $0)) }
      }.max()
      return .number(best ?? 0)
    default: return .missing
    }
  }

  private func crossings(_ values: [Value]) -> Value {
    guard let list = values[0].elements, let line = values[1].number,
      let length = values[2].number, let side = values[3].text
    else { return .missing }
    let numbers = list.compactMap(\.number)
    return .number(Double(runs(in: numbers, beyond: line, of: length, below: side == "below")))
  }

  /// The different elements of lists, in order.
  private func distinct(_ lists: [Value]) -> Value {
    var found: [Value] = []
    for list in lists {
      guard let elements = list.elements else { return .missing }
      for element in elements
      where !element.isMissing && !found.contains(where: { $0.isSame(as: element) }) {
        found.append(element)
      }
    }
    return .list(found)
  }

  /// The element that comes most often; of several, the earliest.
  private func mostCommon(_ elements: [Value]) -> Value {
    var counted: [(value: Value, count: Int)] = []
    for element in elements {
      if let known = counted.firstIndex(where: { $0.value.isSame(as: element) }) {
        counted[known].count += 1
      } else {
        counted.append((element, 1))
      }
    }
    let most = counted.map(\.count).max()
    return counted.first { $0.count == most }?.value ?? .missing
  }

  /// The least or the greatest number or date, as it was typed.
  private func extreme(_ function: Function, _ elements: [Value]) -> Value {
    let isBefore: (Value, Value) -> Bool = { a, b in
      switch (a, b) {
      case (.number(let a), .number(let b)): a.amount < b.amount
      case (.date(let a), .date(let b)): a < b
      default: false
      }
    }
    let found = function == .min ? elements.min(by: isBefore) : elements.max(by: isBefore)
    return found ?? .missing
  }

  /// The first number in a text, `1,200` and `-4.5` included.
  private func firstNumber(in text: String) -> Double? {
    let scalars = Array(text.unicodeScalars)
    guard let start = scalars.firstIndex(where: \.isDigit) else { return nil }
    var digits = String.UnicodeScalarView()
    var position = start
    func isDigit(_ at: Int) -> Bool { at < scalars.count && scalars[at].isDigit }
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isDigit {
        digits.append(scalar)
      } else if scalar == ".", isDigit(position + 1), !digits.contains(".") {
        digits.append(scalar)
      } else if scalar != "," || digits.contains(".")
        || !(isDigit(position + 1) && isDigit(position + 2) && isDigit(position + 3))
        || isDigit(position + 4)
      {
        break
      }
      position += 1
    }
    guard let number = Double(String(digits)), number.isFinite else { return nil }
    let isNegative =
      start > 0 && (scalars[start - 1] == "-" || scalars[start - 1] == "−")
      && (start == 1 || scalars[start - 2].properties.isWhitespace)
    return isNegative ? -number : number
  }
}
