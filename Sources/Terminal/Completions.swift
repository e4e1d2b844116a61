/// What Tab offers at one place in a line.
public struct Completions: Hashable, Sendable {
  /// The first scalar of the line that a candidate replaces; it replaces up to the cursor.
  public var start: Int
  /// The whole texts offered, in the order shown.
  public var candidates: [String]
  /// What is put after the only candidate, such as a space.
  public var suffix: String

  /// Candidates for the scalars from `start` up to the cursor.
  public init(start: Int, candidates: [String], suffix: String = "") {
    self.start = start
    self.candidates = candidates
    self.suffix = suffix
  }
}
