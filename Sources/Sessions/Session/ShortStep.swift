public import Scripts

/// A step ahead, and what the short way through the workshop does with it.
public struct ShortStep: Hashable, Sendable {
  /// The step's id.
  public var step: String
  /// What the short way does.
  public var way: FastLane
}
