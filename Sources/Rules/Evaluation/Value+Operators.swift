import Texts
import Values

extension Value {
  /// Yes or no; nothing when missing.
  var answer: Bool? {
    if case .yesNo(let yes) = self { yes } else { nil }
  }

  /// The amount of a number; nothing for what is none.
  var number: Double? {
    if case .number(let quantity) = self { quantity.amount } else { nil }
  }

  /// The words of a text; nothing for what is none.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The elements of a list, missing ones included; nothing when the list itself is missing.
  var elements: [Value]? {
    if case .list(let elements) = self { elements } else { nil }
  }

  /// Yes, no, or missing.
  init(_ answer: Bool?) {
    self = answer.map(Value.yesNo) ?? .missing
  }

  /// A number, or missing where there is none that can be written.
  init(_ number: Double?) {
    guard let number, number.isFinite else {
      self = .missing
      return
    }
    self = .number(number)
  }

  /// Whether `=` says yes; texts are compared without case and outer space.
  func isSame(as other: Value) -> Bool {
    if case .text(let a) = self, case .text(let b) = other {
      return a == b || a.trimmed.lowercased() == b.trimmed.lowercased()
    }
    return self == other
  }

  /// What a sign between two numbers, or a date and a number, gives.
  func computed(_ sign: Arithmetic, _ other: Value) -> Value {
    switch (self, other) {
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

  /// What a sign that asks how two values lie to each other says.
  func compared(_ sign: Comparison, _ other: Value) -> Value {
    if isMissing || other.isMissing { return .missing }
    switch sign {
    case .equal: return .yesNo(isSame(as: other))
    case .unequal: return .yesNo(!isSame(as: other))
    default: break
    }
    switch (self, other) {
    case (.number(let a), .number(let b)): return .yesNo(Value.ordered(a.amount, sign, b.amount))
    case (.date(let a), .date(let b)): return .yesNo(Value.ordered(a, sign, b))
    default: return .missing
    }
  }

  /// Whether a list holds a value; an element that is missing leaves it open.
  func contains(_ value: Value) -> Bool? {
    guard !value.isMissing, let elements else { return nil }
    if elements.contains(where: { value.isSame(as: $0) }) { return true }
    return elements.contains(where: \.isMissing) ? nil : false
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
}
