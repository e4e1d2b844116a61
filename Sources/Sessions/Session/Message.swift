public import Scripts

/// What the coach says about an answer.
public struct Message: Hashable, Sendable {
  /// The rule that speaks: `W1-SCO-1`.
  public var rule: String
  /// How much it asks.
  public var level: CoachRule.Level
  /// The words.
  public var text: String
  /// What it offers; `/yes` takes it.
  public var offer: CoachRule.Offer?
  /// The step's own fields it is about, first the one to go to.
  public var fields: [String]
  /// The row it is about, by id.
  public var row: String?
  /// What it is about, so that it can be kept quiet about that.
  var key: String

  /// Whether the message waits for a line.
  public var waits: Bool { level != .note || offer != nil }
}
