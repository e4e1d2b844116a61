/// What a list of workshops says about a script; nothing of it is checked.
public struct ScriptHead: Hashable, Sendable {
  /// The name it is started by.
  public var id: String
  /// The words above every step.
  public var title: String
  /// The time it is meant to take, in minutes.
  public var minutes: Int
  /// What a person leaves with.
  public var promise: String
  /// What to have at hand.
  public var bring: String
  /// Ids of the workshops its expressions may name.
  public var reads: [String]

  /// Makes a head.
  public init(
    id: String, title: String, minutes: Int, promise: String, bring: String, reads: [String]
  ) {
    (self.id, self.title, self.minutes) = (id, title, minutes)
    (self.promise, self.bring, self.reads) = (promise, bring, reads)
  }

  /// The head of a script that was read whole.
  public init(_ script: Script) {
    self.init(
      id: script.id, title: script.title, minutes: script.minutes, promise: script.promise,
      bring: script.bring, reads: script.reads)
  }
}
