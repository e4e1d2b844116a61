public import Rules

/// What a review or a page shows.
public enum Show: Sendable {
  /// A sentence with holes, shown when its condition is absent or says yes.
  case text(Template, when: Expression?)
  /// Rows with some of their columns; without columns each is the sentence its table prints.
  case rows(RowSelection, columns: [String], title: String?)
  /// The points of each item with the reason for them, the verdict, and what would lift it.
  case scorecard
  /// The tree of the workshop.
  case tree
}

/// Which rows are shown.
public struct RowSelection: Sendable {
  /// The rows.
  public var rows: Expression
  /// What the highest of stands first; the order they were made in when absent.
  public var sort: Expression?
  /// How many at most.
  public var take: Int?
}
