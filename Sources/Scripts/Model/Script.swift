public import Rules

/// A workshop as its author wrote it, read and checked.
public struct Script: Sendable {
  /// The name it is started by: `ws01`.
  public var id: String
  /// The words above every step: `Reduce KPI noise`.
  public var title: String
  /// Raised by the author when the meaning changes.
  public var version: Int
  /// The time it is meant to take, in minutes.
  public var minutes: Int
  /// What a person leaves with.
  public var promise: String
  /// What to have at hand.
  public var bring: String
  /// What the short way through does with a step.
  public var fastLane: [String: FastLane]
  /// Ids of the workshops its expressions may name.
  public var reads: [String]
  /// The steps in the order they are asked.
  public var steps: [Step]
  /// Derived columns by row set.
  public var derived: [String: [Derivation]]
  /// What points are given for; nothing for a workshop without points.
  public var scorecard: Scorecard?
  /// The rows under rows it draws; nothing for a workshop without a tree.
  public var tree: TreeShape?
  /// What is on the page that is shared; nothing for a workshop that leaves it to the program.
  public var page: PageShape?
  /// Where it stands on a page of several workshops, the lowest first; nothing for one that stands
  /// behind those that say.
  public var pageOrder: Int?
  /// What it gives to other programs beside its page.
  public var exports: ExportShape
  /// What the workshop concludes, in order; the points of a scorecard come first.
  public var results: [Derivation]
  /// What must not be true of this workshop and one it reads at once.
  public var consistency: [ConsistencyRule]
  /// Word lists, its own and the common ones.
  public var lists: WordLists
  /// Every name and its type.
  public var catalog: Catalog

  /// The results people read: those with a title, but for the points of a scorecard, which stand
  /// on its card.
  public var titledResults: [Derivation] {
    let points = Set(scorecard?.items.map(\.id) ?? [])
    return results.filter { $0.title != nil && !points.contains($0.name) }
  }
}

/// What the short way through a workshop does with a step.
public enum FastLane: Hashable, Sendable {
  /// Takes its defaults.
  case defaults
  /// Puts it off.
  case later
  /// Takes at most this many rows or ticks.
  case most(Int)
}
