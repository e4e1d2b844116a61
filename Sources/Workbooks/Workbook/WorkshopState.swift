/// How far a workshop has come.
public enum WorkshopState: String, Hashable, Sendable {
  /// Nobody has begun; not written to the file.
  case untouched
  /// Begun.
  case inProgress = "in_progress"
  /// Its last review was confirmed.
  case done
}
