import Rules
import Scripts
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
  func openingStage(of step: Step, _ answers: Answers, _ newID: () -> String) -> Stage {
    let rows = answers.rows(askedBy: step, in: index)
    if let row = rows.first(where: { !isComplete($0, step, answers) }) {
      return .entry(entry(for: row, step))
    }
    if step.table?.walks == nil, step.table?.fixed != true { return newRow(of: step, newID) }
    return .end(held: [])
  }

  /// An entry for a row that is there already.
  func entry(for row: Row, _ step: Step) -> Entry {
    let cells = workbook[script.id]?[step.id]?.cells(of: row.id)
    return Entry(row: row, earlier: cells.flatMap { $0.isAnswered(by: step) ? $0 : nil })
  }

  private func newRow(of step: Step, _ newID: () -> String) -> Stage {
    let taken = Set(
      workbook.workshops.flatMap(\.answers).flatMap { $0.value.array ?? [] }
        .compactMap { $0.object?["id"]?.string })
    var id = newID()
    while taken.contains(id) { id = newID() }
    return .entry(
      Entry(row: Row(workshop: script.id, set: step.table?.set ?? step.id, id: id), isNew: true))
  }

  /// After a row: the next one that lacks cells, a new one, or the end.
  mutating func nextRow(after entry: Entry, at number: Int, _ newID: () -> String) -> [Effect] {
    let step = script.steps[number]
    let stage = openingStage(of: step, answers(), newID)
    if case .end = stage { return endTable(at: number, newID) }
    position = .step(number, stage)
    return [ask(newID)]
  }

  /// The end of a table: enough rows, then the coach looks at the whole.
  mutating func endTable(at number: Int, _ newID: () -> String) -> [Effect] {
    let step = script.steps[number]
    let answers = answers()
    let rows = answers.rows(askedBy: step, in: index).count
    if let least = bound(step.table?.min, answers), rows < least {
      return [.refuse(.tooFewRows(least: least)), ask(newID)]
    }
    // A table of which nothing was typed still has an answer: no rows.
    let value = workbook[script.id]?[step.id]?.value.array ?? []
    let slot = workbook[script.id]?[step.id]
    let judged = slot?.state == .done && slot?.stale == false
    let messages = unheard(
      Coach(index: index, answers: answers).messages(completing: step), about: .array(value),
      unchanged: judged)
    if messages.contains(where: \.waits) {
      position = .step(number, .end(held: messages))
      return [.coach(messages), ask(newID)]
    }
    let said: [Effect] = messages.isEmpty ? [] : [.coach(messages)]
    return said + finishTable(at: number, newID)
  }

  private mutating func finishTable(at number: Int, _ newID: () -> String) -> [Effect] {
    record(at: number) { slot in
      if slot.value == .null { slot.value = .array([]) }
      slot.state = .done
    }
    return [.record] + leave(number, newID)
  }

  /// A line at the end of a step: of a table with its messages, or of something to read.
  mutating func takeAtEnd(
    _ line: String, held: [Message], at number: Int, _ newID: () -> String
  ) -> [Effect] {
    let step = script.steps[number]
    guard step.shape == .table else {
      return line.isEmpty
        ? confirm(step, at: number, newID) : [.refuse(.nothingToType), ask(newID)]
    }
    if line.isEmpty {
      guard !held.isEmpty else { return endTable(at: number, newID) }
      return settleTable(held, at: number, reason: nil, newID)
    }
    if step.table?.walks != nil || step.table?.fixed == true {
      return Int(line) == nil ? [.refuse(.whichRow), ask(newID)] : change(row: line, newID)
    }
    position = .step(number, newRow(of: step, newID))
    return take(line, newID)
  }

  /// An empty line, or `/keep`, after messages about a whole table.
  mutating func settleTable(
    _ held: [Message], at number: Int, reason: String?, _ newID: () -> String
  ) -> [Effect] {
    if let refusal = refusal(of: held, reason: reason) { return [.refuse(refusal), ask(newID)] }
    let step = script.steps[number]
    let value = JSONValue.array(workbook[script.id]?[step.id]?.value.array ?? [])
    for message in held { quiet[message.key] = value }
    pendingOverrides += overrides(held, reason)
    let kept: [Effect] = reason == nil ? [] : [.note(.kept)]
    let more = unheard(
      Coach(index: index, answers: answers()).messages(completing: step).filter {
        $0.level >= .strong
      }, about: value, unchanged: false)
    if !more.isEmpty {
      position = .step(number, .end(held: more))
      return kept + [.coach(more), ask(newID)]
    }
    return kept + finishTable(at: number, newID)
  }

  /// Asks a row again, its cells ready to edit.
  mutating func change(row typed: String, _ newID: () -> String) -> [Effect] {
    guard let (number, step, _) = table else { return [.refuse(.notATable), ask(newID)] }
    let rows = answers().rows(askedBy: step, in: index)
    guard let row = Int(typed.trimmed), rows.indices.contains(row - 1) else {
      return [.refuse(.noSuchRow(typed: typed.trimmed, count: rows.count)), ask(newID)]
    }
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
    dropped = (number, removed, offset)
    record(at: number) { slot in
      slot.earlier.append(removed)
      slot.value = .array(values)
      slot.state = .open
    }
    position = .step(number, openingStage(of: step, answers(), newID))
    return [.record, .note(.dropped(row: name)), ask(newID)]
  }

  /// Brings the row dropped last back to where it stood.
  mutating func undo(_ newID: () -> String) -> [Effect] {
    guard let (step, row, offset) = dropped else { return [.refuse(.nothingToUndo), ask(newID)] }
    dropped = nil
    record(at: step) { slot in
      var values = slot.value.array ?? []
      values.insert(row, at: min(offset, values.count))
      slot.value = .array(values)
      if let kept = slot.earlier.lastIndex(of: row) { slot.earlier.remove(at: kept) }
    }
    let first = script.steps[step].fields.first.flatMap { row.object?[$0.id]?.string } ?? ""
    if currentStep == step {
      position = .step(step, openingStage(of: script.steps[step], answers(), newID))
    }
    return [.record, .note(.restored(row: first)), ask(newID)]
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
