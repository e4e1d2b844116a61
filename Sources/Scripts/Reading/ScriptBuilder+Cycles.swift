internal import Rules
internal import Values

extension ScriptBuilder {
  /// The most values that may stand one behind the other; each takes room on the program's stack.
  private static let mostBehind = 200

  /// Reports derived columns and results that are computed from themselves, once for each cycle,
  /// and what rests on too many values one behind the other.
  mutating func checkCycles(
    _ root: YAMLNode, steps: [Step], derived: [String: [Derivation]], results: [Derivation]
  ) {
    var graph = DependencyGraph()
    let workshop = catalog.workshop
    for result in results {
      graph.add(.name(result.name, workshop: workshop), needs: result.rule.dependencies)
    }
    for (set, columns) in derived {
      for column in columns {
        graph.add(
          .column(column.name, set: set, workshop: workshop), needs: column.rule.dependencies)
      }
    }
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
  private mutating func checkDepth(
    of graph: inout DependencyGraph, _ root: YAMLNode, _ steps: [Step]
  ) {
    for step in steps {
      let asked = Dependency.name(step.id, workshop: catalog.workshop)
      let rules = [step.when, step.table?.walks, step.table?.per?.rows].compactMap(\.self)
      graph.add(asked, needs: Set(rules.flatMap(\.dependencies)))
      for field in step.fields where step.shape != .single {
        let column = Dependency.column(
          field.id, set: step.table?.set ?? step.id, workshop: catalog.workshop)
        graph.add(column, needs: (field.when?.dependencies ?? []).union([asked]))
      }
    }
    for value in graph.values(behind: Self.mostBehind + 1) {
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
    return heads.first { $0.id == id }?.node.place
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
