import Values

/// What is known of the names an expression uses, beyond their types.
struct Limits: Hashable, Sendable {
  /// The numbers a part can be.
  var ranges: [Node: ClosedRange<Double>] = [:]
  /// How many elements a list can have.
  var counts: [Node: ClosedRange<Double>] = [:]
  /// The options a part can be.
  var choices: [Node: Set<String>] = [:]
  /// Answers that cannot be put off.
  var closed: Set<Node> = []
  /// What may be without a value although its step is done.
  var conditional: Set<Node> = []

  static let all = -Double.infinity...Double.infinity

  /// Notes what a name or column stands for.
  mutating func note(_ node: Node, _ entry: Catalog.Entry) {
    // The same words can mean the columns of two sets, each behind a 'where' of its own.
    if case .list = entry.type {
      counts[node] = hull(counts[node], entry.range ?? 0...Double.infinity)
    } else if case .number = entry.type {
      ranges[node] = hull(ranges[node], entry.range ?? Limits.all)
    } else if case .choice(let set) = entry.type {
      choices[node, default: []].formUnion(set.options.map(\.id))
    }
  }

  /// Notes a number that belongs to the options of a set.
  mutating func note(_ node: Node, _ column: String, of set: ChoiceSet) {
    let numbers = set.options.compactMap { $0.columns[column]?.number }
    guard let least = numbers.min(), let most = numbers.max() else { return }
    ranges[node] = hull(ranges[node], least...most)
  }

  private func hull(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
    guard let a else { return b }
    return min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
  }
}
