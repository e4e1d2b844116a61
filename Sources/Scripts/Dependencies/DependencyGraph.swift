public import Rules

/// What stands behind the names of a script, and what builds on its steps.
///
/// Names of other workshops, and those of the program, have nothing behind them here.
public struct DependencyGraph: Sendable {
  /// Derived columns and results, and the names they are computed from.
  private let computed: Graph<Dependency>
  /// The steps behind each name of the script.
  private let steps: [Dependency: Set<Int>]
  /// The columns that are asked for.
  private let asked: Set<Dependency>
  /// The later steps that build on a step, by the ids of both.
  private let dependents: [String: Set<String>]
  /// The steps behind a step's own condition.
  private let conditions: [String: Set<String>]
  /// The steps behind a result.
  private let results: [String: Set<String>]

  /// Follows the names of a script that was read whole.
  public init(_ script: Script) {
    computed = Self.computed(in: script.id, derived: script.derived, results: script.results)
    let places = AskedNames(script)
    asked = places.columns
    let asking = places.steps
    let steps = asking.merging(
      computed.folded { needs, found in
        needs.reduce(into: []) { $0.formUnion(asking[$1] ?? found[$1] ?? []) }
      }
    ) { asked, _ in asked }
    self.steps = steps
    func ids(behind names: Set<Dependency>) -> Set<String> {
      Set(names.flatMap { steps[$0] ?? [] }.map { script.steps[$0].id })
    }
    var dependents: [String: Set<String>] = [:]
    for (number, step) in script.steps.enumerated() {
      for source in Set(step.dependencies.flatMap { steps[$0] ?? [] }) where source < number {
        dependents[script.steps[source].id, default: []].insert(step.id)
      }
    }
    self.dependents = dependents
    conditions = Dictionary(
      script.steps.map { ($0.id, ids(behind: $0.when?.dependencies ?? [])) },
      uniquingKeysWith: { first, _ in first })
    results = Dictionary(
      script.results.map { ($0.name, ids(behind: $0.rule.dependencies)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Derived columns and results with the names they are computed from; while a script is being
  /// checked, they may need each other.
  static func computed(
    in workshop: String, derived: [String: [Derivation]], results: [Derivation]
  ) -> Graph<Dependency> {
    var graph = Graph<Dependency>()
    for result in results {
      graph.add(.name(result.name, workshop: workshop), needs: result.rule.dependencies)
    }
    for (set, columns) in derived {
      for column in columns {
        graph.add(
          .column(column.name, set: set, workshop: workshop), needs: column.rule.dependencies)
      }
    }
    return graph
  }

  /// The names themselves and all behind them, through derived columns and results.
  public func names(behind names: Set<Dependency>) -> Set<Dependency> {
    computed.reached(from: names)
  }

  /// The steps that ask for what stands behind names; of rows that are walked, also their maker.
  public func steps(behind names: Set<Dependency>) -> Set<Int> {
    names.reduce(into: []) { $0.formUnion(steps[$1] ?? []) }
  }

  /// The asked columns behind names, through derived columns.
  public func columns(behind names: Set<Dependency>) -> Set<String> {
    let reached = computed.reached(from: names) { name in
      if case .column = name { true } else { false }
    }
    return reached.intersection(asked).reduce(into: []) { columns, name in
      if case .column(let column, _, _) = name { columns.insert(column) }
    }
  }

  /// The steps, by id, that a result is computed from.
  public func steps(behindResult result: String) -> Set<String> { results[result] ?? [] }

  /// The later steps that build on a step, by id.
  public func dependents(of step: String) -> Set<String> { dependents[step] ?? [] }

  /// The steps that build on a step or are asked because of it, by id.
  public func affected(by step: String) -> Set<String> {
    dependents(of: step).union(conditions.filter { $0.value.contains(step) }.keys)
  }

  /// The steps, by id, that decide whether a step is asked.
  public func conditions(of step: String) -> Set<String> { conditions[step] ?? [] }
}

/// The names whose values people type, and the steps that ask for them.
private struct AskedNames {
  /// Steps, row sets and columns with their steps.
  private(set) var steps: [Dependency: Set<Int>] = [:]
  /// The columns, but for those that point at the row a row stands under.
  private(set) var columns: Set<Dependency> = []

  init(_ script: Script) {
    var makers: [String: Int] = [:]
    for (number, step) in script.steps.enumerated() {
      if let table = step.table, table.walks == nil { makers[table.set] = number }
    }
    for (set, maker) in makers { steps[.name(set, workshop: script.id)] = [maker] }
    for (number, step) in script.steps.enumerated() {
      let maker = step.table.flatMap { makers[$0.set] }
      steps[.name(step.id, workshop: script.id)] = Set([number, maker].compactMap(\.self))
      let set = step.table?.set ?? step.id
      if let per = step.table?.per {
        steps[.column(per.column, set: set, workshop: script.id)] = [number]
      }
      for field in step.fields {
        let column = Dependency.column(field.id, set: set, workshop: script.id)
        steps[column] = [number]
        columns.insert(column)
      }
    }
  }
}

extension Step {
  /// Every name its texts, rules, rows and options use.
  ///
  /// Not those of its own condition: an answer is as good as before while it is asked.
  public var dependencies: Set<Dependency> {
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
      .union((options?.reasons ?? [:]).values.flatMap(\.dependencies))
  }
}
