/// A number as it was and as it is.
public struct BeforeAndAfter: Hashable, Sendable {
  /// What is counted: `looks a month`.
  public var of: String
  /// The number as it was.
  public var before: Quantity
  /// The number as it is.
  public var after: Quantity

  /// Makes a comparison.
  public init(of: String, before: Quantity, after: Quantity) {
    (self.of, self.before, self.after) = (of, before, after)
  }

  /// The same in words: `numbers on the screen: 14 before, 6 after`.
  public var words: String { "\(of): \(before.printed) before, \(after.printed) after" }
}
