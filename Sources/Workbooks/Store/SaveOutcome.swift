/// How a save ended.
public enum SaveOutcome: Hashable, Sendable {
  /// The file is on disk under its name.
  case saved
  /// The file had this content already; nothing was written.
  case unchanged
  /// The file is as it was before; the answers are in memory only, or in the copy the fault names.
  case notSaved(StoreFault)
  /// The file is in place, but the disk did not confirm its name; saving again repeats all.
  case unconfirmed(StoreFault)
}
