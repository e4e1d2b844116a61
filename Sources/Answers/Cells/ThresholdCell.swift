import Scripts
import Texts
import Values
import Workbooks

/// A line with a side and a number: `below 80 %`, `at most 4 a week`.
///
/// Rules see its words; the workbook holds its parts, too.
struct ThresholdCell: CellKind {
  let form = "below or above which value"
  let expected = "a line as below 80 %"
  let empty = Value.text("")

  private static let most = 100

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    try read(text, insisted: false, in: cell)
  }

  func read(_ text: String, insisted: Bool, in cell: AskedCell) throws(CellRefusal) -> Value {
    let name = cell.field.name
    switch ThresholdText(text) {
    case .line(let lines): return .text(try one(of: lines, text, insisted: insisted, in: cell))
    case .approximate(let lines):
      throw .approximate(field: name, offer: try one(of: lines, text, insisted: insisted, in: cell))
    case .noSide(let lines): throw .noSide(field: name, lines: lines.map(\.text))
    case .range(let lines): throw .range(field: name, ends: lines.map(\.text))
    case .none: throw .noLine(field: name)
    }
  }

  private func one(
    of lines: [Threshold], _ text: String, insisted: Bool, in cell: AskedCell
  ) throws(CellRefusal) -> String {
    guard lines[0].text.count <= Self.most else {
      throw .tooLong(field: cell.field.name, most: Self.most, typed: lines[0].text.count)
    }
    if lines.count == 1 || insisted { return lines[0].text }
    throw .severalReadings(field: cell.field.name, typed: text, readings: lines.map(\.text))
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    guard case .text(let text) = value else { throw .empty(field: cell.field.name) }
    _ = try read(text, insisted: true, in: cell)
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    words(of: stored) == nil ? .otherKind : .fits
  }

  func value(of stored: JSONValue, in place: CellPlace) -> Value {
    guard let words = words(of: stored) else { return .missing }
    return .text(Threshold(words)?.text ?? words)
  }

  /// The words of a line; those from before lines had parts are a text alone.
  private func words(of stored: JSONValue) -> String? {
    stored.string ?? stored.object?["text"]?.string
  }

  func stored(_ value: Value) -> JSONValue? {
    guard case .text(let text) = value else { return value.stored }
    if text.isEmpty { return .string("") }
    guard let line = Threshold(text) else { return nil }
    let unit = if case .unit(let unit) = line.quantity.display { unit } else { String?.none }
    let parts: [(String, JSONValue?)] = [
      ("text", .string(line.text)), ("side", .string(line.side.rawValue)),
      ("number", .number(line.quantity.amount)), ("unit", unit.map { .string($0) }),
      ("for", line.duration.map { .string($0) }),
    ]
    return .object(JSONObject(parts.compactMap { name, value in value.map { (name, $0) } }))
  }
}
