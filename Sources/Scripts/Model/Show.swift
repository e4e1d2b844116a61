public import Rules

/// What a review shows.
public enum Show: Sendable {
  /// A sentence with holes, shown when its condition is absent or says yes.
  case text(Template, when: Expression?)
  /// Rows with some of their columns, highest first where sorted, and only the first few.
  case rows(Expression, columns: [String], sort: Expression?, take: Int?, title: String?)
  /// The points of each item with the reason for them, the verdict, and what would lift it.
  case scorecard
  /// The driver tree.
  case tree
}
