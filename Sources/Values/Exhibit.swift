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
  case tree(RowTree)
  /// Steps whose answer was given before something they build on changed.
  case stale([String])
  /// What this workshop and another say that cannot both stand.
  case contradictions([Contradiction])
}

/// Something with what hangs on it: a number at the top, its drivers, and the levers under each.
public struct RowTree: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// What is said about it, each in a word or a few: `tested`, `turn up`.
  public var notes: [String]
  /// What hangs on it, in order.
  public var branches: [RowTree]

  /// Makes a tree, or a leaf of one.
  public init(_ name: String, notes: [String] = [], branches: [RowTree] = []) {
    (self.name, self.notes, self.branches) = (name, notes, branches)
  }
}

/// A part of a page that is the program's to fill in; a script says only where it stands.
public enum PagePart: String, CaseIterable, Hashable, Sendable {
  /// Everybody whose name carries something, and whether they have accepted it.
  case owners
  /// Answers that stand against a strong message, with the reasons given for them.
  case overrides
  /// What was put off, with who finds out and by when.
  case followUps = "follow_ups"
}
