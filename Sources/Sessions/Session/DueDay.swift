public import Values

/// A day on which an answer wants a workshop to be run.
public struct DueDay: Hashable, Sendable {
  /// The workshop to run.
  public var workshop: String
  /// The day.
  public var day: Day
  /// The step whose answer it is.
  public var step: String
}
