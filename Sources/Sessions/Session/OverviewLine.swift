/// A step in short: where it stands and what was answered.
public struct OverviewLine: Hashable, Sendable {
  /// How far a step is.
  public enum State: Hashable, Sendable {
    /// Not reached.
    case untouched
    /// Begun, with cells still to come.
    case open
    /// Answered.
    case done
    /// Put off, to be found out by somebody.
    case putOff
    /// Answered, but left out by earlier answers as they are now.
    case parked
  }

  /// The step's number from 1 among those that are asked, as above its question; nothing for one
  /// that is parked.
  public var number: Int?
  /// The step's id.
  public var id: String
  /// How far it is.
  public var state: State
  /// Whether something it builds on has changed since.
  public var isStale: Bool
  /// The answer in one line.
  public var summary: String
}
