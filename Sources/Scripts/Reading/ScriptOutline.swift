import Rules

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
