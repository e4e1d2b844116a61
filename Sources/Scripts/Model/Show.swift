public import Rules
public import Values

/// What a review or a page shows.
public indirect enum Show: Sendable {
  /// A sentence with holes, shown when its condition is absent or says yes.
  case text(Template, when: Expression?)
  /// Rows with some of their columns, highest first where sorted, and only the first few; without
  /// columns each row is the sentence its table prints.
  case rows(Expression, columns: [String], sort: Expression?, take: Int?, title: String?)
  /// The points of each item with the reason for them, the verdict, and what would lift it.
  case scorecard
  /// The tree of the workshop.
  case tree
  /// A part of a page under its heading.
  case section(title: String, [Show])
  /// A part of a page that the program fills in.
  case part(PagePart)
}
