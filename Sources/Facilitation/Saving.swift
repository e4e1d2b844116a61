/// Whether what was answered is on disk.
public enum Saving: Hashable, Sendable {
  /// Nothing was answered yet.
  case nothing
  /// All of it, and the disk confirmed it.
  case saved
  /// In place, but the disk did not confirm it.
  case unconfirmed
  /// The last answers are in memory only.
  case unsaved
}
