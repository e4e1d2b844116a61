import Scripts
import Values
import Workbooks

/// Yes or no.
struct YesNoCell: CellKind {
  let form = "yes or no"
  let expected = "true or false"

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    do throws(CellRefusal) {
      return try options(in: cell).match(text, field: cell.field.name).value
    } catch {
      throw .notYesOrNo(field: cell.field.name)
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
      Option(
        id: "yes", number: 1, label: "yes", value: .yesNo(true),
        synonyms: ["yep", "yeah", "yup", "yea", "aye", "true", "sure", "of course"]),
      Option(
        id: "no", number: 2, label: "no", value: .yesNo(false),
        synonyms: ["nope", "nah", "nay", "false", "not yet", "never", "not at all"]),
    ]
  }
}
