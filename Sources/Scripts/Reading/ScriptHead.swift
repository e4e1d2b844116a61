/// What a list of workshops says about a script; nothing of it is checked.
public struct ScriptHead: Hashable, Sendable {
  /// The name and question of a step.
  public struct Step: Hashable, Sendable {
    /// The step's id.
    public var id: String
    /// The question as its author wrote it, holes included; nothing for a `read` step.
    public var ask: String?

    /// Makes a step's name and question.
    public init(id: String, ask: String? = nil) {
      (self.id, self.ask) = (id, ask)
    }
  }

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
  /// The steps in order.
  public var steps: [Step]

  /// Makes a head.
  public init(
    id: String, title: String, minutes: Int, promise: String, bring: String, reads: [String],
    steps: [Step]
  ) {
    (self.id, self.title, self.minutes) = (id, title, minutes)
    (self.promise, self.bring, self.reads, self.steps) = (promise, bring, reads, steps)
  }
}
