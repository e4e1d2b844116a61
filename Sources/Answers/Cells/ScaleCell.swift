import Scripts
import Values
import Workbooks

/// A point from 0, each worded.
struct ScaleCell: CellKind {
  /// The words of the points, from 0.
  let anchors: [String]

  let form = "number"
  let expected = "a point of the scale"

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    try options(in: cell).match(text, field: cell.field.name).value
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    guard point(of: value) == nil else { return }
    throw .notAnOption(
      field: cell.field.name, typed: cell.printed(value), nearest: nil, offer: nil, options: anchors
    )
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    guard case .number = stored else { return .otherKind }
    return stored.int.map { anchors.indices.contains($0) } == true ? .fits : .withdrawn
  }

  func printed(_ value: Value, in place: CellPlace) -> String {
    point(of: value).map { "\($0), \(anchors[$0])" } ?? typed(value, in: place)
  }

  func options(in cell: AskedCell) -> [Option] {
    anchors.enumerated().map {
      Option(id: String($0), number: $0, label: $1, value: .number(Double($0)))
    }
  }

  private func point(of value: Value) -> Int? {
    guard case .number(let quantity) = value else { return nil }
    return Int(exactly: quantity.amount).flatMap { anchors.indices.contains($0) ? $0 : nil }
  }
}
