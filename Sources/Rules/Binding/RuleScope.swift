/// Where an expression stands, which decides what its bare names mean.
public struct RuleScope: Hashable, Sendable {
  /// What the rule is asked about.
  public enum Subject: Hashable, Sendable {
    /// Nothing in particular: the step or the workshop.
    case none
    /// One row of this set: its columns, `row` and `others`.
    case row(set: String)
    /// Two rows of this set: `a` and `b`.
    case pair(set: String)
    /// One element of a list of this type: its columns and `it`.
    case element(ValueType)
  }

  /// What the rule is asked about.
  public var subject: Subject
  /// The step the expression stands in, with its index; nothing for results and derived values.
  ///
  /// Its fields and `answer` can be used, and nothing that is asked later.
  public var step: (id: String, index: Int)? {
    get { stepID.map { ($0, stepIndex) } }
    set { (stepID, stepIndex) = (newValue?.id, newValue?.index ?? 0) }
  }

  var stepID: String?
  var stepIndex = 0

  /// Makes a scope.
  public init(_ subject: Subject = .none, step: (id: String, index: Int)? = nil) {
    self.subject = subject
    self.stepID = step?.id
    self.stepIndex = step?.index ?? 0
  }
}
