public import Values

/// What an expression is asked about when it is evaluated; it fills the scope it was bound in.
public enum Subject: Hashable, Sendable {
  /// Nothing in particular.
  case none
  /// A row, and the other rows of the set it was taken from.
  case row(Row, others: [Row])
  /// Two rows.
  case pair(Row, Row)
  /// An element of a list.
  case element(Value)
}
