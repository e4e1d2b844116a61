import Rules
import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// Takes a line that is no command.
  mutating func take(_ line: String, _ newID: () -> String) -> [Effect] {
    switch position {
    case .people: return takePeople(line, newID)
    case .followUp(let step): return takeFollowUp(line, at: step, newID)
    case .finished: return [.finish]
    case .step(let number, .entry(let entry)): return take(line, entry, at: number, newID)
    case .step(let number, .end(let held)):
      return takeAtEnd(line.trimmed, held: held, at: number, newID)
    }
  }

  private mutating func takePeople(_ line: String, _ newID: () -> String) -> [Effect] {
    let typed = line.trimmed == "-" ? "" : line
    workbook.people = cleaned(typed, lines: false).split(separator: ",").map { $0.trimmed }.filter {
      !$0.isEmpty
    }
    moveOn(newID)
    return [.record, ask(newID)]
  }

  private mutating func take(
    _ line: String, _ entry: Entry, at number: Int, _ newID: () -> String
  ) -> [Effect] {
    let step = script.steps[number]
    let isEmpty = line.trimmed.isEmpty
    if isEmpty, !entry.held.isEmpty { return settle(entry, at: number, reason: nil, newID) }
    if isEmpty, entry.isNew, entry.cells.isEmpty { return endTable(at: number, newID) }
    var entry = entry
    do throws(Refusal) {
      try fill(&entry, with: line, at: number)
    } catch {
      entry.refused = isEmpty ? nil : line
      position = .step(number, .entry(entry))
      return [.refuse(error), ask(newID)]
    }
    entry.held = []
    entry.refused = nil
    if nextCell(entry, at: number) != nil {
      position = .step(number, .entry(entry))
      return [ask(newID)]
    }
    if let clash = duplicate(entry, step) {
      entry.refused = line
      entry.cells = JSONObject()
      position = .step(number, .entry(entry))
      return [.refuse(clash), ask(newID)]
    }
    return judge(entry, at: number, newID)
  }

  /// Puts typed cells where they belong, from the cell the line stands for.
  private func fill(_ entry: inout Entry, with line: String, at number: Int) throws(Refusal) {
    let step = script.steps[number]
    let typed = step.shape == .single ? [line.trimmed] : RowText.cells(of: line)
    var start = 0
    var kept = JSONObject()
    if !entry.held.isEmpty {
      start = focus(entry, step)
      let left = step.fields[start...].filter { entry.cells[$0.id] != nil }.count
      if typed.count > max(1, left) { start = 0 }
      kept = entry.cells
    } else if let next = nextCell(entry, at: number) {
      start = next
      if start == 0, line.trimmed.isEmpty { kept = entry.earlier ?? JSONObject() }
    }
    var filled = entry
    for field in step.fields[start...] {
      filled.cells[field.id] = nil
      filled.putOff.removeAll { $0 == field.id }
    }
    var queue = typed[...]
    var asked = 0
    for position in step.fields.indices.dropFirst(start) {
      let field = step.fields[position]
      let answers = answers(with: filled, at: number)
      guard answers.isAsked(field, of: filled.row, in: index) == true else { continue }
      guard let text = queue.popFirst() else {
        guard let cell = kept[field.id] else { break }
        filled.cells[field.id] = cell
        continue
      }
      asked += 1
      let reader = reader(field, filled.row, answers)
      let reading =
        text.isEmpty
        ? empty(field, filled, reader, first: asked == 1 && typed.count == 1) : reader.read(text)
      switch reading {
      case .answer(let cell): filled.cells[field.id] = cell
      case .later: filled.putOff.append(field.id)
      case .refused(let refusal): throw refusal
      }
    }
    guard queue.isEmpty else { throw .tooManyCells(most: asked) }
    entry = filled
  }

  /// What an empty cell takes: the earlier answer, the default, or nothing where it is optional.
  private func empty(_ field: Field, _ entry: Entry, _ reader: CellReader, first: Bool)
    -> CellReader.Reading
  {
    if let earlier = entry.earlier?[field.id], earlier != .null { return .answer(earlier) }
    if let fallback = reader.fallback { return .answer(fallback.json) }
    return field.optional ? reader.leftEmpty : .refused(.empty(field: reader.label))
  }

  /// The first cell that is asked and has no answer yet.
  func nextCell(_ entry: Entry, at number: Int) -> Int? {
    let step = script.steps[number]
    let answers = answers(with: entry, at: number)
    return step.fields.indices.first {
      let field = step.fields[$0]
      return entry.cells[field.id] == nil && !entry.putOff.contains(field.id)
        && answers.isAsked(field, of: entry.row, in: index) == true
    }
  }

  /// The cell the coach goes to: the first of the step's own that the messages name.
  func focus(_ entry: Entry, _ step: Step) -> Int {
    let named = entry.held.filter(\.waits).compactMap(\.fields.first)
    return step.fields.firstIndex { named.contains($0.id) } ?? 0
  }

  func reader(_ field: Field, _ row: Row, _ answers: Answers) -> CellReader {
    CellReader(
      field: field, label: label(field), answers: answers, index: index,
      subject: answers.subject(row, in: index))
  }

  /// A field's name in words.
  func label(_ field: Field) -> String {
    field.id == "answer" ? "your answer" : String(field.id.map { $0 == "_" ? " " : $0 })
  }

  /// A cell that must differ from other rows and does not.
  private func duplicate(_ entry: Entry, _ step: Step) -> Refusal? {
    guard step.table != nil, let slot = workbook[script.id]?[step.id] else { return nil }
    let others = (slot.value.array ?? []).compactMap(\.object).filter {
      $0["id"]?.string != entry.row.id
    }
    for field in step.fields {
      guard let rule = field.unique, let text = entry.cells[field.id]?.string else { continue }
      for other in others.compactMap({ $0[field.id]?.string }) {
        if text.lowercased() == other.lowercased() {
          return .twice(field: label(field), other: other)
        }
        if rule == .alike, (wordOverlap(text, other) ?? 0) >= 0.75 {
          return .alike(field: label(field), other: other)
        }
      }
    }
    return nil
  }
}
