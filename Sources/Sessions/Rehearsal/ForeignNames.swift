import Rules
import Scripts

/// Tells which names rest on more than the answers of one workshop.
struct ForeignNames: Sendable {
  private let index: ScriptIndex

  init(_ index: ScriptIndex) {
    self.index = index
  }

  /// Whether a name rests on other workshops, on who takes part or on the day.
  func contains(_ names: Set<Dependency>) -> Bool {
    all(behind: names).contains { name in
      switch name {
      case .name(let name, index.script.id): ["people", "solo", "revision", "today"].contains(name)
      case .column(_, _, index.script.id): false
      case .name, .column: true
      }
    }
  }

  /// Whether a name rests on one that the program gives.
  func rests(_ names: Set<Dependency>, on name: String) -> Bool {
    all(behind: names).contains(.name(name, workshop: index.script.id))
  }

  /// The names themselves and those behind them.
  private func all(behind names: Set<Dependency>) -> Set<Dependency> {
    var found: Set<Dependency> = []
    var left = Array(names)
    while let name = left.popLast() {
      guard found.insert(name).inserted else { continue }
      switch name {
      case .name(let name, index.script.id):
        left += index.results[name]?.rule.dependencies ?? []
      case .column(let column, let set, _):
        if case .derived(let derivation)? = index.columns[set]?[column] {
          left += derivation.rule.dependencies
        }
      case .name: break
      }
    }
    return found
  }
}
