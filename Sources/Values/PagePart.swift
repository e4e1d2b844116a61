/// A part of a page that is the program's to fill in; a script says only where it stands.
public enum PagePart: String, CaseIterable, Hashable, Sendable {
  /// Everybody whose name carries something, and whether they have accepted it.
  case owners
  /// Answers that stand against a strong message, with the reasons given for them.
  case overrides
  /// What was put off, with who finds out and by when.
  case followUps = "follow_ups"
}
