public import Values

/// Where an evaluation gets what people answered and what follows from it.
///
/// Sessions implements it over a workbook; tests over dictionaries.
public protocol Facts {
  /// The value of a step, row set, result or program name (`people`, `solo` ...) of a workshop.
  func value(of name: String, in workshop: String) -> Value
  /// The value of a column of a row, asked or derived, or of a field of a form's record.
  func value(of column: String, of row: Row) -> Value
  /// The row's first column, which stands for it in texts.
  func name(of row: Row) -> String
  /// The day of the answer the expression is asked about.
  var today: Day { get }
}

/// What an expression is asked about when it is evaluated; it fills the scope it was bound in.
public enum Subject: Hashable, Sendable {
  /// Nothing in particular.
  case none
  /// A row, and all rows of the set it was taken from, itself among them.
  case row(Row, among: [Row])
  /// Two rows.
  case pair(Row, Row)
  /// An element of a list.
  case element(Value)
}
