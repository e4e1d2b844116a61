/// How far a question has come.
public enum SlotState: String, Hashable, Sendable {
  /// Nobody has begun; not written to the file.
  case untouched
  /// Begun: a table with rows still to come.
  case open
  /// Answered, or put off on purpose.
  case done
}
