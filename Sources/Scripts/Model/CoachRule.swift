public import Rules
public import Values

/// What the coach looks for in an answer and says about it.
public struct CoachRule: Sendable {
  /// How much a message asks of a person, least first.
  public enum Level: Int, Comparable, Hashable, Sendable {
    /// Information; asks for no line.
    case note
    /// An empty line keeps the answer.
    case nudge
    /// Edit, or a written reason.
    case strong
    /// Asked again; form only, never opinion.
    case reject

    /// Orders levels by how much they ask.
    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// How often the rule is asked, and about what.
  public enum Each: Sendable {
    /// Once, when the step is complete.
    case once
    /// For every row when it is complete, or per ticked row.
    case row
    /// For every unordered pair when the table is complete.
    case pair
    /// For every row or element of a list when the step is complete.
    case element(Expression)
  }

  /// What a message offers to do; `/yes` takes it.
  public enum Offer: Hashable, Sendable {
    /// Go to a step.
    case go(step: String)
    /// Note a follow-up.
    case followUp(String)
  }

  /// The rule's id: `W1-SCO-1`, or `STEP/reject/1`.
  public var id: String
  /// How much it asks.
  public var level: Level
  /// How often it is asked.
  public var each: Each
  /// Speaks only on yes.
  public var when: Expression
  /// The step's own fields that the condition names, in order; the coach goes to the first.
  public var fields: [String]
  /// What the coach says.
  public var message: Template
  /// What it offers.
  public var offer: Offer?
  /// Where the rule stands in its file.
  public var place: Place
}
