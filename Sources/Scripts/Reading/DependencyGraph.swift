internal import Rules

/// Which computed values and conditions need which.
struct DependencyGraph {
  private var needs: [Dependency: [Dependency]] = [:]

  /// Adds a computed value.
  mutating func add(_ value: Dependency, needs others: Set<Dependency>) {
    needs[value] = Array(others)
  }

  /// The groups of values that need each other or themselves.
  func cycles() -> [[Dependency]] {
    groups().filter { group in
      group.count > 1 || group.contains { needs[$0, default: []].contains($0) }
    }
  }

  /// The values with exactly this many others behind them, one behind the other.
  func values(behind most: Int) -> [Dependency] {
    var depth: [Dependency: Int] = [:]
    for group in groups() {
      let deepest = group.flatMap { needs[$0, default: []] }.compactMap { depth[$0] }.max()
      for value in group { depth[value] = deepest.map { $0 + 1 } ?? 0 }
    }
    return depth.filter { $0.value == most }.map(\.key)
  }

  /// The values, those that need each other together, each group behind those it needs.
  ///
  /// Source: Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972; a stack of our own
  /// instead of recursion, as a script may chain thousands of values.
  private func groups() -> [[Dependency]] {
    var index: [Dependency: Int] = [:]
    var low: [Dependency: Int] = [:]
    var open: [Dependency] = []
    var isOpen: Set<Dependency> = []
    var found: [[Dependency]] = []
    for root in needs.keys where index[root] == nil {
      var calls = [(value: root, next: 0)]
      while let call = calls.last {
        let value = call.value
        if call.next == 0 {
          index[value] = index.count
          low[value] = index[value]
          open.append(value)
          isOpen.insert(value)
        }
        let others = needs[value, default: []]
        if call.next < others.count {
          calls[calls.count - 1].next += 1
          let other = others[call.next]
          guard needs[other] != nil else { continue }
          if index[other] == nil {
            calls.append((other, 0))
          } else if isOpen.contains(other) {
            low[value] = min(low[value] ?? 0, index[other] ?? 0)
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last?.value {
          low[caller] = min(low[caller] ?? 0, low[value] ?? 0)
        }
        guard low[value] == index[value] else { continue }
        var group: [Dependency] = []
        while let member = open.popLast() {
          isOpen.remove(member)
          group.append(member)
          if member == value { break }
        }
        found.append(group)
      }
    }
    return found
  }
}
