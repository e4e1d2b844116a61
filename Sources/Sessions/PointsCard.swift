/// The points a workshop gave and what they lead to.
public struct PointsCard: Hashable, Sendable {
  /// One thing that points are given for.
  public struct Item: Hashable, Sendable {
    /// The words people see.
    public var title: String
    /// The step in which more points can be earned.
    public var step: String
    /// The points; nothing while they cannot be told.
    public var points: Double?
    /// The most points it can give.
    public var most: Double
    /// The sentence that earned them.
    public var because: String?
  }

  /// The one change that would change the verdict.
  public struct Lift: Hashable, Sendable {
    /// What would have one point more, or would become a yes.
    public var title: String
    /// The step in which a point can be earned; nothing for a yes.
    public var step: String?
    /// The verdict it would lead to.
    public var verdict: String
  }

  /// The items in the order they are shown.
  public var items: [Item]
  /// The sum of the points.
  public var total: Double?
  /// What the points lead to.
  public var verdict: String?
  /// The reason of the verdict.
  public var because: String?
  /// The cheapest change that leads to another verdict.
  public var lift: Lift?

  /// The two items with the fewest points, of those that could have more.
  public var lowest: [Item] {
    let open = items.enumerated().filter { ($0.element.points ?? 0) < $0.element.most }
    return open.sorted {
      ($0.element.points ?? 0, $0.offset) < ($1.element.points ?? 0, $1.offset)
    }.prefix(2).map(\.element)
  }
}
