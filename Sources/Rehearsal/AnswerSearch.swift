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
  /// The most rows in which a cell is changed together with another one.
  private static let mostRowsOfTwo = 2
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
    return (score(state, entry), count)
  }

  /// Changes answers until the goal is reached; nothing when they come no nearer, or after so many
  /// looks.
  mutating func found(
    _ entry: GoalList.Entry, from workbook: Workbook, at now: Instant, looks: Int
  ) -> ChangedAnswers? {
    let origins = Origins(of: entry.names.union(entry.ownNames(in: script)), indexes)
    var state = ChangedAnswers(workbook, at: now)
    state.forget(after: entry.goal, in: script)
    var best = score(state, entry)
    let most = lookCount + looks
    for _ in 0..<Self.mostRounds {
      let before = best
      for change in changes(origins) {
        improve(&state, &best, by: change, entry)
        if best >= 1 { return state }
        if lookCount >= most { return nil }
      }
      if best <= before {
        // No change alone comes nearer: perhaps two of them do.
        guard improve(&state, &best, byTwoOf: origins.cells, entry, until: most) else {
          return nil
        }
        if best >= 1 { return state }
      }
    }
    return nil
  }

  /// Changes two cells at once; stops where that comes nearer.
  private mutating func improve(
    _ state: inout ChangedAnswers, _ best: inout Double, byTwoOf cells: [Origins.Cell],
    _ entry: GoalList.Entry, until most: Int
  ) -> Bool {
    let before = best
    for (place, first) in cells.enumerated() {
      for row in rows(of: first, state).prefix(Self.mostRowsOfTwo) {
        for reading in readings(of: first, row[0], state) {
          var next = state
          for row in row { next.put(reading, into: first, of: row, indexes) }
          for second in cells[(place + 1)...] where second.workshop == first.workshop {
            var changed = next
            var score = best
            improve(&changed, &score, by: .cell(second), inRowOf: row[0], entry)
            if score > before {
              (state, best) = (changed, score)
              return true
            }
            if lookCount >= most { return false }
          }
        }
      }
    }
    return false
  }

  // MARK: Scores

  private mutating func score(_ state: ChangedAnswers, _ entry: GoalList.Entry) -> Double {
    guard let own = indexes[script.id] else { return 0 }
    lookCount += 1
    let answers = answers(of: state)
    let distance = GoalDistance(answers, own)
    var score = distance.closeness(to: entry.goal)
    for step in entry.steps where !entry.goal.isRejection(by: script.steps[step]) {
      score -= 0.3 * (1 - distance.acceptance(of: step))
    }
    for place in state.changed where place.workshop != script.id {
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
    _ state: inout ChangedAnswers, _ best: inout Double, by change: Change,
    inRowOf other: Row? = nil, _ entry: GoalList.Entry
  ) {
    switch change {
    case .cell(let cell):
      let all = rows(of: cell, state)
      // Beside another change, the same row will do, or all rows of another table.
      let few = other.map { other in all.first { $0 == [other] }.map { [$0] } ?? all.suffix(1) }
      for rows in few ?? all {
        for reading in readings(of: cell, rows[0], state) {
          var next = state
          for row in rows { next.put(reading, into: cell, of: row, indexes) }
          take(next, over: &state, &best, entry)
        }
      }
    case .rows(let table):
      guard let index = indexes[table.workshop] else { return }
      for isMore in [true, false] {
        // One row, and twice as many each time that came nearer.
        var count = 1
        while best < 1 {
          let before = best
          var next = state
          for _ in 0..<count { next.change(rowsOf: table, more: isMore, index) }
          take(next, over: &state, &best, entry)
          if best > before { count *= 2 } else if count > 1 { count = 1 } else { break }
        }
      }
    case .people:
      for people in StartingWorkbook.people {
        var next = state
        next.workbook.people = people
        take(next, over: &state, &best, entry)
      }
    case .day:
      for days in [31, 130] {
        var next = state
        next.now.seconds += 86_400 * days
        take(next, over: &state, &best, entry)
      }
    }
  }

  private mutating func take(
    _ next: ChangedAnswers, over state: inout ChangedAnswers, _ best: inout Double,
    _ entry: GoalList.Entry
  ) {
    guard best < 1 else { return }
    let score = score(next, entry)
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
        && !answers.hasTwin(of: reading, field, row, in: step)
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

extension Goal {
  /// Whether a rule of this step is to speak that lets nothing pass.
  fileprivate func isRejection(by step: Step) -> Bool {
    guard case .rule(let id, step.id) = part else { return false }
    return step.coach.contains { $0.id == id && $0.level == .reject }
  }
}

extension WorkshopAnswers {
  /// Whether a text that must differ from those of other rows does not.
  fileprivate func hasTwin(
    of reading: AskedCell.Reading, _ field: Field, _ row: Row, in step: Step
  ) -> Bool {
    guard case .answer(let cell) = reading, case .text(let text) = cell.value,
      field.unique != nil, let slot = slot(step)
    else { return false }
    return slot.rowCells.contains { other in
      guard other["id"]?.string != row.id, let taken = other[field.id]?.string else { return false }
      return field.clash(text, taken) != nil
    }
  }
}
