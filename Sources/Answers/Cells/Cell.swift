public import Values
public import Workbooks

/// The answer to one field: what it means, and how the workbook holds it.
///
/// An answer that was given before keeps the bytes it was stored with.
public struct Cell: Hashable, Sendable {
  /// What it means; missing for one left empty, and for what cannot be read as its field asks.
  public let value: Value
  /// How it is stored.
  public let stored: JSONValue

  /// Makes a cell.
  public init(_ value: Value, stored: JSONValue) {
    self.value = value
    self.stored = stored
  }

  /// Two cells are the same when they are stored alike.
  public static func == (a: Cell, b: Cell) -> Bool { a.stored == b.stored }
  /// Hashes what is stored.
  public func hash(into hasher: inout Hasher) { hasher.combine(stored) }
}

extension Value {
  /// The value as a workbook holds it; `null` for what is missing.
  public var stored: JSONValue {
    switch self {
    case .missing: .null
    case .text(let text): .string(text)
    case .number(let quantity):
      if case .unit(let unit) = quantity.display {
        .object(["number": .number(quantity.amount), "unit": .string(unit)])
      } else {
        .number(quantity.amount)
      }
    case .date(let day): .string(day.iso)
    case .yesNo(let yes): .bool(yes)
    case .choice(let choice): .string(choice.id)
    case .row(let row): .string(row.id)
    case .list(let values): .array(values.filter { !$0.isMissing }.map(\.stored))
    }
  }

  /// Whether nothing is said: it is missing, or an empty text.
  public var isBlank: Bool { isMissing || self == .text("") }
}
