import Rules
import Scripts

/// Which steps build on which, read from the names their expressions use.
struct Dependents: Sendable {
  /// The later steps that build on a step, by the ids of both.
  private let byStep: [String: Set<String>]
  /// The steps behind a step's own condition.
  private let byCondition: [String: Set<String>]
  /// The steps behind a result.
  private let byResult: [String: Set<String>]

  init(_ index: ScriptIndex) {
    var walk = StepTrail(index: index)
    var found: [String: Set<String>] = [:]
    for (number, step) in index.script.steps.enumerated() {
      for source in walk.steps(behind: step.dependencies) where source < number {
        found[index.script.steps[source].id, default: []].insert(step.id)
      }
    }
    byStep = found
    byCondition = Dictionary(
      index.script.steps.map { step in
        let behind = walk.steps(behind: step.when?.dependencies ?? [])
        return (step.id, Set(behind.map { index.script.steps[$0].id }))
      }, uniquingKeysWith: { first, _ in first })
    byResult = Dictionary(
      index.script.results.map { result in
        let behind = walk.steps(behind: result.rule.dependencies)
        return (result.name, Set(behind.map { index.script.steps[$0].id }))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The steps a result is computed from.
  func behind(result: String) -> Set<String> { byResult[result] ?? [] }

  /// The steps that build on this one.
  func of(_ step: String) -> Set<String> { byStep[step] ?? [] }

  /// The steps that build on this one or are asked because of it.
  func all(of step: String) -> Set<String> {
    of(step).union(byCondition.filter { $0.value.contains(step) }.keys)
  }

  /// The steps that decide whether this one is asked.
  func conditions(of step: String) -> Set<String> { byCondition[step] ?? [] }

  /// The asked columns behind an expression, through derived columns.
  static func columns(behind names: Set<Dependency>, in index: ScriptIndex) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<Dependency> = []
    var left = Array(names)
    while let name = left.popLast() {
      guard seen.insert(name).inserted, case .column(let column, let set, _) = name else {
        continue
      }
      switch index.columns[set]?[column] {
      case .asked: found.insert(column)
      case .derived(let derivation): left += derivation.rule.dependencies
      case .parent, nil: break
      }
    }
    return found
  }
}

extension Step {
  /// Every name its texts, rules, rows and options use.
  ///
  /// Not those of its own condition: an answer is as good as before while it is asked.
  var dependencies: Set<Dependency> {
    let templates = [says, ask, prints].compactMap(\.self) + coach.map(\.message)
    var expressions = [table?.walks, table?.per?.rows, table?.min, table?.max]
      .compactMap(\.self)
    var all = Set(templates.flatMap(\.dependencies)).union(uses)
    for rows in table?.startsWith ?? [] { all.formUnion(rows.dependencies) }
    for rule in coach {
      expressions.append(rule.when)
      if case .element(let list) = rule.each { expressions.append(list) }
    }
    for show in shows {
      switch show {
      case .text(let template, let when):
        all.formUnion(template.dependencies)
        if let when { expressions.append(when) }
      case .rows(let selection, _, _):
        expressions += [selection.rows, selection.sort].compactMap(\.self)
      case .scorecard, .tree: break
      }
    }
    for field in fields { all.formUnion(field.dependencies) }
    return all.union(expressions.flatMap(\.dependencies))
  }
}

extension Field {
  fileprivate var dependencies: Set<Dependency> {
    var expressions = [when, min, max, suggest, options?.sort, options?.recommend]
    switch options?.source {
    case .set(_, let conditions)?: expressions += conditions.values.map { $0 }
    case .computed(let expression)?: expressions.append(expression)
    case nil: break
    }
    return Set(expressions.compactMap(\.self).flatMap(\.dependencies))
      .union(says?.dependencies ?? []).union(ask?.dependencies ?? []).union(
        fallback?.dependencies ?? []
      )
      .union((options?.labels ?? [:]).values.flatMap(\.dependencies))
  }
}
