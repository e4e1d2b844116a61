import Values

extension Evaluation {
  /// A column of a row or option; of a list, those of its elements that have one.
  static func column(_ name: String, of base: Value, _ facts: Source) -> Value {
    switch base {
    case .missing: return base
    case .row(let row): return facts.value(of: name, of: row)
    case .choice(let choice):
      switch name {
      case "id": return .text(choice.id)
      case "label": return .text(choice.label)
      default: return choice.columns[name] ?? .missing
      }
    case .list(let elements):
      var found: [Value] = []
      for element in elements {
        switch column(name, of: element, facts) {
        case .missing: continue
        case .list(let inner): found += inner.filter { !$0.isMissing }
        case let value: found.append(value)
        }
      }
      return .list(found)
    default: return .missing
    }
  }

  static func computed(_ left: Value, _ sign: Arithmetic, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      switch sign {
      case .plus: return Value(a.amount + b.amount)
      case .minus: return Value(a.amount - b.amount)
      case .times: return Value(a.amount * b.amount)
      case .over: return Value(a.amount / b.amount)
      }
    case (.date(let a), .date(let b)): return sign == .minus ? .number(Double(a - b)) : .missing
    case (.date(let day), .number(let days)):
      // A day outside the calendar of four-digit years is no day.
      guard abs(days.amount) < 3_000_000 else { return .missing }
      let shift = Int(days.amount.rounded(.down))
      return .date(sign == .minus ? day - shift : day + shift)
    default: return .missing
    }
  }

  static func compared(_ left: Value, _ sign: Comparison, _ right: Value) -> Value {
    if left.isMissing || right.isMissing { return .missing }
    switch sign {
    case .equal: return .yesNo(left.isSame(as: right))
    case .unequal: return .yesNo(!left.isSame(as: right))
    default: break
    }
    switch (left, right) {
    case (.number(let a), .number(let b)): return .yesNo(ordered(a.amount, sign, b.amount))
    case (.date(let a), .date(let b)): return .yesNo(ordered(a, sign, b))
    default: return .missing
    }
  }

  private static func ordered<T: Comparable>(_ a: T, _ sign: Comparison, _ b: T) -> Bool {
    switch sign {
    case .less: a < b
    case .atMost: a <= b
    case .more: a > b
    case .atLeast: a >= b
    case .equal: a == b
    case .unequal: a != b
    }
  }

  /// Whether a list holds a value; an element that is missing leaves it open.
  static func contains(_ value: Value, _ list: Value) -> Bool? {
    guard !value.isMissing, let elements = list.elements else { return nil }
    if elements.contains(where: { value.isSame(as: $0) }) { return true }
    return elements.contains(where: \.isMissing) ? nil : false
  }
}
