public import Rules

/// The rows of an earlier table under each of which a table makes rows of its own.
public struct Per: Sendable {
  /// The column in which each new row points at the row it stands under: `driver`.
  public var column: String
  /// The rows there is something to ask under, in order.
  public var rows: Expression
}
