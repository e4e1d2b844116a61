public import Rules

/// The tree a workshop draws: one text at the top, and rows under rows.
public struct TreeShape: Sendable {
  /// Something said about the top or a row; left out while a hole in it is missing.
  public struct Note: Sendable {
    /// The words.
    public var text: Template
    /// Said only on yes.
    public var when: Expression?
  }

  /// The rows that hang on what is above them, each called by its first column.
  public struct Branches: Sendable {
    /// The rows; `row` is the one above them.
    public var rows: Expression
    /// What is said about each.
    public var notes: [Note]
    /// What hangs on each.
    public var under: [Branches]
  }

  /// What the top is called.
  public var top: Template
  /// What is said about the top.
  public var notes: [Note]
  /// What hangs on the top.
  public var under: Branches
}
