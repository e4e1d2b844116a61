import Texts
import Values

extension Value {
  /// Yes or no; nothing when missing.
  var answer: Bool? {
    if case .yesNo(let yes) = self { yes } else { nil }
  }

  var number: Double? {
    if case .number(let quantity) = self { quantity.amount } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The elements of a list, missing ones included; nothing when the list itself is missing.
  var elements: [Value]? {
    if case .list(let elements) = self { elements } else { nil }
  }

  init(_ answer: Bool?) {
    self = answer.map(Value.yesNo) ?? .missing
  }

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
}
