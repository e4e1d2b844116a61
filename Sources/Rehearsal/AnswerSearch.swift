import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Changes answers in a workbook, cell by cell, until they reach a goal.
///
/// No session runs: a change is what the cell's reader takes, and is kept when the answers come
/// nearer to the goal. Whether a person can answer so is shown by typing it afterwards.
///
/// Source: "alternating variable method", Korel 1990.
struct AnswerSearch {
  /// The most rows of a table that are changed one by one.
  private static let mostRows = 6
  /// The most times all cells are gone through.
  private static let mostRounds = 5

  /// How often answers were looked at.
  private(set) var lookCount = 0
  private let script: Script
  private let lists: [String: CandidateList]
  private let linked: [String: LinkedScripts]
  private let indexes: [String: ScriptIndex]

  /// Prepares for a script and those it reads.
  init(_ script: Script, reads: [Script]) {
    self.script = script
    let scripts = [script] + reads
    indexes = Dictionary(
      scripts.map { ($0.id, ScriptIndex($0)) }, uniquingKeysWith: { first, _ in first })
    lists = indexes.mapValues { CandidateList($0) }
    linked = Dictionary(
      scripts.map { ($0.id, LinkedScripts($0, reads: scripts)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How near a workbook is to a goal as it stands, and how much there is to change.
  mutating func promise(
    of workbook: Workbook, at now: Instant, to entry: GoalList.Entry
  ) -> (closeness: Double, count: Int) {
    var state = ChangedAnswers(workbook, at: now)
    state.forget(after: entry.goal, in: script)
    let answers = answers(of: state)
    let count = entry.names.reduce(0) { count, name in
      guard case .name(let name, let workshop) = name else { return count }
      return count + answers.value(of: name, in: workshop).elements.count
    }
    return (score(state, entry.goal), count)
  }

  /// Changes answers until the goal is reached; nothing when they come no nearer, or after so many
  /// looks.
  mutating func found(
    _ entry: GoalList.Entry, from workbook: Workbook, at now: Instant, looks: Int
  ) -> ChangedAnswers? {
    let origins = Origins(of: entry.names.union(entry.ownNames(in: script)), indexes)
    var state = ChangedAnswers(workbook, at: now)
    state.forget(after: entry.goal, in: script)
    var best = score(state, entry.goal)
    let most = lookCount + looks
    for _ in 0..<Self.mostRounds {
      let before = best
      for change in changes(origins) {
        improve(&state, &best, by: change, entry.goal)
        if best >= 1 { return state }
        if lookCount >= most { return nil }
      }
      if best <= before { return nil }
    }
    return nil
  }

  // MARK: Scores

  private mutating func score(_ state: ChangedAnswers, _ goal: Goal) -> Double {
    guard let own = indexes[script.id] else { return 0 }
    lookCount += 1
    let answers = answers(of: state)
    var score = GoalDistance(answers, own).closeness(to: goal)
    for place in state.changed {
      guard let index = indexes[place.workshop] else { continue }
      score -= 0.3 * (1 - GoalDistance(answers, index).acceptance(of: place.step))
    }
    return score
  }

  private func answers(of state: ChangedAnswers) -> AnswerFacts {
    AnswerFacts(indexes, workbook: state.workbook, today: state.now.day(offset: 0))
  }

  // MARK: Changes

  private enum Change {
    case cell(Origins.Cell)
    case rows(Origins.Table)
    case people, day
  }

  /// What may be changed: this workshop's cells before those of others.
  private func changes(_ origins: Origins) -> [Change] {
    let own = origins.cells.filter { $0.workshop == script.id }
    let others = origins.cells.filter { $0.workshop != script.id }
    var changes = own.map { Change.cell($0) }
    if !origins.given.isDisjoint(with: ["people", "solo"]) { changes.append(.people) }
    if origins.given.contains("today") { changes.append(.day) }
    changes += others.map { .cell($0) } + origins.tables.map { .rows($0) }
    return changes
  }

  private mutating func improve(
    _ state: inout ChangedAnswers, _ best: inout Double, by change: Change, _ goal: Goal
  ) {
    switch change {
    case .cell(let cell):
      for rows in rows(of: cell, state) {
        for reading in readings(of: cell, rows[0], state) {
          var next = state
          for row in rows { next.put(reading, into: cell, of: row, indexes) }
          take(next, over: &state, &best, goal)
        }
      }
    case .rows(let table):
      for isMore in [true, false] {
        var next = state
        guard let index = indexes[table.workshop] else { continue }
        next.change(rowsOf: table, more: isMore, index)
        take(next, over: &state, &best, goal)
      }
    case .people:
      for people in StartingWorkbook.people {
        var next = state
        next.workbook.people = people
        take(next, over: &state, &best, goal)
      }
    case .day:
      for days in [31, 130] {
        var next = state
        next.now.seconds += 86_400 * days
        take(next, over: &state, &best, goal)
      }
    }
  }

  private mutating func take(
    _ next: ChangedAnswers, over state: inout ChangedAnswers, _ best: inout Double, _ goal: Goal
  ) {
    guard best < 1 else { return }
    let score = score(next, goal)
    if score > best + 1e-6 { (state, best) = (next, score) }
  }

  /// The rows in which a cell is changed: all of them at once, then one by one.
  private func rows(of cell: Origins.Cell, _ state: ChangedAnswers) -> [[Row]] {
    guard let index = indexes[cell.workshop], state.workbook[cell.workshop] != nil else {
      return []
    }
    let step = index.script.steps[cell.step]
    guard step.table != nil else {
      return [[Row(workshop: cell.workshop, set: step.id, id: "")]]
    }
    let rows = answers(of: state).rows(askedBy: step, in: index)
    guard !rows.isEmpty else { return [] }
    let single =
      rows.count <= Self.mostRows
      ? rows : Array(rows.prefix(Self.mostRows / 2) + rows.suffix(Self.mostRows / 2))
    return single.map { [$0] } + (rows.count > 1 ? [rows] : [])
  }

  /// What the cell takes of everything worth typing into it.
  private mutating func readings(
    of cell: Origins.Cell, _ row: Row, _ state: ChangedAnswers
  ) -> [AskedCell.Reading] {
    guard let index = indexes[cell.workshop], let list = lists[cell.workshop],
      let linked = linked[cell.workshop]
    else { return [] }
    let answers = WorkshopAnswers(
      linked, over: state.workbook, today: state.now.day(offset: 0))
    let step = index.script.steps[cell.step]
    let field = step.fields[cell.field]
    guard answers.isAsked(field, of: row) == true else { return [] }
    let reader = answers.asked(field, of: row)
    let texts = CandidateTexts(
      answers, list, step: cell.step, row: row,
      rowsBefore: answers.rows(of: step).firstIndex(of: row) ?? 0)
    let candidates = list.candidates[.init(step: cell.step, field: cell.field)] ?? []
    var seen: Set<AskedCell.Reading> = []
    return texts.all(candidates, field, reader.options).map { reader.read($0) }.filter { reading in
      if case .refused = reading { return false }
      return seen.insert(reading).inserted
    }
  }
}

extension GoalList.Entry {
  /// The cell a goal is about.
  fileprivate func ownNames(in script: Script) -> Set<Dependency> {
    switch goal.part {
    case .field(let field, let id), .option(_, let field, let id):
      guard let step = script.steps.first(where: { $0.id == id }) else { return [] }
      if step.shape == .single { return [.name(id, workshop: script.id)] }
      return [.column(field, set: step.table?.set ?? id, workshop: script.id)]
    default: return []
    }
  }
}
