/// What the short way through a workshop does with a step.
public enum FastLane: Hashable, Sendable {
  /// Takes its defaults.
  case defaults
  /// Puts it off.
  case later
  /// Takes at most this many rows or ticks.
  case most(Int)
}
