import Values
import Workbooks

extension Value {
  /// The value as a cell keeps it; nothing for what is missing or empty.
  var cell: JSONValue? {
    switch self {
    case .missing: nil
    case .text(let text): text.isEmpty ? nil : .string(text)
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
    case .list(let values): .array(values.compactMap(\.cell))
    }
  }
}
