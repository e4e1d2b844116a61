internal import Rules
internal import Values

/// Finds out when derived columns and results can be known, and which of them never can.
struct DependencyCheck {
  let derived: [String: [Derivation]]
  let results: [Derivation]
  let context: ScriptContext

  private var reader: NodeReader { context.reader }

  /// Notes from which step on each computed value can be known, so that steps before it do not
  /// use it in vain.
  func dateComputedValues() {
    let workshop = context.workshop
    // Only what a value cannot do without dates it.
    var graph = Graph<Dependency>()
    for result in results { graph.add(.name(result.name, workshop: workshop), needs: result.needs) }
    for (set, columns) in derived {
      for column in columns {
        graph.add(.column(column.name, set: set, workshop: workshop), needs: column.needs)
      }
    }
    let last = graph.folded { needs, found in
      needs.compactMap { found[$0] ?? step(asking: $0) }.max()
    }
    for (name, step) in last { context.note(name, knownFrom: step) }
  }

  private func step(asking name: Dependency) -> Int? {
    switch name {
    case .name(let name, context.workshop): context.catalog.names[name]?.step
    case .column(let name, let set, context.workshop):
      context.catalog.columns[set]?[name]?.step
    default: nil
    }
  }

  /// The most values that may stand one behind the other; each takes room on the program's stack.
  private static let mostBehind = 200

  /// Reports derived columns and results that are computed from themselves, once for each cycle,
  /// and what rests on too many values one behind the other.
  func check(_ steps: [Step], _ root: YAMLNode) {
    var graph = DependencyGraph.computed(
      in: context.workshop, derived: derived, results: results)
    let cycles = graph.cycles()
    if cycles.isEmpty { checkDepth(of: &graph, root, steps) }
    for cycle in cycles {
      let members = cycle.compactMap { member in
        place(of: member, in: root).map { (name(of: member), $0) }
      }.sorted { $0.1 < $1.1 }
      guard let first = members.first else { continue }
      reader.report(
        "cycle", at: first.1,
        members.count == 1
          ? "\(first.0) is computed from itself"
          : "\(members.map(\.0).joined(separator: ", ")) are computed from each other",
        remedy: "compute one of them from answers alone")
    }
  }

  /// Reports where a chain of computed values and conditions gets too long.
  private func checkDepth(
    of graph: inout Graph<Dependency>, _ root: YAMLNode, _ steps: [Step]
  ) {
    for step in steps {
      let asked = Dependency.name(step.id, workshop: context.workshop)
      let rules = [step.when, step.table?.walks, step.table?.per?.rows].compactMap(\.self)
      graph.add(asked, needs: Set(rules.flatMap(\.dependencies)))
      for field in step.fields where step.shape != .single {
        let column = Dependency.column(
          field.id, set: step.table?.set ?? step.id, workshop: context.workshop)
        graph.add(column, needs: (field.when?.dependencies ?? []).union([asked]))
      }
    }
    for value in graph.names(behind: Self.mostBehind + 1) {
      guard let place = place(of: value, in: root) ?? place(ofStep: value) else { continue }
      reader.report(
        "deep-chain", at: place,
        "\(name(of: value)) rests on more than \(Self.mostBehind) values, one behind the other",
        remedy: "compute it, or a value behind it, from answers")
    }
  }

  private func place(ofStep value: Dependency) -> Place? {
    let id =
      switch value {
      case .name(let name, _): name
      case .column(_, let set, _): set
      }
    return context.heads.first { $0.id == id }?.node.place
  }

  private func name(of member: Dependency) -> String {
    switch member {
    case .name(let name, _): "'\(name)'"
    case .column(let name, let set, _): "'\(set).\(name)'"
    }
  }

  private func place(of member: Dependency, in root: YAMLNode) -> Place? {
    let entries =
      switch member {
      case .name:
        (root["results"]?.entries ?? []) + (root["scorecard"]?["items"]?.entries ?? [])
          + (root["scorecard"]?.entries ?? [])
      case .column(_, let set, _): root["derived"]?[set]?.entries
      }
    return entries?.first { entry in
      switch member {
      case .name(let name, _), .column(let name, _, _): entry.key == name
      }
    }?.place
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
