import Answers
import Sessions
import Rules
import Scripts

/// The answers that names rest on, across workshops.
struct Origins: Sendable {
  /// A cell of a step: in a table, one in each of its rows.
  struct Cell: Hashable, Sendable {
    var workshop: String
    var step: Int
    var field: Int
  }

  /// A table that makes its rows.
  struct Table: Hashable, Sendable {
    var workshop: String
    var step: Int
  }

  /// The cells, those of the last steps first.
  private(set) var cells: [Cell] = []
  /// The tables whose rows are counted or looked through, likewise.
  private(set) var tables: [Table] = []
  /// The names the program gives, as `people` and `today`.
  private(set) var given: Set<String> = []
  private let indexes: [String: ScriptIndex]

  /// Follows names of some workshops to the answers behind them and behind their being asked.
  init(of names: Set<Dependency>, _ indexes: [String: ScriptIndex]) {
    self.indexes = indexes
    var seen: Set<Dependency> = []
    var left = Array(names)
    while let name = left.popLast() {
      guard seen.insert(name).inserted else { continue }
      left += follow(name)
    }
    cells = Set(cells).sorted {
      ($1.workshop, $1.step, $0.field) < ($0.workshop, $0.step, $1.field)
    }
    tables = Set(tables).sorted { ($1.workshop, $1.step) < ($0.workshop, $0.step) }
  }

  /// Whether they rest on more than the answers of this workshop: others, who takes part, the day.
  func reachBeyond(_ workshop: String) -> Bool {
    !given.isDisjoint(with: ["people", "solo", "revision", "today"])
      || cells.contains { $0.workshop != workshop } || tables.contains { $0.workshop != workshop }
  }

  /// Notes what a name stands for; gives the names behind it.
  private mutating func follow(_ name: Dependency) -> [Dependency] {
    switch name {
    case .name(let name, let workshop):
      guard let index = indexes[workshop] else { return [] }
      if let result = index.results[name] { return Array(result.rule.dependencies) }
      if let step = index.steps[name] ?? index.makers[name] { return follow(step, index) }
      given.insert(name)
      return []
    case .column(let column, let set, let workshop):
      guard let (index, place) = home(of: column, set, workshop) else { return [] }
      switch place {
      case .asked(let step, let field): return follow(Cell(step, field, index), index)
      case .derived(let derivation): return Array(derivation.rule.dependencies)
      case .parent(let step, _): return follow(step, index)
      }
    }
  }

  private func home(
    of column: String, _ set: String, _ workshop: String
  ) -> (ScriptIndex, ScriptIndex.Column)? {
    let named = indexes.keys.sorted().compactMap { indexes[$0] }.filter { index in
      index.columns[set]?[column] != nil
        && (index.script.id == workshop || set.hasPrefix(workshop + "."))
    }
    let index = named.first { $0.script.id == workshop } ?? named.first
    return index.flatMap { index in index.columns[set]?[column].map { (index, $0) } }
  }

  private mutating func follow(_ number: Int, _ index: ScriptIndex) -> [Dependency] {
    let step = index.script.steps[number]
    var names = step.when.map { Array($0.dependencies) } ?? []
    if let table = step.table {
      if let walks = table.walks {
        names += walks.dependencies
      } else {
        tables.append(Table(workshop: index.script.id, step: number))
      }
      names += table.per?.rows.dependencies ?? []
      for rows in table.startsWith { names += rows.each?.dependencies ?? [] }
    }
    if step.shape == .single { names += follow(Cell(number, 0, index), index) }
    return names
  }

  private mutating func follow(_ cell: Cell, _ index: ScriptIndex) -> [Dependency] {
    let step = index.script.steps[cell.step]
    guard !cells.contains(cell), step.fields.indices.contains(cell.field) else { return [] }
    cells.append(cell)
    let field = step.fields[cell.field]
    var names = field.when.map { Array($0.dependencies) } ?? []
    names += step.when.map { Array($0.dependencies) } ?? []
    names += step.table?.walks.map { Array($0.dependencies) } ?? []
    switch field.options?.source {
    case .set(_, let conditions)?: names += conditions.values.flatMap(\.dependencies)
    case .computed(let options)?: names += options.dependencies
    case nil: break
    }
    return names
  }
}

extension Origins.Cell {
  fileprivate init(_ step: Int, _ field: Int, _ index: ScriptIndex) {
    self.init(workshop: index.script.id, step: step, field: field)
  }
}
