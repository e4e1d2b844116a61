/// Names, and which others each of them needs.
struct Graph<Name: Hashable & Sendable>: Sendable {
  private var names: [Name] = []
  private var needs: [Name: [Name]] = [:]

  /// Adds a name, or says anew what it needs.
  mutating func add(_ name: Name, needs others: some Sequence<Name>) {
    if needs.updateValue(Array(others), forKey: name) == nil { names.append(name) }
  }

  /// These names and all that stand behind them; only those that are followed lead on.
  func reached(
    from names: some Sequence<Name>, following isFollowed: (Name) -> Bool = { _ in true }
  ) -> Set<Name> {
    var found: Set<Name> = []
    var left = Array(names)
    while let name = left.popLast() {
      guard found.insert(name).inserted, isFollowed(name) else { continue }
      left += needs[name] ?? []
    }
    return found
  }

  /// The groups of names that need each other or themselves.
  func cycles() -> [[Name]] {
    groups().filter { group in
      group.count > 1 || group.contains { needs[$0, default: []].contains($0) }
    }
  }

  /// The names with exactly this many others behind them, one behind the other.
  func names(behind most: Int) -> [Name] {
    var depth: [Name: Int] = [:]
    for group in groups() {
      let deepest = group.flatMap { needs[$0, default: []] }.compactMap { depth[$0] }.max()
      for name in group { depth[name] = deepest.map { $0 + 1 } ?? 0 }
    }
    return depth.filter { $0.value == most }.map(\.key)
  }

  /// What is found for each name from its needs, for which it has been found already.
  func folded<Found>(_ find: (_ needs: [Name], [Name: Found]) -> Found?) -> [Name: Found] {
    var found: [Name: Found] = [:]
    for name in inOrder { found[name] = find(needs[name, default: []], found) }
    return found
  }

  /// The names, each behind those it needs as far as that can be.
  var inOrder: [Name] { groups().flatMap(\.self) }

  /// The names, those that need each other together, each group behind those it needs.
  ///
  /// Source: Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972; a stack of our own
  /// instead of recursion, as a script may chain thousands of names.
  private func groups() -> [[Name]] {
    var index: [Name: Int] = [:]
    var low: [Name: Int] = [:]
    var isOpen: Set<Name> = []
    var finished: [Name] = []
    var found: [[Name]] = []
    for root in names where index[root] == nil {
      var calls = [(name: root, next: 0)]
      while let call = calls.last {
        let name = call.name
        if call.next == 0 {
          index[name] = index.count
          low[name] = index[name]
          isOpen.insert(name)
        }
        let others = needs[name, default: []]
        if call.next < others.count {
          calls[calls.count - 1].next += 1
          let other = others[call.next]
          guard needs[other] != nil else { continue }
          if index[other] == nil {
            calls.append((other, 0))
          } else if isOpen.contains(other) {
            low[name] = min(low[name] ?? 0, index[other] ?? 0)
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last?.name {
          low[caller] = min(low[caller] ?? 0, low[name] ?? 0)
        }
        finished.append(name)
        guard let first = index[name], low[name] == first else { continue }
        let members = finished.reversed().prefix { index[$0, default: 0] >= first }.count
        let group = Array(finished.suffix(members))
        finished.removeLast(members)
        isOpen.subtract(group)
        found.append(group)
      }
    }
    return found
  }
}
