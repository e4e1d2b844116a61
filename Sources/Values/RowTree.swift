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
