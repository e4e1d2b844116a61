public import Rules
import Scripts

/// Follows names through derived columns and results to the steps that ask.
public struct StepTrail: Sendable {
  private let index: ScriptIndex
  private var known: [Dependency: Set<Int>] = [:]

  /// Makes a trail through a script.
  public init(index: ScriptIndex) { self.index = index }

  /// The places of the steps behind names.
  public mutating func steps(behind names: Set<Dependency>) -> Set<Int> {
    names.reduce(into: []) { $0.formUnion(steps(behind: $1)) }
  }

  private mutating func steps(behind name: Dependency) -> Set<Int> {
    if let steps = known[name] { return steps }
    known[name] = []
    let steps: Set<Int> =
      switch name {
      case .name(let name, let workshop) where workshop == index.script.id:
        if let step = index.steps[name] {
          Set([step] + [maker(of: index.script.steps[step])].compactMap { $0 })
        } else if let maker = index.makers[name] {
          [maker]
        } else if let result = index.results[name] {
          self.steps(behind: result.rule.dependencies)
        } else {
          []
        }
      case .column(let column, let set, let workshop) where workshop == index.script.id:
        switch index.columns[set]?[column] {
        case .asked(let step, _)?, .parent(let step, _)?: [step]
        case .derived(let derivation)?: self.steps(behind: derivation.rule.dependencies)
        case nil: []
        }
      default: []
      }
    known[name] = steps
    return steps
  }

  private func maker(of step: Step) -> Int? { step.table.flatMap { index.makers[$0.set] } }
}
