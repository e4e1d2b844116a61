import Answers
import Scripts
import Texts
import Values
import Workbooks

// From row to row of a table.
extension Session {
  func table(_ step: Step) -> TableRows {
    TableRows(
      step: step, answers: answers, few: fewestRows(of: step), raised: raised[step.id])
  }

  /// The stage a table opens with: the first row that lacks cells, a new row, or its end.
  ///
  /// New rows stand under `parent`, or the row after it that takes some, where each has one.
  func openingStage(of step: Step, under parent: Row? = nil) -> Stage {
    let table = table(step)
    if let row = table.firstIncomplete { return .entry(unfinished(row, step)) }
    if step.table?.per != nil {
      return table.openParent(from: parent).map { newRow(of: step, under: $0) } ?? .end(Held())
    }
    return table.isOpen && !table.isFull ? newRow(of: step) : .end(Held())
  }

  /// A new row; it gets its id when the session is about to ask for it.
  func newRow(of step: Step, under parent: Row? = nil, offset: Int? = nil) -> Stage {
    var entry = Entry(
      row: Row(workshop: script.id, set: step.table?.set ?? step.id, id: ""), isNew: true)
    (entry.parent, entry.offset) = (parent, offset)
    return .entry(entry.offering(draft: drafts[entry, in: step]))
  }

  /// The entry for a row that lacks cells; what a row began with stands, and the rest is asked.
  private func unfinished(_ row: Row, _ step: Step) -> Entry {
    var entry = entry(for: row, step)
    guard step.table?.startsWith.isEmpty == false, let earlier = entry.earlier else { return entry }
    entry.cells = earlier
    entry.putOff = entry.earlierPutOff
    entry.fixed = Set(earlier.keys).union(entry.putOff)
    (entry.earlier, entry.earlierPutOff) = (nil, [])
    return entry
  }

  /// After a row: the next one that lacks cells, a new one, or the end.
  mutating func nextRow(after entry: Entry, at number: Int) -> [Effect] {
    let step = script.steps[number]
    let stage = openingStage(of: step, under: entry.parent)
    // Rows that were all filled in are accepted by an empty line, changed or not.
    let isChange = step.table?.fixed == true && entry.earlier != nil
    if case .end = stage, !table(step).isOpen || fewestRows(of: step) != nil, !isChange {
      return end(at: number)
    }
    position = .step(number, stage)
    return []
  }

  /// An empty line under a row: on to the next, and after the last one the end.
  mutating func endRows(under parent: Row, at number: Int) -> [Effect] {
    let step = script.steps[number]
    let table = table(step)
    if let least = table.least, answers.count(under: parent, of: step) < least {
      return [.refuse(.tooFewRows(least: least))]
    }
    guard let next = table.openParent(after: parent) else { return end(at: number) }
    position = .step(number, newRow(of: step, under: next))
    return []
  }

  mutating func finishTable(at number: Int, _ held: Held) -> [Effect] {
    recorder.record(at: number, held) { slot in
      // A table of which nothing was typed still has an answer: no rows.
      if slot.value == .null { slot.value = .array([]) }
      slot.state = .done
      slot.stale = false
    }
    drafts.forgetNewRows(of: script.steps[number])
    return [.record] + leave(number)
  }

  /// Whether a line at the end of a table is a new row, which is opened for it.
  mutating func beginsRow(_ line: String) -> Bool {
    guard case .step(let number, .end) = position, !line.trimmed.isEmpty, Int(line.trimmed) == nil
    else { return false }
    let step = script.steps[number]
    guard let table = step.table.map({ _ in table(step) }), table.isOpen, step.table?.per == nil,
      !table.isFull
    else { return false }
    position = .step(number, newRow(of: step))
    return true
  }

  /// A line at the end of a step that begins no row: of a table, a row's number; an empty one goes on.
  mutating func takeAtEnd(_ line: String, at number: Int) -> [Effect] {
    let step = script.steps[number]
    if line.isEmpty { return end(at: number) }
    guard step.shape == .table else { return [.refuse(.nothingToType)] }
    if Int(line) != nil { return effects(of: .row(line)) }
    let table = table(step)
    guard table.isOpen, step.table?.per == nil, let most = table.most else {
      return [.refuse(.whichRow)]
    }
    return [.refuse(.tooManyRows(most: most))]
  }
}
