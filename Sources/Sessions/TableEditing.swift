import Answers
import Scripts
import Texts
import Values
import Workbooks

/// A row that was taken out of its table, with all that brings it back as it was.
struct DroppedRow: Hashable, Sendable {
  /// The index of the step that made it.
  var step: Int
  /// Its own cells.
  var row: JSONValue
  /// How many rows stood before it.
  var offset: Int
  /// The reasons its messages were kept with.
  var overrides: [Override]
  /// What was put off in it.
  var followUps: [FollowUp]
  /// The workshop with it.
  var before: WorkshopRecord?
  /// The workshop without it, as long as nothing else has changed.
  var after: WorkshopRecord?
}

// From row to row of a table.
extension Session {
  private func table(_ step: Step) -> TableRows {
    TableRows(step: step, answers: answers, few: fewestRows(of: step))
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
  private func newRow(of step: Step, under parent: Row? = nil) -> Stage {
    var entry = Entry(
      row: Row(workshop: script.id, set: step.table?.set ?? step.id, id: ""), isNew: true)
    entry.parent = parent
    entry.refused = drafts[entry, in: step]
    return .entry(entry)
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
    if Int(line) != nil { return change(row: line) }
    let table = table(step)
    guard table.isOpen, step.table?.per == nil, let most = table.most else {
      return [.refuse(.whichRow)]
    }
    return [.refuse(.tooManyRows(most: most))]
  }
}

// Changing, dropping and bringing back rows.
extension Session {
  /// The row of the table that is asked, by its number from 1.
  private func row(_ typed: String, of step: Step) throws(Refusal) -> Row {
    let rows = answers.rows(of: step)
    guard let row = Int(typed.trimmed), rows.indices.contains(row - 1) else {
      throw .noSuchRow(typed: typed.trimmed, count: rows.count)
    }
    return rows[row - 1]
  }

  /// The place of the table that is asked.
  private var tableNumber: Int? {
    guard case .step(let number, _) = position, script.steps[number].table != nil else {
      return nil
    }
    return number
  }

  /// Asks a row again, its cells ready to edit.
  mutating func change(row typed: String) -> [Effect] {
    guard let number = tableNumber else { return [.refuse(.notATable)] }
    let step = script.steps[number]
    do throws(Refusal) {
      let row = try row(typed, of: step)
      if case .step(_, .entry(let entry)) = position { keepDraft(of: entry, at: number) }
      position = .step(number, .entry(entry(for: row, step)))
      return []
    } catch {
      return [.refuse(error)]
    }
  }

  /// Takes a row out of its table; its cells in later tables stay and return with it.
  mutating func drop(row typed: String) -> [Effect] {
    guard let number = tableNumber else { return [.refuse(.notATable)] }
    let step = script.steps[number]
    guard table(step).isOpen else { return [.refuse(.rowsAreFixed)] }
    let row: Row
    do throws(Refusal) {
      row = try self.row(typed, of: step)
    } catch {
      return [.refuse(error)]
    }
    let name = answers.facts.name(of: row)
    guard let slot = answers.slot(step), var values = slot.value.array,
      let offset = values.firstIndex(where: { $0.object?["id"]?.string == row.id })
    else { return [] }
    let removed = values.remove(at: offset)
    if case .step(_, .entry(let entry)) = position, entry.row.id != row.id {
      keepDraft(of: entry, at: number)
    }
    var dropped = DroppedRow(
      step: number, row: removed, offset: offset,
      overrides: slot.overrides.filter { $0.row == row.id },
      followUps: slot.followUps.filter { $0.row == row.id }, before: recorder.record)
    recorder.record(at: number) { slot in
      slot.earlier.append(removed)
      slot.followUps.removeAll { $0.row == row.id }
      slot.value = .array(values)
      slot.state = .open
    }
    dropped.after = recorder.record
    self.dropped = dropped
    position = .step(number, openingStage(of: step))
    let steps = answers.stepsAnswered(about: row, besides: step).count
    return [.record, .note(.dropped(row: name, steps: steps))]
  }

  /// Brings the row dropped last back to where it stood.
  mutating func undo() -> [Effect] {
    guard let dropped else { return [.refuse(.nothingToUndo)] }
    self.dropped = nil
    let step = script.steps[dropped.step]
    if currentStep == dropped.step, case .step(_, .entry(let entry)) = position {
      keepDraft(of: entry, at: dropped.step)
    }
    if let before = dropped.before, recorder.record == dropped.after {
      // Nothing was answered since: what was marked by the drop was marked for nothing.
      recorder.change { $0 = before }
    } else {
      putBack(dropped)
    }
    let name = step.fields.first.flatMap { dropped.row.object?[$0.id]?.string } ?? ""
    if currentStep == dropped.step { position = .step(dropped.step, openingStage(of: step)) }
    return [.record, .note(.restored(row: name))]
  }

  private mutating func putBack(_ dropped: DroppedRow) {
    var held = Held()
    (held.overrides, held.followUps) = (dropped.overrides, dropped.followUps)
    recorder.record(at: dropped.step, held) { slot in
      var values = slot.value.array ?? []
      values.insert(dropped.row, at: min(dropped.offset, values.count))
      slot.value = .array(values)
      if let kept = slot.earlier.lastIndex(of: dropped.row) { slot.earlier.remove(at: kept) }
    }
  }
}
