import Rules
import Scripts
import Values
import Workbooks

extension Session {
  /// The next prompt.
  mutating func ask(_ newID: () -> String) -> Effect {
    let opens = arrived
    arrived = false
    switch position {
    case .finished: return .finish
    case .followUp(let number, _):
      let about = nextFollowUp.map { followUpQuestion($0.step, $0.number) } ?? ""
      return .ask(
        Ask(
          kind: .followUp(about), step: number, opens: opens, question: "", enter: .refused,
          suggestions: knownPeople))
    case .step(let number, let stage):
      var ask =
        switch stage {
        case .end(let held): endAsk(number, held.messages, opens)
        case .entry(let entry): entryAsk(number, entry, opens)
        }
      ask.builtOn = opens && visit.isReturn ? answersBuilt(on: number) : 0
      ask.paceDue = secondsUntilPaceIsDue
      return .ask(ask)
    }
  }

  private func endAsk(_ number: Int, _ held: [Message], _ opens: Bool) -> Ask {
    let step = script.steps[number]
    let level = held.map(\.level).max()
    var ask = Ask(
      kind: step.shape == .table ? .tableEnd : .confirmation, step: number, opens: opens,
      question: questionText(step),
      enter: level.map(enter(after:)) ?? (step.shape == .table ? .endsTable : .goesOn))
    ask.shown = opens ? shown(step) : []
    ask.changes = opens ? changesAsking(number) : []
    ask.isHeld = !held.isEmpty
    ask.offer = held.lazy.compactMap(\.offer).first
    return ask
  }

  private func entryAsk(_ number: Int, _ entry: Entry, _ opens: Bool) -> Ask {
    let step = script.steps[number]
    let answers = answers(with: entry, at: number)
    let start = askedCell(entry, at: number)
    var ask = Ask(
      kind: step.fields.isEmpty ? .confirmation : .cells, step: number, opens: opens,
      question: questionText(step), enter: enter(entry, at: number, start, answers))
    ask.shown = opens ? shown(step) : []
    ask.changes = opens ? changesAsking(number) : []
    ask.heading = heading(entry, step, answers)
    ask.tally = tally(entry, step, answers)
    ask.lacksRows =
      entry.isNew && rowsMade(entry, step, answers) < bound(step.table?.min, answers) ?? 0
    ask.takesRowNumber = rowsToChange(at: entry, number) > 0
    ask.isHeld = !entry.held.isEmpty
    let isCoached = !entry.held.messages.isEmpty
    ask.continues = isCoached || entry.held.consequences == nil && !entry.isBlank
    ask.offer = entry.held.messages.lazy.compactMap(\.offer).first
    guard let start else { return ask }
    let fields =
      !isCoached
      ? step.fields[start...].filter { !entry.fixed.contains($0.id) } : [step.fields[start]]
    ask.cells = fields.compactMap { cell($0, entry, answers) }
    ask.isLong = fields.first?.kind == .longText
    ask.isRefused = entry.refused != nil
    ask.prefill = prefill(entry, step, start)
    return ask
  }

  /// The line that stands ready to edit: what was refused, or what was answered before.
  private func prefill(_ entry: Entry, _ step: Step, _ start: Int) -> String {
    let line = entry.refused ?? standing(entry, step, start)
    // A line that is nothing but `?` asks for help; an empty one puts the cell off again.
    return line == "?" ? "" : line
  }

  /// The line of what stands: a change that waits, or what was answered before.
  private func standing(_ entry: Entry, _ step: Step, _ start: Int) -> String {
    let field = step.fields[start]
    if entry.held.consequences != nil { return line(of: entry, step) }
    if !entry.held.isEmpty {
      let answer = entry.cells[field.id].map { typed($0, field, of: entry.row) } ?? ""
      return answer == "-" ? "" : answer
    }
    var old = entry
    (old.cells, old.putOff) = (entry.earlier ?? JSONObject(), entry.earlierPutOff)
    if step.shape == .single || start > 0, old.putOff.contains(field.id) { return "" }
    return start == 0
      ? line(of: old, step) : old.cells[field.id].map { typed($0, field, of: old.row) } ?? ""
  }

  /// The line that would give an entry's cells.
  func line(of entry: Entry, _ step: Step) -> String {
    let answers = answers(with: entry, at: index.steps[step.id])
    let cells = step.fields.compactMap { field -> String? in
      guard !entry.fixed.contains(field.id),
        answers.isAsked(field, of: entry.row, in: index) == true
      else { return nil }
      if entry.putOff.contains(field.id) { return "?" }
      return entry.cells[field.id].map { typed($0, field, of: entry.row) }
    }
    return step.shape == .single ? cells.first ?? "" : RowText.line(cells)
  }

  /// A stored cell of a row as a person would type it.
  func typed(_ json: JSONValue, _ field: Field, of row: Row) -> String {
    switch (json, field.kind) {
    case (.null, _), (.string(""), _), (.array([]), _): return "-"
    case (.string(let text), .text), (.string(let text), .longText), (.string(let text), .person),
      (.number(let text), _):
      return text
    case (.object(let quantity), _):
      let unit = quantity["unit"]?.string.map { " " + $0 } ?? ""
      return (quantity["number"].map { typed($0, field, of: row) } ?? "") + unit
    case (.array(let items), .numbers):
      return items.map { typed($0, field, of: row) }.joined(separator: " ")
    case (.array, _):
      let answers = answers()
      return answers.value(of: json, in: field).elements.map {
        answers.evaluator(script).printed($0)
      }
      .joined(separator: ", ")
    default:
      let answers = answers()
      return answers.evaluator(script).printed(answers.value(of: json, of: field, row, in: index))
    }
  }

  private func enter(_ entry: Entry, at number: Int, _ start: Int?, _ answers: Answers) -> Ask.Enter
  {
    if let level = entry.held.messages.map(\.level).max() { return enter(after: level) }
    if entry.held.consequences != nil { return .takesChange }
    let step = script.steps[number]
    if entry.isNew, entry.isBlank, entry.earlier == nil { return .endsTable }
    guard let start else { return .goesOn }
    let field = step.fields[start]
    if entry.earlierPutOff.contains(field.id) { return .keepsEarlier }
    if let earlier = entry.earlier?[field.id], earlier != .null || field.optional {
      return .keepsEarlier
    }
    if let fallback = reader(field, entry.row, answers).fallback {
      return .takes(fallback.text, because: fallback.because)
    }
    return field.optional ? .leavesEmpty : .refused
  }

  private func enter(after level: CoachRule.Level) -> Ask.Enter {
    switch level {
    case .note: .goesOn
    case .nudge: .keepsAnswer
    case .strong: .needsReason
    case .reject: .refused
    }
  }

  private func heading(_ entry: Entry, _ step: Step, _ answers: Answers) -> Ask.Heading? {
    guard let table = step.table else { return nil }
    let rows = answers.rows(askedBy: step, in: index)
    let number = rows.firstIndex(of: entry.row).map { $0 + 1 } ?? rows.count
    let evaluator = answers.evaluator(script)
    let begun = step.fields.map(\.id).filter { entry.fixed.contains($0) }
    let isNamed = table.walks != nil || begun.first == step.fields.first?.id
    let columns = begun.dropFirst(isNamed ? 1 : 0) + table.beside
    return Ask.Heading(
      name: entry.isNew || !isNamed ? nil : answers.name(of: entry.row), number: number,
      count: rows.count, under: entry.parent.map { answers.name(of: $0) },
      beside: entry.isNew
        ? []
        : columns.compactMap { column in
          let value = answers.value(of: column, of: entry.row)
          return value.isMissing
            ? nil
            : Ask.Labelled(
              label: column.inWords, text: evaluator.printed(value))
        })
  }

  private func tally(_ entry: Entry, _ step: Step, _ answers: Answers) -> String? {
    guard let table = step.table else { return nil }
    let rows = answers.rows(askedBy: step, in: index)
    guard table.walks == nil, !table.fixed, entry.fixed.isEmpty else {
      return rows.firstIndex(of: entry.row).map { "\($0 + 1) of \(rows.count)" }
    }
    let done = rowsMade(entry, step, answers)
    switch (bound(table.min, answers), mostRows(of: step, answers)) {
    case (let least?, let most?): return "\(done) of \(least)-\(most)"
    case (let least?, nil): return "\(done) of \(least) or more"
    case (nil, let most?): return "\(done) of at most \(most)"
    case (nil, nil): return String(done)
    }
  }

  /// How many rows the table has, those under the same row where it makes them under rows.
  private func rowsMade(_ entry: Entry, _ step: Step, _ answers: Answers) -> Int {
    let all =
      entry.parent.map { count(under: $0, of: step, answers) }
      ?? answers.rows(askedBy: step, in: index).count
    return entry.isNew ? all - 1 : all
  }
}
