public import Rules

/// The tree a workshop draws: one number at the top, and rows under rows.
public struct TreeShape: Sendable {
  /// Something said about the top or a row; left out while a hole in it is missing.
  public struct Note: Sendable {
    /// The words.
    public var text: Template
    /// Said only on yes.
    public var when: Expression?
  }

  /// What is known of a node, and what is said about it.
  public struct Node: Sendable {
    /// What its parts are computed from; a part that is asked for and missing is drawn as a gap.
    public var parts: [NodePart: ValueRule]
    /// What is said about it.
    public var notes: [Note]
  }

  /// The rows that hang on what is above them, each called by its first column.
  public struct Branches: Sendable {
    /// The rows; `row` is the one above them.
    public var rows: Expression
    /// Each of them.
    public var node: Node
    /// What hangs on each.
    public var under: [Branches]
  }

  /// What the top is called.
  public var top: Template
  /// The top.
  public var node: Node
  /// What hangs on the top.
  public var under: Branches
  /// What guards the top without moving it; nothing when nothing does.
  public var guards: Branches?
}
