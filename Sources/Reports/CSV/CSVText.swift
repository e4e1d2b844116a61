import Values

/// Cells of a table as RFC 4180 has them, of which none is a formula to a spreadsheet.
///
/// Works on Unicode scalars: a quote with an accent on it is one character to Swift, but still a
/// quote to a reader of tables.
enum CSVText {
  /// A text in quotes, each of its characters as it is; nothing at all where there is none.
  ///
  /// A text that a spreadsheet could take for a formula gets a `'` in front: one that begins with
  /// `=`, `+`, `-` or `@`, in whatever width, also behind white space, quotes or hidden characters,
  /// which some programs take off first; and one that begins with a tab or a line end.
  static func text(_ text: String?) -> String {
    guard let text else { return "" }
    var cell = String.UnicodeScalarView(["\""])
    if couldBeFormula(text) { cell.append("'") }
    for scalar in text.unicodeScalars {
      if scalar == "\"" { cell.append(scalar) }
      cell.append(scalar)
    }
    cell.append("\"")
    return String(cell)
  }

  /// A number, plain.
  static func number(_ quantity: Quantity?) -> String { quantity?.plainNumber ?? "" }

  /// A day: `2026-12-05`.
  static func day(_ day: Day?) -> String { day?.iso ?? "" }

  private static func couldBeFormula(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, "\t\r\n".unicodeScalars.contains(first) {
      return true
    }
    return text.unicodeScalars.first { !isTakenOff($0) }.map(marks.contains) ?? false
  }

  private static func isTakenOff(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "`", "‘"..."‟", "«", "»", "＂", "＇": true
    default:
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || [.control, .format].contains(scalar.properties.generalCategory)
    }
  }

  /// Marks of a formula: plain, full-width as in Japanese and Chinese, and small.
  private static let marks = Set("=+-@＝＋－＠﹦﹢﹣﹫".unicodeScalars)
}
