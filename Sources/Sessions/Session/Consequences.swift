/// What a change to an earlier answer would do to the rest of the workshop.
public struct Consequences: Hashable, Sendable {
  /// A step, or some of its rows.
  public struct Part: Hashable, Sendable {
    /// The step's id.
    public var step: String
    /// How many of its rows; nothing for the whole step.
    public var rows: Int?
  }

  /// A result that people are shown, before and after the change.
  public struct Conclusion: Hashable, Sendable {
    /// The words shown for it.
    public var name: String
    /// What is concluded now; nothing for a list that has as many elements afterwards.
    public var was: String?
    /// What would be; nothing while a step behind it is open.
    public var now: String?
  }

  /// What has to be answered: new, or once more.
  public var asked: [Part] = []
  /// Steps that apply again, with the answers they had.
  public var returning: [String] = []
  /// Answers that apply no longer; they are kept and return with their branch.
  public var parked: [Part] = []
  /// Steps whose answers are to be looked at again.
  public var stale: [String] = []
  /// What would be concluded differently, first what matters most.
  public var conclusions: [Conclusion] = []

  /// Whether nothing else changes.
  public var isEmpty: Bool {
    asked.isEmpty && returning.isEmpty && parked.isEmpty && stale.isEmpty && conclusions.isEmpty
  }
}
