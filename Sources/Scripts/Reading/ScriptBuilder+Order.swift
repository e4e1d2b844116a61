internal import Rules

extension ScriptBuilder {
  /// Notes from which step on each computed value can be known, so that steps before it do not
  /// use it in vain.
  mutating func dateComputedValues(derived: [String: [Derivation]], results: [Derivation]) {
    let workshop = catalog.workshop
    var computed: [Dependency: Derivation] = [:]
    for result in results { computed[.name(result.name, workshop: workshop)] = result }
    for (set, columns) in derived {
      for column in columns {
        computed[.column(column.name, set: set, workshop: workshop)] = column
      }
    }
    for (name, step) in lastSteps(behind: computed) {
      switch name {
      case .name(let name, _): binder.catalog.names[name]?.knownFrom = step
      case .column(let name, let set, _): binder.catalog.columns[set]?[name]?.knownFrom = step
      }
    }
  }

  /// The last step without whose answer each computed value has none.
  private func lastSteps(behind computed: [Dependency: Derivation]) -> [Dependency: Int] {
    var found: [Dependency: Int] = [:]
    var visited: Set<Dependency> = []
    for root in computed.keys where visited.insert(root).inserted {
      // A stack instead of recursion, as a script may chain thousands of values.
      var stack = [(name: root, rest: Array(computed[root]?.needs ?? [])[...])]
      while var top = stack.popLast() {
        guard let next = top.rest.popFirst() else {
          if let step = found[top.name], let user = stack.last?.name {
            found[user] = max(found[user] ?? step, step)
          }
          continue
        }
        stack.append(top)
        if let derivation = computed[next] {
          if visited.insert(next).inserted {
            stack.append((next, Array(derivation.needs)[...]))
            continue
          }
        }
        if let step = found[next] ?? step(asking: next) {
          found[top.name] = max(found[top.name] ?? step, step)
        }
      }
    }
    return found
  }

  private func step(asking name: Dependency) -> Int? {
    switch name {
    case .name(let name, catalog.workshop): catalog.names[name]?.step
    case .column(let name, let set, catalog.workshop): catalog.columns[set]?[name]?.step
    default: nil
    }
  }
}

extension Derivation {
  /// The names without whose values it has none: those its first line cannot do without.
  fileprivate var needs: Set<Dependency> {
    guard !rule.every, let first = rule.cases.first else { return [] }
    if let when = first.when { return when.needs }
    if case .value(let value) = first.yields { return value.needs }
    return []
  }
}
