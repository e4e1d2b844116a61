/// Something a review or a page shows, with its holes filled.
public enum Exhibit: Hashable, Sendable {
  /// A sentence.
  case text(String)
  /// Rows under a title.
  case rows(title: String?, columns: [String], rows: [[String]])
  /// Rows under a title, each as the sentence its author wrote for it.
  case sentences(title: String?, [String])
  /// Where rows were taken from: `from ws02, baseline lines`.
  case source(String)
  /// Points, and what they lead to.
  case scorecard(PointsCard)
  /// Rows under rows.
  case tree(DriverTree)
  /// Steps whose answer was given before something they build on changed.
  case stale([String])
  /// What this workshop and another say that cannot both stand.
  case contradictions([Contradiction])
}
