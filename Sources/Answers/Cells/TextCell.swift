public import Scripts
import Texts
import Values
import Workbooks

/// Words: a text, one of several lines, or the name of somebody.
struct TextCell: CellKind {
  var form = "text"
  /// The most characters, unless the script says otherwise.
  let most: Int
  /// Whether it may have several lines.
  var takesLines = false

  let expected = "a text"
  let empty = Value.text("")

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    let value = Value.text(takesLines ? text : text.singleSpaced)
    try check(value, in: cell)
    return value
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    guard case .text(let text) = value else { throw .empty(field: cell.field.name) }
    let length = text.count
    if let least = cell.count(cell.field.min), length < least {
      throw .tooShort(field: cell.field.name, least: least)
    }
    let most = cell.count(cell.field.max) ?? most
    guard length <= most else {
      throw .tooLong(field: cell.field.name, most: most, typed: length)
    }
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.string == nil ? .otherKind : .fits
  }
}

extension AskedCell {
  /// The most characters of a text; nothing for what is none.
  public var mostCharacters: Int? {
    (field.cellKind as? TextCell).map { count(field.max) ?? $0.most }
  }
}

extension Field {
  /// Whether it takes any words.
  public var takesWords: Bool { cellKind is TextCell }

  /// Whether a text in it may have several lines.
  public var takesLines: Bool { (cellKind as? TextCell)?.takesLines == true }

  /// Whether two texts of this column must not stand in two rows of a table.
  public func clash(_ text: String, _ other: String) -> Uniqueness? {
    switch unique {
    case nil: nil
    case _ where foldedForComparison(text) == foldedForComparison(other): .exact
    case .alike where TakenTexts.areAlike(stems(of: text), stems(of: other)): .alike
    case .exact, .alike: nil
    }
  }
}
