import Scripts
import Values
import Workbooks

/// Yes or no.
struct YesNoCell: CellKind {
  let form = "yes or no"
  let expected = "true or false"

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    switch text.lowercased() {
    case "yes", "y", "1", "true": .yesNo(true)
    case "no", "n", "2", "false": .yesNo(false)
    default: throw .notYesOrNo(field: cell.field.name)
    }
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    guard case .yesNo = value else { throw .notYesOrNo(field: cell.field.name) }
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.bool == nil ? .otherKind : .fits
  }

  func options(in cell: AskedCell) -> [Option] {
    [
      Option(id: "yes", number: 1, label: "yes", value: .yesNo(true)),
      Option(id: "no", number: 2, label: "no", value: .yesNo(false)),
    ]
  }
}
