import Values

/// What is known of the names an expression uses, beyond their types.
struct Limits: Hashable, Sendable {
  /// What is known of one name or column.
  struct Known: Hashable, Sendable {
    var entry: Catalog.Entry
    /// The name it is; nothing for what belongs to an option.
    var dependency: Dependency?
    /// Whether it cannot be put off.
    var isClosed = false
    /// Whether it may be without a value although its step is done.
    var isConditional = false
    /// Whether the same words stand for several names.
    var isAmbiguous = false
    /// The most words a text has.
    var mostWords: Double?
    /// What a condition can say.
    var answers: Set<Bool>?
    /// The options it can be; nothing when it can be any of its type.
    var options: Set<String>?
  }

  private(set) var known: [Node: Known] = [:]

  static let all = -Double.infinity...Double.infinity

  /// Notes what a part stands for.
  mutating func note(_ node: Node, _ new: Known) {
    guard var old = known.updateValue(new, forKey: node) else { return }
    old.isAmbiguous = old.isAmbiguous || old.dependency != new.dependency
    known[node]?.isAmbiguous = old.isAmbiguous
    guard old.entry != new.entry else { return }
    // The same words can mean the columns of two sets, each behind a 'where' of its own.
    old.entry.range = hull(old.entry.range, new.entry.range)
    old.isClosed = old.isClosed && new.isClosed
    if old.entry.type != new.entry.type { old.entry.type = .unknown }
    known[node] = old
  }

  /// Replaces what is known of a part.
  mutating func set(_ node: Node, _ new: Known) { known[node] = new }

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
    guard let known = known[node], case .choice(let set) = known.entry.type else { return nil }
    return known.options ?? Set(set.options.map(\.id))
  }
}
