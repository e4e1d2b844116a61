import Scripts
import Texts
import Values
import Workbooks

/// Numbers in order, spaces between.
struct NumbersCell: CellKind {
  let form = "numbers, spaces between"
  let expected = "a list of numbers"
  let empty = Value.list([])

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    try read(text, insisted: false, in: cell)
  }

  func read(_ text: String, insisted: Bool, in cell: AskedCell) throws(CellRefusal) -> Value {
    let name = cell.field.name
    let lists = lists(of: text)
    let fitting = lists.filter { fits($0, cell) }
    if let first = fitting.first {
      if fitting.count == 1 || insisted { return .list(first.map { .number($0) }) }
      throw .severalReadings(field: name, typed: text, readings: fitting.map(typed))
    }
    if let first = lists.first { try check(.list(first.map { .number($0) }), in: cell) }
    switch NumberText(text) {
    case .approximate(let readings) where readings.count == 1 && fits(readings, cell):
      throw .approximate(field: name, offer: typed(readings))
    default: throw .notNumbers(field: name, example: example(in: cell))
    }
  }

  /// The lists a text can mean, the one at face value first.
  ///
  /// Commas and narrow spaces part numbers where nothing else does and each part is a number; else they
  /// belong to a number, as in `12,5 13,1`.
  private func lists(of text: String) -> [[Quantity]] {
    let parts = NumbersCell.parts(text) { " \t\n\r;".contains($0) }
    let pieces = NumbersCell.parts(text) { $0.isWhitespace || $0 == ";" || $0 == "," }
    let lists = readings(of: parts)
    if parts == pieces || parts.count > 1 && !lists.isEmpty { return lists }
    let split = readings(of: pieces)
    return split + lists.filter { !split.contains($0) }
  }

  private static func parts(_ text: String, _ isBetween: (Character) -> Bool) -> [Substring] {
    text.split(whereSeparator: isBetween).map { $0.last == "," ? $0.dropLast() : $0 }
      .filter { !["", "and", "&"].contains($0) }
  }

  /// The numbers that parts are, if all are; a point is the same in all of them.
  private func readings(of parts: [Substring]) -> [[Quantity]] {
    var (first, last): ([Quantity], [Quantity]) = ([], [])
    for part in parts {
      guard case .number(let readings) = NumberText(String(part)), let face = readings.first,
        let other = readings.last, case .plain = face.display
      else { return [] }
      first.append(face)
      last.append(other)
    }
    return parts.isEmpty ? [] : first == last ? [first] : [first, last]
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

  private func fits(_ list: [Quantity], _ cell: AskedCell) -> Bool {
    (try? check(.list(list.map { .number($0) }), in: cell)) != nil
  }

  /// As many numbers as are taken.
  private func example(in cell: AskedCell) -> String {
    let count = max(min(3, cell.count(cell.field.max) ?? 3), cell.count(cell.field.min) ?? 1)
    return (0..<count).map { String(["412", "398", "4.5"][$0 % 3]) }.joined(separator: " ")
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.array?.allSatisfy { $0.quantity != nil } == true ? .fits : .otherKind
  }

  func typed(_ value: Value, in place: CellPlace) -> String {
    typed(
      value.elements.map { if case .number(let quantity) = $0 { quantity } else { Quantity(0) } })
  }

  private func typed(_ list: [Quantity]) -> String { list.map(\.typed).joined(separator: " ") }
}
