internal import Rules
internal import Values

extension ScriptBuilder {
  /// Reports derived columns and results that are computed from themselves, once for each cycle.
  mutating func checkCycles(
    _ root: YAMLNode, derived: [String: [Derivation]], results: [Derivation]
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
    for cycle in graph.cycles() {
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
