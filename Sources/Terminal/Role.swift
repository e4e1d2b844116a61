/// What a piece of text is for; a ``Style`` decides how that looks.
public enum Role: Hashable, Sendable, CaseIterable {
  /// Text with no part to play.
  case plain
  /// The workshop's or page's name.
  case title
  /// What is asked.
  case question
  /// How to answer.
  case hint
  /// A remark that asks for nothing.
  case note
  /// A remark that Enter passes over.
  case nudge
  /// A remark that only a written reason passes over.
  case strong
  /// A text that cannot be taken.
  case reject
  /// The word that an answer is on disk.
  case saved
  /// How far a workshop or table has come.
  case progress
  /// The sign of "your turn".
  case sign
  /// What may be read past.
  case faint
}
