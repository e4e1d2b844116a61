import Rules
import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// The table that is asked now.
  private var table: (number: Int, step: Step, shape: TableShape)? {
    guard case .step(let number, _) = position, let shape = script.steps[number].table else {
      return nil
    }
    return (number, script.steps[number], shape)
  }

  /// The stage a table opens with: the first row that lacks cells, a new row, or its end.
  ///
  /// New rows stand under `parent`, or the row after it that takes some, where each has one.
  func openingStage(
    of step: Step, _ answers: Answers, under parent: Row? = nil, _ newID: () -> String
  ) -> Stage {
    let rows = answers.rows(askedBy: step, in: index)
    if let row = rows.first(where: { !isComplete($0, step, answers) }) {
      return .entry(unfinished(row, step))
    }
    if step.table?.per != nil {
      return openParent(from: parent, of: step, answers).map {
        newRow(of: step, under: $0, newID)
      } ?? .end(Held())
    }
    return takesRows(step) && !isFull(step, answers) ? newRow(of: step, newID) : .end(Held())
  }

  private func takesRows(_ step: Step) -> Bool {
    step.table?.walks == nil && step.table?.fixed != true
  }

  private func isFull(_ step: Step, _ answers: Answers) -> Bool {
    mostRows(of: step, answers).map { answers.rows(askedBy: step, in: index).count >= $0 } ?? false
  }

  func newRow(of step: Step, under parent: Row? = nil, _ newID: () -> String) -> Stage {
    let slots = workbook.workshops.flatMap { $0.answers + $0.earlier }
    // A row that was dropped, or left when its table began again, may still be pointed at.
    let taken = Set(slots.flatMap(\.rowIDsEver))
    var id = newID()
    while taken.contains(id) { id = newID() }
    var entry = Entry(
      row: Row(workshop: script.id, set: step.table?.set ?? step.id, id: id), isNew: true)
    entry.parent = parent
    entry.refused = drafts[draftPlace(of: entry, step)]
    return .entry(entry)
  }

  /// After a row: the next one that lacks cells, a new one, or the end.
  mutating func nextRow(
    after entry: Entry, at number: Int, _ newID: () -> String
  ) -> [Effect] {
    let step = script.steps[number]
    let stage = openingStage(of: step, answers(), under: entry.parent, newID)
    // Rows that were all filled in are accepted by an empty line, changed or not.
    let isChange = step.table?.fixed == true && entry.earlier != nil
    if case .end = stage, !takesRows(step) || isCutShort(step), !isChange {
      return end(at: number, newID)
    }
    position = .step(number, stage)
    return [ask(newID)]
  }

  mutating func finishTable(at number: Int, _ held: Held, _ newID: () -> String) -> [Effect] {
    record(at: number, held) { slot in
      // A table of which nothing was typed still has an answer: no rows.
      if slot.value == .null { slot.value = .array([]) }
      slot.state = .done
      slot.stale = false
    }
    let draftsOfNewRows = place(of: "new", script.steps[number])
    for place in drafts.keys where place.hasPrefix(draftsOfNewRows) { drafts[place] = nil }
    return [.record] + leave(number, newID)
  }

  /// A line at the end of a step: of a table, a row's number or a row; an empty one goes on.
  mutating func takeAtEnd(_ line: String, at number: Int, _ newID: () -> String) -> [Effect] {
    let step = script.steps[number]
    if line.isEmpty { return end(at: number, newID) }
    guard step.shape == .table else { return [.refuse(.nothingToType), ask(newID)] }
    if Int(line) != nil { return change(row: line, newID) }
    guard takesRows(step), step.table?.per == nil else {
      return [.refuse(.whichRow), ask(newID)]
    }
    if isFull(step, answers()), let most = mostRows(of: step, answers()) {
      return [.refuse(.tooManyRows(most: most)), ask(newID)]
    }
    position = .step(number, newRow(of: step, newID))
    return take(line, newID)
  }

  /// Asks a row again, its cells ready to edit.
  mutating func change(row typed: String, _ newID: () -> String) -> [Effect] {
    guard let (number, step, _) = table else { return [.refuse(.notATable), ask(newID)] }
    let rows = answers().rows(askedBy: step, in: index)
    guard let row = Int(typed.trimmed), rows.indices.contains(row - 1) else {
      return [.refuse(.noSuchRow(typed: typed.trimmed, count: rows.count)), ask(newID)]
    }
    if case .step(_, .entry(let entry)) = position { keepDraft(of: entry, step) }
    position = .step(number, .entry(entry(for: rows[row - 1], step)))
    return [ask(newID)]
  }

  /// Takes a row out of its table; its cells in later tables stay and return with it.
  mutating func drop(row typed: String, _ newID: () -> String) -> [Effect] {
    guard let (number, step, shape) = table else { return [.refuse(.notATable), ask(newID)] }
    guard shape.walks == nil, !shape.fixed else { return [.refuse(.rowsAreFixed), ask(newID)] }
    let rows = answers().rows(askedBy: step, in: index)
    guard let row = Int(typed.trimmed), rows.indices.contains(row - 1) else {
      return [.refuse(.noSuchRow(typed: typed.trimmed, count: rows.count)), ask(newID)]
    }
    let name = answers().name(of: rows[row - 1])
    var values = workbook[script.id]?[step.id]?.value.array ?? []
    guard let offset = values.firstIndex(where: { $0.object?["id"]?.string == rows[row - 1].id })
    else { return [ask(newID)] }
    let removed = values.remove(at: offset)
    let id = rows[row - 1].id
    if case .step(_, .entry(let entry)) = position, entry.row.id != id {
      keepDraft(of: entry, step)
    }
    let slot = workbook[script.id]?[step.id]
    dropped = DroppedRow(
      step: number, row: removed, offset: offset,
      overrides: slot?.overrides.filter { $0.row == id } ?? [],
      followUps: slot?.followUps.filter { $0.row == id } ?? [], before: workbook[script.id])
    record(at: number) { slot in
      slot.earlier.append(removed)
      slot.followUps.removeAll { $0.row == id }
      slot.value = .array(values)
      slot.state = .open
    }
    dropped?.after = workbook[script.id]
    position = .step(number, openingStage(of: step, answers(), newID))
    let steps = stepsAnswered(about: rows[row - 1], besides: number).count
    return [.record, .note(.dropped(row: name, steps: steps)), ask(newID)]
  }

  /// Brings the row dropped last back to where it stood.
  mutating func undo(_ newID: () -> String) -> [Effect] {
    guard let dropped else { return [.refuse(.nothingToUndo), ask(newID)] }
    self.dropped = nil
    let step = script.steps[dropped.step]
    var held = Held()
    (held.overrides, held.followUps) = (dropped.overrides, dropped.followUps)
    if currentStep == dropped.step, case .step(_, .entry(let entry)) = position {
      keepDraft(of: entry, step)
    }
    if dropped.before != nil, workbook[script.id] == dropped.after {
      // Nothing was answered since: what was marked by the drop was marked for nothing.
      workbook[script.id] = dropped.before
    } else {
      putBack(dropped, held)
    }
    let name = step.fields.first.flatMap { dropped.row.object?[$0.id]?.string } ?? ""
    if currentStep == dropped.step {
      position = .step(dropped.step, openingStage(of: step, answers(), newID))
    }
    return [.record, .note(.restored(row: name)), ask(newID)]
  }

  private mutating func putBack(_ dropped: DroppedRow, _ held: Held) {
    record(at: dropped.step, held) { slot in
      var values = slot.value.array ?? []
      values.insert(dropped.row, at: min(dropped.offset, values.count))
      slot.value = .array(values)
      if let kept = slot.earlier.lastIndex(of: dropped.row) { slot.earlier.remove(at: kept) }
    }
  }

  /// The later steps that hold an answer about a row, or name it in one.
  private func stepsAnswered(about row: Row, besides number: Int) -> [Step] {
    script.steps.filter { step in
      guard step.id != script.steps[number].id,
        let slot = workbook[script.id]?[step.id], !slot.parked
      else { return false }
      if step.table?.set == row.set, slot.cells(of: row.id)?.isAnswered(by: step) == true {
        return true
      }
      let type = ValueType.row(workshop: row.workshop, set: row.set)
      let naming =
        step.fields.filter { $0.type == type || $0.type == .list(type) }.map(\.id)
        + [step.table?.per?.column].compactMap(\.self)
      let cells =
        [slot.value.object].compactMap(\.self) + (slot.value.array ?? []).compactMap(\.object)
      let values =
        cells.flatMap { cells in naming.compactMap { cells[$0] } }
        + (step.shape == .single && !naming.isEmpty ? [slot.value] : [])
      return values.contains { $0.string == row.id || $0.array?.contains(.string(row.id)) == true }
    }
  }

  func bound(_ expression: Expression?, _ answers: Answers) -> Int? {
    guard let expression,
      case .number(let quantity) = answers.evaluator(script).value(of: expression)
    else { return nil }
    return Int(quantity.amount)
  }
}

extension JSONObject {
  /// Whether any of the step's own cells are there.
  func isAnswered(by step: Step) -> Bool { step.fields.contains { self[$0.id] != nil } }
}
