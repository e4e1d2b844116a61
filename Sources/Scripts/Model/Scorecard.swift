/// Points for parts of a workshop, and what they lead to.
///
/// The points of each item, under its id, and their sum, under `total`, are results of the script.
public struct Scorecard: Hashable, Sendable {
  /// One thing that points are given for.
  public struct Item: Hashable, Sendable {
    /// The result that holds its points: `t1`.
    public var id: String
    /// The words people see.
    public var title: String
    /// The step in which more points can be earned.
    public var step: String
    /// The most points it can give.
    public var most: Double
  }

  /// The items in the order they are shown.
  public var items: [Item]
  /// The result the points lead to: `verdict`; nothing when the script has none of that name.
  public var verdict: String?
  /// Yes/no results behind the verdict that are no matter of points, in the order of the script.
  ///
  /// What would lift a verdict is looked for by giving each item one point more, up to its most, and
  /// each of these a yes, one at a time; the first that changes it is named.
  public var protections: [String]
}
