/// A line as a person might type it, and the row it belongs to, if any.
public struct Example: Hashable, Sendable {
  /// The first column of the row, as `First-visit fix rate`; nothing for every row alike.
  public var row: String?
  /// The line as typed.
  public var line: String
}
