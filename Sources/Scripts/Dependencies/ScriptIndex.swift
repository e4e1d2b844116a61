public import Rules

/// Where a script's names are asked for or computed, so that none is searched for twice.
public struct ScriptIndex: Sendable {
  /// Where the values of a column come from.
  public enum Column: Sendable {
    /// A field of a step asks for them.
    case asked(step: Int, field: Int)
    /// They are computed.
    case derived(Derivation)
    /// The row each row of a table stands under, which the program fills in.
    case parent(step: Int, ValueType)
  }

  /// The script.
  public let script: Script
  /// Steps by id.
  public let steps: [String: Int]
  /// Row sets and the steps that make their rows.
  public let makers: [String: Int]
  /// Row sets and forms, then their columns.
  public let columns: [String: [String: Column]]
  /// Results by name.
  public let results: [String: Derivation]
  /// What stands behind the names, and what builds on the steps.
  public let graph: DependencyGraph

  /// Looks through a script.
  public init(_ script: Script) {
    self.script = script
    graph = DependencyGraph(script)
    var steps: [String: Int] = [:]
    var makers: [String: Int] = [:]
    var columns: [String: [String: Column]] = [:]
    for (number, step) in script.steps.enumerated() {
      steps[step.id] = number
      if let table = step.table, table.walks == nil { makers[table.set] = number }
      if let table = step.table, let per = table.per {
        let type = script.catalog.columns[table.set]?[per.column]?.type ?? .unknown
        columns[table.set, default: [:]][per.column] = .parent(step: number, type)
      }
      for (position, field) in step.fields.enumerated() {
        columns[step.table?.set ?? step.id, default: [:]][field.id] =
          .asked(step: number, field: position)
      }
    }
    for (set, derivations) in script.derived {
      for derivation in derivations {
        columns[set, default: [:]][derivation.name] = .derived(derivation)
      }
    }
    self.steps = steps
    self.makers = makers
    self.columns = columns
    results = Dictionary(
      script.results.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The column that stands for a row in texts.
  public func firstColumn(of set: String) -> String? {
    guard let maker = makers[set] else { return nil }
    return script.steps[maker].fields.first?.id
  }
}
