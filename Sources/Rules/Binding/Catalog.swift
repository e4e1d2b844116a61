public import Values

/// What names there are in a workshop and what they stand for; the binder looks names up here.
public struct Catalog: Sendable {
  /// A name with its type and the step that asks for it.
  public struct Entry: Hashable, Sendable {
    /// The type of the value.
    public var type: ValueType
    /// The index of the step that asks for it; nothing when it needs no asking.
    public var step: Int?
    /// Options offered besides the rows of a choice over rows.
    public var also: ChoiceSet?

    /// What its author limits it to: a number, or how many elements a list has.
    public var range: ClosedRange<Double>?
    /// For a computed value, the index of the last step it cannot do without.
    public var knownFrom: Int?
    /// Whether it can be put off.
    public var isOpen = false
    /// Whether it may be without a value although its step is done.
    public var isConditional = false

    /// Makes an entry.
    public init(_ type: ValueType, step: Int? = nil, also: ChoiceSet? = nil) {
      self.type = type
      self.step = step
      self.also = also
    }
  }

  /// The workshop's id.
  public var workshop: String
  /// Step ids, row sets, results and the program's own names (`today`, `people`, ...).
  public var names: [String: Entry] = [:]
  /// The columns of each row set and the fields of each form: set, then column.
  ///
  /// Columns added to the rows of another workshop stand under its name too: `ws03.rules`.
  public var columns: [String: [String: Entry]] = [:]
  /// Ids of the steps, in order.
  public var steps: [String] = []
  /// The steps that are asked on a condition, by their index.
  public var conditionalSteps: Set<Int> = []
  /// Choice sets by name.
  public var choices: [String: ChoiceSet] = [:]
  /// Names of the word lists there are.
  public var lists: Set<String> = []
  /// Whether nothing is known of the workshop; then no name of it is a finding.
  public var isUnknown = false
  /// The workshops named in `reads`.
  public var others: [String: Catalog] = [:]

  /// Makes an empty catalog for a workshop.
  public init(workshop: String) {
    self.workshop = workshop
  }
}
