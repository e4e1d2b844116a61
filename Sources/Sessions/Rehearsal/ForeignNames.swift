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
    index.graph.names(behind: names).contains { name in
      switch name {
      case .name(let name, index.script.id): ["people", "solo", "revision", "today"].contains(name)
      case .column(_, _, index.script.id): false
      case .name, .column: true
      }
    }
  }

  /// Whether a name rests on one that the program gives.
  func rests(_ names: Set<Dependency>, on name: String) -> Bool {
    index.graph.names(behind: names).contains(.name(name, workshop: index.script.id))
  }
}
