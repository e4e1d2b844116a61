import Answers
import Scripts
import Texts
import Values
import Workbooks

/// A change of a table's rows, with all that takes it back.
public struct TableChange: Hashable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable {
    case added, changed, dropped, moved
  }

  /// The index of the step whose table it is.
  var step: Int
  var kind: Kind
  var row: Row
  /// The row's name.
  var name: String
  /// How many rows of a pasted block it took in.
  var count = 1
  /// The workshop before it.
  var before: WorkshopRecord
  /// The workshop after it; taken back as a whole only as long as nothing else has changed.
  var after: WorkshopRecord
  /// The row that was taken out.
  var removed: RemovedRow?
}

/// A row that was taken out of its table, with all that brings it back where something else was
/// answered since.
struct RemovedRow: Hashable, Sendable {
  /// Its own cells.
  var cells: JSONValue
  /// How many rows stood before it.
  var offset: Int
  /// The reasons its messages were kept with.
  var overrides: [Override]
  /// What was put off in it.
  var followUps: [FollowUp]
}

// Changing, moving and dropping the rows of the table that is asked.
extension Session {
  /// How many changes can be taken back.
  private static let mostChanges = 100

  /// The row of the table that is asked, by its number from 1 or the beginning of its name.
  private func row(_ typed: String, of step: Step) throws(Refusal) -> Row {
    let rows = answers.rows(of: step)
    guard !typed.isBlank else { throw .whichRow }
    if let number = Int(typed.trimmed), rows.indices.contains(number - 1) {
      return rows[number - 1]
    }
    let name = foldedForComparison(typed)
    let named = rows.filter { foldedForComparison(answers.facts.name(of: $0)).hasPrefix(name) }
    guard named.count == 1 else { throw .noSuchRow(typed: typed.trimmed, count: rows.count) }
    return named[0]
  }

  /// The place of the table that is asked.
  private func tableNumber() throws(Refusal) -> Int {
    guard case .step(let number, _) = position, script.steps[number].table != nil else {
      throw .notATable
    }
    return number
  }

  /// The place of the table that is asked, whose rows come and go.
  private func openTableNumber() throws(Refusal) -> Int {
    let number = try tableNumber()
    guard table(script.steps[number]).isOpen else { throw .rowsAreFixed }
    return number
  }

  /// How many changes of rows can be taken back.
  public var rowChanges: Int { tableChanges.count }

  /// Changes the rows of a table in the workbook, so that it can be taken back.
  mutating func changeTable(
    at number: Int, _ kind: TableChange.Kind, row: Row, removing removed: RemovedRow? = nil,
    _ change: (inout Recorder) -> Void
  ) {
    let before = recorder.record
    let name = answers.facts.name(of: row)
    change(&recorder)
    guard script.steps[number].table != nil, let before, let after = recorder.record,
      before != after
    else { return }
    tableChanges.append(
      TableChange(
        step: number, kind: kind, row: row,
        name: kind == .added ? answers.facts.name(of: row) : name,
        before: before, after: after, removed: removed))
    if tableChanges.count > Self.mostChanges { tableChanges.removeFirst() }
  }

  /// Asks a row again, its cells ready to edit.
  mutating func change(row typed: String) throws(Refusal) -> [Effect] {
    let number = try tableNumber()
    let step = script.steps[number]
    let row = try row(typed, of: step)
    if case .step(_, .entry(let entry)) = position { keepDraft(of: entry, at: number) }
    position = .step(number, .entry(entry(for: row, step)))
    return []
  }

  /// Asks a new row that is put before the one of this number.
  mutating func insert(at typed: String) throws(Refusal) -> [Effect] {
    let number = try openTableNumber()
    let step = script.steps[number]
    let row = try row(typed, of: step)
    let table = table(step)
    guard step.table?.per == nil else { throw .rowsAreFixed }
    if table.isFull, let most = table.most { throw .tooManyRows(most: most) }
    if case .step(_, .entry(let entry)) = position { keepDraft(of: entry, at: number) }
    position = .step(
      number, newRow(of: step, offset: answers.rows(of: step).firstIndex(of: row)))
    return []
  }

  /// Gives a row another number: `3 1` makes the third the first.
  mutating func move(_ typed: String) throws(Refusal) -> [Effect] {
    let number = try openTableNumber()
    let step = script.steps[number]
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2 else { throw .whereTo }
    let (row, target) = (try row(words[0], of: step), try row(words[1], of: step))
    let name = answers.facts.name(of: row)
    changeTable(at: number, .moved, row: row) { recorder in
      recorder.record(at: number) { slot in
        guard var rows = slot.value.array, let start = rows.index(of: row),
          let end = rows.index(of: target)
        else { return }
        rows.insert(rows.remove(at: start), at: end)
        slot.value = .array(rows)
      }
    }
    movedRow = row
    let place = answers.rows(of: step).firstIndex(of: row) ?? 0
    return [.record, .note(.moved(row: name, number: place + 1))]
  }

  /// Makes room for as many rows again as the table takes.
  mutating func makeRoom() throws(Refusal) -> [Effect] {
    let number = try openTableNumber()
    let step = script.steps[number]
    guard let most = table(step).most else { throw .noLimit }
    raised[step.id] = most * 2
    if case .step(_, .end(let held)) = position, held.isEmpty {
      position = .step(number, openingStage(of: step))
    }
    return [.note(.raised(most: most * 2))]
  }

  /// Takes a row out of its table; its cells in later tables stay and return with it.
  mutating func drop(row typed: String) throws(Refusal) -> [Effect] {
    let number = try openTableNumber()
    let step = script.steps[number]
    let row = try row(typed, of: step)
    let name = answers.facts.name(of: row)
    guard let slot = answers.slot(step), var values = slot.value.array,
      let offset = values.index(of: row)
    else { return [] }
    let cells = values.remove(at: offset)
    if case .step(_, .entry(let entry)) = position, entry.row.id != row.id {
      keepDraft(of: entry, at: number)
    }
    let removed = RemovedRow(
      cells: cells, offset: offset, overrides: slot.overrides.filter { $0.row == row.id },
      followUps: slot.followUps.filter { $0.row == row.id })
    changeTable(at: number, .dropped, row: row, removing: removed) { recorder in
      recorder.record(at: number) { slot in
        slot.earlier.append(cells)
        slot.followUps.removeAll { $0.row == row.id }
        slot.value = .array(values)
        slot.state = .open
      }
    }
    position = .step(number, openingStage(of: step))
    let steps = answers.stepsAnswered(about: row, besides: step).count
    return [.record, .note(.dropped(row: name, steps: steps))]
  }
}

// Taking changes back.
extension Session {
  /// Takes the last change of a table back: as a whole while nothing was answered since, a row that
  /// was dropped always.
  mutating func undo() throws(Refusal) -> [Effect] {
    let hadChanges = !tableChanges.isEmpty
    guard let change = takeLastChange() else {
      throw hadChanges ? .answeredSince : .nothingToUndo
    }
    let step = script.steps[change.step]
    let isHere = currentStep == change.step
    if isHere, case .step(_, .entry(let entry)) = position { keepDraft(of: entry, at: change.step) }
    var (line, offset): (String?, Int?) = (nil, nil)
    if recorder.record == change.after {
      if change.kind == .added, change.count == 1 {
        let rows = answers.rows(of: step)
        offset = rows.firstIndex(of: change.row).flatMap { $0 + 1 < rows.count ? $0 : nil }
        line = answers.line(
          of: change.row, in: step, answers.cells(of: change.row, in: step))
      }
      // Nothing was answered since: what was marked by the change was marked for nothing.
      recorder.change { $0 = change.before }
    } else if let removed = change.removed {
      putBack(removed, at: change.step)
    }
    if isHere {
      var stage = openingStage(of: step)
      // The row's text is not lost: it stands in the line.
      if let line, case .entry(var entry) = stage, entry.isNew {
        entry.offset = offset
        stage = .entry(entry.offering(draft: line))
      }
      position = .step(change.step, stage)
    }
    let notice: Notice =
      change.kind == .dropped
      ? .restored(row: change.name)
      : .undone(change.kind, row: change.name, count: change.count)
    return [.record, .note(notice)]
  }

  /// The last change that can be taken back here; those after it cannot any more.
  ///
  /// What was typed into another table is not taken back from afar; a row that was dropped is.
  private mutating func takeLastChange() -> TableChange? {
    let last = tableChanges.lastIndex {
      $0.removed != nil || $0.step == currentStep && $0.after == recorder.record
    }
    guard let last else { return nil }
    defer { tableChanges.removeSubrange(last...) }
    return tableChanges[last]
  }

  private mutating func putBack(_ removed: RemovedRow, at number: Int) {
    var held = Held()
    (held.overrides, held.followUps) = (removed.overrides, removed.followUps)
    recorder.record(at: number, held) { slot in
      var values = slot.value.array ?? []
      values.insert(removed.cells, at: min(removed.offset, values.count))
      slot.value = .array(values)
      if let kept = slot.earlier.lastIndex(of: removed.cells) { slot.earlier.remove(at: kept) }
    }
  }

  /// Counts the last change as one with the change before it: rows of one pasted block.
  mutating func joinLastChanges() {
    guard tableChanges.count > 1, let last = tableChanges.popLast() else { return }
    let place = tableChanges.count - 1
    tableChanges[place].after = last.after
    tableChanges[place].row = last.row
    tableChanges[place].count += 1
  }
}

extension [JSONValue] {
  /// Where the cells of a row stand among those of a table.
  fileprivate func index(of row: Row) -> Int? {
    firstIndex { $0.object?["id"]?.string == row.id }
  }
}
