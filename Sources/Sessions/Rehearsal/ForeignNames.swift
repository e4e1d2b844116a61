import Rules
import Scripts

/// Tells which names rest on more than the answers of one workshop.
struct ForeignNames: Sendable {
  private let index: ScriptIndex
  private var known: [Dependency: Bool] = [:]

  init(_ index: ScriptIndex) {
    self.index = index
  }

  mutating func contains(_ names: Set<Dependency>) -> Bool {
    // All are looked at: a set has no order, and what is known must not depend on one.
    names.map { contains($0) }.contains(true)
  }

  private mutating func contains(_ name: Dependency) -> Bool {
    if let known = known[name] { return known }
    known[name] = false
    let found =
      switch name {
      case .name(_, let workshop) where workshop != index.script.id: true
      case .column(_, _, let workshop) where workshop != index.script.id: true
      case .name(let name, _):
        ["people", "solo", "revision", "today"].contains(name)
          || index.results[name].map { contains($0.rule.dependencies) } ?? false
      case .column(let column, let set, _):
        if case .derived(let derivation)? = index.columns[set]?[column] {
          contains(derivation.rule.dependencies)
        } else {
          false
        }
      }
    known[name] = found
    return found
  }
}
