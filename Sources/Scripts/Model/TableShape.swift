public import Rules

/// What a table does with rows.
public struct TableShape: Sendable {
  /// The name of the set whose rows are made here or walked here.
  public var set: String
  /// The rows to walk; nothing for a table that makes its own.
  public var walks: Expression?
  /// Rows that are there before anyone types, for a table that makes its own.
  public var startsWith: [StartingRows]
  /// The rows new ones are made under; nothing for a table that makes them freely.
  public var per: Per?
  /// The fewest rows, under each row of `per`.
  public var min: Expression?
  /// The most rows, likewise.
  public var max: Expression?
  /// Whether rows cannot be added or dropped.
  public var fixed: Bool
  /// Earlier or derived columns shown next to the row.
  public var beside: [String]
}
