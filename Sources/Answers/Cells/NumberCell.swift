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
    try read(text, insisted: false, in: cell)
  }

  func read(_ text: String, insisted: Bool, in cell: AskedCell) throws(CellRefusal) -> Value {
    switch NumberText(text) {
    case .number(let readings):
      return .number(try one(of: readings, text, insisted: insisted, in: cell))
    case .approximate(let readings):
      let quantity = try one(of: readings, text, insisted: insisted, in: cell)
      throw .approximate(field: cell.field.name, offer: quantity.typed)
    case .range(let ends):
      throw .range(field: cell.field.name, ends: ends.filter { fits($0, cell) }.map(\.typed))
    case .none: throw .notANumber(field: cell.field.name, examples: examples(in: cell))
    }
  }

  /// The reading that the field takes; refused if there are two, unless it is insisted.
  private func one(
    of readings: [Quantity], _ text: String, insisted: Bool, in cell: AskedCell
  ) throws(CellRefusal) -> Quantity {
    let fitting = readings.filter { fits($0, cell) }
    guard let first = fitting.first else {
      try check(.number(readings[0]), in: cell)
      return readings[0]
    }
    guard fitting.count > 1, !insisted else { return first }
    throw .severalReadings(
      field: cell.field.name, typed: text,
      readings: [first.exact] + fitting.dropFirst().map(\.typed))
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    let name = cell.field.name
    guard case .number(let quantity) = value else { throw .empty(field: name) }
    if let least = cell.bound(cell.field.min), quantity.amount < least {
      throw .below(field: name, least: Quantity(isWhole ? least.rounded(.up) : least).typed)
    }
    if let most = cell.bound(cell.field.max), quantity.amount > most {
      throw .above(field: name, most: Quantity(isWhole ? most.rounded(.down) : most).typed)
    }
    if isWhole, quantity.amount != quantity.amount.rounded() {
      let neighbours = [FloatingPointRoundingRule.down, .up].map { rule in
        Quantity(quantity.amount.rounded(rule), quantity.display)
      }
      throw .notWhole(
        field: name, nearest: neighbours.filter { fits($0, cell) }.map(\.typed))
    }
  }

  private func fits(_ quantity: Quantity, _ cell: AskedCell) -> Bool {
    (try? check(.number(quantity), in: cell)) != nil
  }

  /// Numbers that are taken.
  private func examples(in cell: AskedCell) -> [String] {
    let usual = [Quantity(7), Quantity(4.5), Quantity(11, .unit("%"))]
    let small = [Quantity(1), Quantity(0.5), Quantity(0)]
    let limits = [cell.field.min, cell.field.max].compactMap { cell.bound($0) }.map { Quantity($0) }
    let examples = [usual, small, limits].lazy.map { $0.filter { fits($0, cell) } }
      .first { !$0.isEmpty }
    return (examples ?? []).prefix(isWhole ? 1 : 3).map(\.typed)
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.quantity == nil ? .otherKind : .fits
  }

  func typed(_ value: Value, in place: CellPlace) -> String {
    guard case .number(let quantity) = value else { return "" }
    return quantity.typed
  }
}

extension Quantity {
  /// The number as it is typed: every digit, and the unit behind it.
  ///
  /// It has one reading: three digits behind a point, which could be thousands, have a nought behind them.
  var typed: String {
    let digits = digits
    let isDoubtful =
      if case .number(let readings) = NumberText(digits) { readings.count > 1 } else { false }
    return withUnit(isDoubtful ? digits + "0" : digits)
  }

  /// Every digit as it is, and the unit.
  fileprivate var exact: String { withUnit(digits) }

  private var digits: String {
    if case .number(let digits) = JSONValue.number(amount) { digits } else { "" }
  }

  private func withUnit(_ digits: String) -> String {
    if case .unit(let unit) = display, !unit.isEmpty { digits + " " + unit } else { digits }
  }
}
