import Texts
import Values

extension Evaluation {
  mutating func call(_ function: Function, _ arguments: [Node]) -> Value {
    switch function {
    case .any, .all, .share: return quantified(function, arguments[0])
    default: break
    }
    let values = arguments.map { value(of: $0) }
    switch function {
    case .any, .all, .share: return .missing
    case .words, .number, .found, .fin, .vague, .none, .group, .ownerKind, .overlap:
      return call(function, onText: values)
    case .crossings: return crossings(values)
    case .abs: return Value(values[0].number.map(Swift.abs))
    case .distinct: return distinct(values)
    default:
      guard let elements = values[0].elements?.filter({ !$0.isMissing }) else { return .missing }
      return call(function, onList: elements)
    }
  }

  private func call(_ function: Function, onText values: [Value]) -> Value {
    guard let text = values[0].text else { return .missing }
    switch function {
    case .words: return .number(Double(text.split(whereSeparator: \.isWhitespace).count))
    case .number: return Value(firstNumber(in: text))
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

  private func call(_ function: Function, onList elements: [Value]) -> Value {
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

  /// `any`, `all` and `share` of what a condition says of each element.
  private mutating func quantified(_ function: Function, _ list: Node) -> Value {
    let answers: [Bool?]?
    if case .filter(let source, let condition) = list {
      answers = self.answers(to: condition, over: source)?.map(\.answer)
    } else {
      answers = value(of: list).elements?.map(\.answer)
    }
    guard let answers else { return .missing }
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
}
