import Values

/// What is known of the names an expression uses, beyond their types.
struct Limits {
  /// What is known of one name or column.
  struct Known {
    var entry: Catalog.Entry
    /// The name it is; nothing for what belongs to an option.
    var dependency: Dependency?
    /// Whether it cannot be put off.
    var isClosed = false
    /// Whether it may be without a value although its step is done.
    var isConditional = false
  }

  private(set) var known: [Node: Known] = [:]

  static let all = -Double.infinity...Double.infinity

  /// Notes what a part stands for.
  mutating func note(_ node: Node, _ new: Known) {
    guard var old = known.updateValue(new, forKey: node), old.entry != new.entry else { return }
    // The same words can mean the columns of two sets, each behind a 'where' of its own.
    old.entry.range = hull(old.entry.range, new.entry.range)
    old.isClosed = old.isClosed && new.isClosed
    if old.entry.type != new.entry.type { old.entry.type = .unknown }
    known[node] = old
  }

  private func hull(
    _ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?
  ) -> ClosedRange<Double>? {
    guard let a, let b else { return nil }
    return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }

  /// Whether something in the expression may be without a value although its step is done.
  var hasConditional: Bool { known.values.contains(where: \.isConditional) }

  /// The numbers a part can be.
  func range(of node: Node) -> ClosedRange<Double> {
    guard let entry = known[node]?.entry, case .number = entry.type else { return Limits.all }
    return entry.range ?? Limits.all
  }

  /// How many elements a list can have.
  func count(of node: Node) -> ClosedRange<Double> {
    guard let entry = known[node]?.entry, case .list = entry.type else {
      return 0...Double.infinity
    }
    return entry.range ?? 0...Double.infinity
  }

  /// The options a part can be; nothing when that is not known.
  func options(of node: Node) -> Set<String>? {
    guard case .choice(let set)? = known[node]?.entry.type else { return nil }
    return Set(set.options.map(\.id))
  }
}
