import Scripts
import Texts
import Values
import Workbooks

/// A number, with its unit if it is typed with one.
struct NumberCell: CellKind {
  /// Whether only whole numbers are taken.
  let isWhole: Bool

  var form: String { isWhole ? "whole number" : "number" }
  let expected = "a number"

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    let value = Value.number(try cell.quantity(text))
    try check(value, in: cell)
    return value
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    let label = cell.field.name
    guard case .number(let quantity) = value else { throw .empty(field: label) }
    if isWhole, quantity.amount != quantity.amount.rounded() { throw .notWhole(field: label) }
    if let least = cell.bound(cell.field.min), quantity.amount < least {
      throw .below(field: label, least: Quantity(least).printed)
    }
    if let most = cell.bound(cell.field.max), quantity.amount > most {
      throw .above(field: label, most: Quantity(most).printed)
    }
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.quantity == nil ? .otherKind : .fits
  }

  func typed(_ value: Value, in place: CellPlace) -> String {
    guard case .number(let quantity) = value else { return "" }
    return quantity.typed
  }
}

/// Numbers in order, spaces between.
struct NumbersCell: CellKind {
  let form = "numbers, spaces between"
  let expected = "a list of numbers"
  let empty = Value.list([])

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    let parts = text.split { $0.isWhitespace || $0 == ";" }
    let values = try parts.map { (part) throws(CellRefusal) -> Value in
      let digits = part.hasSuffix(",") ? part.dropLast() : part
      let quantity = try cell.quantity(String(digits))
      guard case .plain = quantity.display else {
        throw .notANumber(field: cell.field.name, whole: cell.field.whole)
      }
      return .number(quantity)
    }
    try check(.list(values), in: cell)
    return .list(values)
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    let count = value.elements.count
    if let least = cell.count(cell.field.min), count < least {
      throw .tooFewValues(field: cell.field.name, least: least)
    }
    if let most = cell.count(cell.field.max), count > most {
      throw .tooManyValues(field: cell.field.name, most: most)
    }
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.array?.allSatisfy { $0.quantity != nil } == true ? .fits : .otherKind
  }

  func typed(_ value: Value, in place: CellPlace) -> String {
    value.elements.map { if case .number(let quantity) = $0 { quantity.typed } else { "" } }
      .joined(separator: " ")
  }
}

extension Quantity {
  /// The number as it is typed: every digit, and the unit behind it.
  fileprivate var typed: String {
    let digits = if case .number(let digits) = JSONValue.number(amount) { digits } else { "" }
    return if case .unit(let unit) = display, !unit.isEmpty { digits + " " + unit } else { digits }
  }
}

extension AskedCell {
  /// A number with thousands in commas, and the unit before or after it.
  fileprivate func quantity(_ text: String) throws(CellRefusal) -> Quantity {
    var rest = Substring(text)
    var unit = ""
    while let first = rest.first, first.isCurrencySymbol || (!unit.isEmpty && first == " ") {
      unit.append(first)
      rest.removeFirst()
    }
    let digits = rest.prefix { $0.isNumberPart }
    let tail = rest.dropFirst(digits.count).trimmed
    var plain = String(digits.map { $0 == "\u{2212}" ? "-" : $0 })
    let groups = plain.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let whole = groups.last?.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
      guard groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), whole.count == 3,
        groups[0].allSatisfy({ $0.isNumber || $0 == "-" || $0 == "+" }), !groups[0].isEmpty
      else {
        guard groups.count == 2, tail.isEmpty || !tail.contains(where: \.isNumber) else {
          throw .notANumber(field: field.name, whole: field.whole)
        }
        throw .decimalComma(field: field.name, suggestion: groups.joined(separator: "."))
      }
      plain = groups.joined()
    }
    guard let amount = Double(plain), amount.isFinite, abs(amount) < 9_007_199_254_740_992,
      tail.count <= 20, !tail.contains(where: \.isNumber), unit.isEmpty || tail.isEmpty
    else { throw .notANumber(field: field.name, whole: field.whole) }
    // Minus nothing is nothing.
    unit = unit.isEmpty ? tail : unit.trimmed
    return Quantity(amount == 0 ? 0 : amount, unit.isEmpty ? .plain : .unit(unit))
  }
}

extension Character {
  fileprivate var isNumberPart: Bool {
    isASCII && (isNumber || self == "." || self == "," || self == "-" || self == "+")
      || self == "\u{2212}"
  }
}
