import Rules
import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// Takes a line that is no command.
  mutating func take(_ line: String, _ newID: () -> String) -> [Effect] {
    switch position {
    case .followUp(let step, let concludes):
      return takeFollowUp(line, at: step, concludes: concludes, newID)
    case .finished: return [.finish]
    case .step(let number, let stage)
    where !stage.held.isEmpty && changesNothing(line.trimmed, stage, at: number):
      return settle(stage, at: number, reason: nil, newID)
    case .step(let number, .entry(let entry)): return take(line, entry, at: number, newID)
    case .step(let number, .end): return takeAtEnd(line.trimmed, at: number, newID)
    }
  }

  /// Whether a line leaves a held answer as it is: nothing, or the text that stands in the line.
  private func changesNothing(_ line: String, _ stage: Stage, at number: Int) -> Bool {
    guard !line.isEmpty, case .entry(let entry) = stage, let cell = askedCell(entry, at: number)
    else { return line.isEmpty }
    let field = script.steps[number].fields[cell]
    return entry.cells[field.id].map { typed($0, field, of: entry.row) } == line
  }

  private mutating func take(
    _ line: String, _ entry: Entry, at number: Int, _ newID: () -> String
  ) -> [Effect] {
    let isEmpty = line.trimmed.isEmpty
    if isEmpty, entry.isNew, entry.isBlank, entry.earlier == nil {
      return entry.parent.map { endRows(under: $0, at: number, newID) } ?? end(at: number, newID)
    }
    if let row = Int(line.trimmed), row > 0, row <= rowsToChange(at: entry, number) {
      return change(row: line, newID)
    }
    var entry = entry
    do throws(Refusal) {
      try fill(&entry, with: line, at: number)
    } catch {
      entry.refused = isEmpty ? nil : line
      position = .step(number, .entry(entry))
      return [.refuse(error), ask(newID)]
    }
    entry.refused = nil
    return goOn(with: entry, at: number, newID)
  }

  /// Asks the next cell, or lets the coach look at what is complete.
  mutating func goOn(with entry: Entry, at number: Int, _ newID: () -> String) -> [Effect] {
    guard nextCell(entry, at: number) != nil else { return judge(entry, at: number, newID) }
    position = .step(number, .entry(entry))
    return [ask(newID)]
  }

  /// Puts typed cells where they belong, from the cell the line stands for.
  private func fill(_ entry: inout Entry, with line: String, at number: Int) throws(Refusal) {
    let step = script.steps[number]
    let line = cleaned(line, lines: step.fields.contains { $0.kind == .longText })
    let typed = step.shape == .single ? [line.trimmed] : RowText.cells(of: line)
    let isHeld = !entry.held.isEmpty
    var start = askedCell(entry, at: number) ?? 0
    // What the row began with is not typed, unless the coach asks about it.
    var fixed = entry.fixed
    if !isHeld, typed.count > 1, isSameRow(typed, entry, from: start, step) { start = 0 }
    if isHeld {
      fixed.remove(step.fields[start].id)
      // More cells than are left from there on mean the whole row.
      let left = step.fields[start...].filter {
        entry.cells[$0.id] != nil && !fixed.contains($0.id)
      }.count
      if typed.count > max(1, left) { start = 0 }
      if typed.count == 1, !entry.held.messages.isEmpty,
        let meant = meantCell(typed[0], from: start, entry, at: number)
      {
        start = meant
      }
    }
    // An empty line takes a row that was answered before as it is.
    let isAsBefore = !isHeld && start == 0 && line.trimmed.isEmpty
    var filled = entry
    filled.held.messages = []
    filled.isPutOff = false
    for field in step.fields[start...] where !fixed.contains(field.id) {
      filled.cells[field.id] = nil
      filled.putOff.removeAll { $0 == field.id }
    }
    var queue = typed[...]
    var asked = 0
    for field in step.fields[start...] where !fixed.contains(field.id) {
      let answers = answers(with: filled, at: number)
      guard answers.isAsked(field, of: filled.row, in: index) == true else { continue }
      let isKept = isAsBefore && asked > 0 && entry.isEarlier(field.id)
      guard let text = queue.popFirst() ?? (isKept ? "" : nil) else {
        // What the line leaves out after a message stays as it was.
        guard isHeld, entry.has(field.id) else { break }
        if entry.putOff.contains(field.id) {
          filled.putOff.append(field.id)
        } else {
          filled.cells[field.id] = entry.cells[field.id]
        }
        continue
      }
      asked += 1
      let reader = reader(field, filled.row, answers)
      if text.isEmpty, !entry.isEarlier(field.id), let source = reader.fallback?.source {
        filled.source = source
      }
      switch text.isEmpty ? empty(filled, reader, of: step) : reader.read(text) {
      case .answer(let cell):
        if let clash = clash(of: cell, field, filled.row, step) { throw clash }
        filled.cells[field.id] = cell
      case .later: filled.putOff.append(field.id)
      case .refused(let refusal): throw refusal
      }
    }
    guard queue.isEmpty else { throw .tooManyCells(most: asked) }
    if filled.cells != entry.cells || filled.putOff != entry.putOff || entry.isPutOff {
      filled.held = Held()
    }
    entry = filled
  }

  /// How many rows a number typed at a new row can mean, as it does after the last row.
  func rowsToChange(at entry: Entry, _ number: Int) -> Int {
    let step = script.steps[number]
    guard entry.isNew, entry.isBlank, step.fields.first?.kind == .text else { return 0 }
    return answers().rows(askedBy: step, in: index).count
  }

  /// Whether a line typed in the middle of a new row is that row from its beginning.
  private func isSameRow(_ typed: [String], _ entry: Entry, from start: Int, _ step: Step) -> Bool {
    guard entry.isNew, start > 0, !entry.fixed.contains(step.fields[0].id),
      let first = entry.cells[step.fields[0].id]
    else { return false }
    let field = step.fields[start]
    let answers = answers(with: entry, at: index.steps[step.id])
    let isRefused =
      switch reader(field, entry.row, answers).read(typed[0]) {
      case .refused: true
      case .answer, .later: false
      }
    return isRefused
      && Option.folded(self.typed(first, step.fields[0], of: entry.row)) == Option.folded(typed[0])
  }

  /// The other cell a word is meant for that is typed after messages.
  ///
  /// At a text, the choice before it that the word is an option of, as `never` is of `last_used`;
  /// at a choice it is no option of, the text the messages name.
  private func meantCell(
    _ typed: String, from start: Int, _ entry: Entry, at number: Int
  ) -> Int? {
    let fields = script.steps[number].fields
    let answers = answers(with: entry, at: number)
    func names(_ position: Int) -> Bool {
      fields[position].kind == .choice
        && reader(fields[position], entry.row, answers).options.contains { $0.isNamed(typed) }
    }
    if fields[start].isText {
      return fields.indices.prefix(start).last {
        entry.cells[fields[$0].id] != nil && names($0)
      }
    }
    guard fields[start].kind == .choice, !typed.isEmpty, !names(start) else { return nil }
    let named = entry.held.messages.flatMap(\.fields)
    return fields.indices.first {
      fields[$0].isText && named.contains(fields[$0].id)
        && answers.isAsked(fields[$0], of: entry.row, in: index) == true
    }
  }

  /// What an empty cell takes: the earlier answer, the default, or nothing where it is optional.
  private func empty(
    _ entry: Entry, _ reader: CellReader, of step: Step
  ) -> CellReader.Reading {
    let field = reader.field
    if entry.earlierPutOff.contains(field.id) { return .later }
    if let earlier = entry.earlier?[field.id], earlier != .null || field.optional {
      // What it was held to may have changed since, though not by the days gone by.
      var then = reader
      then.answers = reader.answers.on(answerDay(of: step))
      if case .refused(let refusal) = then.read(typed(earlier, field, of: entry.row)) {
        return .refused(refusal)
      }
      return .answer(earlier)
    }
    if let fallback = reader.fallback { return .answer(fallback.json) }
    return field.optional ? reader.leftEmpty : .refused(.empty(field: reader.label))
  }

  /// The first cell that is asked and has no answer yet.
  func nextCell(_ entry: Entry, at number: Int) -> Int? {
    let fields = script.steps[number].fields
    let answers = answers(with: entry, at: number)
    return fields.indices.first {
      !entry.has(fields[$0].id) && answers.isAsked(fields[$0], of: entry.row, in: index) == true
    }
  }

  /// The cell a line stands for: the next one, or the one the coach points at.
  func askedCell(_ entry: Entry, at number: Int) -> Int? {
    if entry.held.isEmpty { return nextCell(entry, at: number) }
    let fields = script.steps[number].fields
    // The message that asks most says where to go; it stands first.
    let named = entry.held.messages.filter(\.waits).lazy.compactMap(\.fields.first).first
    return fields.firstIndex { $0.id == named } ?? fields.indices.first
  }

  func reader(_ field: Field, _ row: Row, _ answers: Answers) -> CellReader {
    var field = field
    // In a form that can be put off, each of its cells can.
    field.open = field.open || index.steps[row.set].map { script.steps[$0].open } ?? false
    return CellReader(
      field: field, label: cellName(field), answers: answers, index: index,
      subject: answers.subject(row))
  }

  /// A field's name in words.
  func label(_ field: Field) -> String { cellName(field).description }

  /// What a cell of the field is called.
  func cellName(_ field: Field) -> CellName {
    field.id == "answer" ? .wholeAnswer : .field(field.id.inWords)
  }

  /// Why a cell that must differ from other rows does not.
  private func clash(of cell: JSONValue, _ field: Field, _ row: Row, _ step: Step) -> Refusal? {
    guard let text = cell.string, step.table != nil else { return nil }
    for other in workbook[script.id]?[step.id]?.value.array?.compactMap(\.object) ?? [] {
      guard other["id"]?.string != row.id, let taken = other[field.id]?.string else { continue }
      switch field.clash(text, taken) {
      case .exact: return .twice(field: cellName(field), other: taken)
      case .alike: return .alike(field: cellName(field), other: taken)
      case nil: continue
      }
    }
    return nil
  }
}

extension Field {
  /// Whether it takes any words.
  fileprivate var isText: Bool { [.text, .longText, .person].contains(kind) }
}
