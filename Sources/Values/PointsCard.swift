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

    /// Makes an item.
    public init(title: String, step: String, points: Double?, most: Double, because: String?) {
      (self.title, self.step, self.points) = (title, step, points)
      (self.most, self.because) = (most, because)
    }

    /// The points and the most there can be: `1 of 2`.
    public var printed: String { PointsCard.printed(points, of: most) }
  }

  /// The one change that would change the verdict.
  public struct Lift: Hashable, Sendable {
    /// What would have one point more, or would become a yes.
    public var title: String
    /// The step in which a point can be earned; nothing for a yes.
    public var step: String?
    /// The verdict it would lead to.
    public var verdict: String

    /// Makes a change.
    public init(title: String, step: String?, verdict: String) {
      (self.title, self.step, self.verdict) = (title, step, verdict)
    }

    /// The change with the verdict it would lead to.
    public var sentence: String {
      (step == nil ? "'\(title)' turned to yes" : "One point more for '\(title)'")
        + " would make it: \(verdict)."
    }
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

  /// Makes a card.
  public init(
    items: [Item], total: Double?, verdict: String?, because: String?, lift: Lift?
  ) {
    (self.items, self.total, self.verdict) = (items, total, verdict)
    (self.because, self.lift) = (because, lift)
  }

  /// What the points lead to, in a line: `7 of 12 points: reject, it counts our own money`.
  public var conclusion: String? {
    verdict.map { verdict in
      PointsCard.printed(total, of: items.map(\.most).reduce(0, +)) + " points: " + verdict
        + (because.map { ", " + $0 } ?? "")
    }
  }

  private static func printed(_ points: Double?, of most: Double) -> String {
    (points.map { Quantity($0).printed } ?? "?") + " of " + Quantity(most).printed
  }

  /// The two items with the fewest points, of those that could have more.
  public var lowest: [Item] {
    let open = items.enumerated().filter { ($0.element.points ?? 0) < $0.element.most }
    return open.sorted {
      ($0.element.points ?? 0, $0.offset) < ($1.element.points ?? 0, $1.offset)
    }.prefix(2).map(\.element)
  }
}
