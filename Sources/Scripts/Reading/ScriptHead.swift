import Rules

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

/// The steps of a script by name and question, from which empty slots are made.
public struct ScriptOutline: Hashable, Sendable {
  /// The name and question of a step.
  public struct Step: Hashable, Sendable {
    /// The step's id.
    public var id: String
    /// The question, or what a `read` step says, as its author wrote it, holes included.
    public var question: String

    /// Makes a step's name and question.
    public init(id: String, question: String) {
      (self.id, self.question) = (id, question)
    }
  }

  /// The workshop's id.
  public var id: String
  /// Raised by the author when the meaning changes.
  public var version: Int
  /// The steps in order.
  public var steps: [Step]

  /// Makes an outline.
  public init(id: String, version: Int, steps: [Step]) {
    (self.id, self.version, self.steps) = (id, version, steps)
  }

  /// The outline of a script that was read whole.
  public init(_ script: Script) {
    self.init(
      id: script.id, version: script.version,
      steps: script.steps.map { Step(id: $0.id, question: ($0.ask ?? $0.says)?.source ?? "") })
  }
}
