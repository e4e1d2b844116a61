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

extension Catalog {
  /// A column and whose it is.
  struct Column {
    var entry: Entry
    var dependency: Dependency
    /// Whether a step of this workshop asks for it.
    var isOwn: Bool
  }

  /// The catalog of a workshop that can be reached from here.
  func catalog(of workshop: String) -> Catalog? {
    if workshop == self.workshop { return self }
    if let other = others[workshop] { return other }
    for other in others.values {
      if let found = other.others[workshop] { return found }
    }
    return nil
  }

  /// A column of a row set.
  func column(_ name: String, of workshop: String, _ set: String) -> Column? {
    let key = key(of: workshop, set)
    if let entry = columns[key]?[name] {
      return Column(
        entry: entry, dependency: .column(name, set: key, workshop: self.workshop), isOwn: true)
    }
    guard workshop != self.workshop, let entry = catalog(of: workshop)?.columns[set]?[name] else {
      return nil
    }
    return Column(
      entry: entry, dependency: .column(name, set: set, workshop: workshop), isOwn: false)
  }

  /// The names of all columns of a row set, those that this workshop adds included.
  public func columnNames(of workshop: String, _ set: String) -> [String] {
    var names = Array((columns[key(of: workshop, set)] ?? [:]).keys)
    if workshop != self.workshop {
      names += (catalog(of: workshop)?.columns[set] ?? [:]).keys
    }
    return names.sorted()
  }

  /// The name `columns` has for a set: `kpis`, or `ws03.rules` of another workshop.
  public func key(of workshop: String, _ set: String) -> String {
    workshop == self.workshop ? set : "\(workshop).\(set)"
  }

  /// The workshop and the set behind such a name.
  public func set(of key: String) -> (workshop: String, set: String) {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : (workshop, key)
  }
}
