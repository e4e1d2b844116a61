import Answers
import Rules
import Scripts
import Values
import Workbooks

/// Makes the prompt of a stage: what is asked, what may be typed, what an empty line does.
struct PromptBuilder {
  let recorder: Recorder
  /// What differs in the script since the workbook was answered.
  let changes: [ScriptChange]
  /// Whether the step has just been reached.
  var opens: Bool
  /// The most rows of the table that is asked, on the short way through.
  let few: Int?
  /// The most rows of it in this run, where the person has made room for more.
  let raised: Int?
  /// The row that was moved last, as long as nothing is typed.
  let movedRow: Row?

  private var script: Script { recorder.script }

  func followUp(at number: Int) -> Ask {
    let answers = recorder.answers
    let about = answers.nextFollowUp.map { answers.question(ofFollowUp: $0.number, at: $0.step) }
    return Ask(
      kind: .followUp(about ?? ""), step: number, opens: opens, question: "", enter: .refused,
      suggestions: answers.knownPeople)
  }

  func prompt(_ stage: Stage, at number: Int) -> Ask {
    var ask =
      switch stage {
      case .end(let held): end(held.messages, at: number)
      case .entry(let entry): self.entry(entry, at: number)
      }
    let step = script.steps[number]
    if opens {
      ask.shown = recorder.answers.shown(step)
      ask.changes = recorder.answers.isSettled(number) ? [] : changes.asking(step)
    }
    ask.isHeld = !stage.held.isEmpty
    ask.offer = stage.held.messages.lazy.compactMap(\.offer).first
    return ask
  }

  private func end(_ held: [Message], at number: Int) -> Ask {
    let step = script.steps[number]
    let isTable = step.shape == .table
    return Ask(
      kind: isTable ? .tableEnd : .confirmation, step: number, opens: opens,
      question: recorder.answers.question(of: step),
      enter: held.map(\.level).max().map(enter(after:)) ?? (isTable ? .endsTable : .goesOn))
  }

  private func entry(_ entry: Entry, at number: Int) -> Ask {
    let step = script.steps[number]
    let reader = EntryReader(number: number, recorder: recorder)
    let answers = recorder.answers(with: entry, at: number)
    let start = reader.askedCell(of: entry)
    var ask = Ask(
      kind: step.fields.isEmpty ? .confirmation : .cells, step: number, opens: opens,
      question: recorder.answers.question(of: step), enter: enter(entry, step, start, answers))
    if step.table != nil {
      let table = TableRows(step: step, answers: answers, few: few, raised: raised)
      ask.heading = heading(entry, step, answers)
      ask.tally = table.tally(at: entry)
      ask.lacksRows = entry.isNew && table.made(besides: entry) < table.least ?? 0
      ask.movableRow = movableRow(entry, step, table)
      ask.takesRowNumber = entry.rowsToChange(in: step, recorder.answers) > 0
    }
    let isCoached = !entry.held.messages.isEmpty
    ask.continues = isCoached || entry.held.consequences == nil && !entry.isBlank
    guard let start else { return ask }
    let fields =
      !isCoached
      ? step.fields[start...].filter { !entry.fixed.contains($0.id) } : [step.fields[start]]
    ask.cells = fields.compactMap { cell($0, entry, step, answers) }
    ask.isLong = fields.first?.takesLines == true
    ask.isRefused = entry.refused != nil && !entry.isDraft
    ask.prefill = reader.prefill(entry, from: start)
    return ask
  }

  /// A cell as it is shown before it is typed; nothing when it is not asked.
  private func cell(
    _ field: Field, _ entry: Entry, _ step: Step, _ answers: WorkshopAnswers
  ) -> Ask.Cell? {
    let isAsked = answers.isAsked(field, of: entry.row) == true
    // A condition on a cell of the same line is decided while the line is read.
    let waits =
      !isAsked
      && answers.awaits(field, of: entry.row, in: step) { entry.cells[$0] != nil }
    guard isAsked || waits else { return nil }
    let cell = answers.asked(field, of: entry.row)
    let subject = answers.facts.subject(entry.row)
    return Ask.Cell(
      name: field.name, says: field.says.flatMap { answers.said($0, about: subject) },
      question: field.ask.map { answers.evaluator.text(of: $0, about: subject) },
      options: cell.options, withheld: cell.withheld,
      takesSeveral: field.kind == .choices, form: cell.form,
      most: cell.mostCharacters, mayBeSkipped: waits,
      suggestions: cell.suggestions
        + (field.kind == .person ? recorder.answers.knownPeople : []))
  }

  private func enter(
    _ entry: Entry, _ step: Step, _ start: Int?, _ answers: WorkshopAnswers
  ) -> Ask.Enter {
    if let offer = entry.offer { return .takes(offer, because: nil) }
    if let level = entry.held.messages.map(\.level).max() { return enter(after: level) }
    if entry.held.consequences != nil { return .takesChange }
    if entry.isUnbegun { return .endsTable }
    guard let start else { return .goesOn }
    let field = step.fields[start]
    if entry.earlierPutOff.contains(field.id) { return .keepsEarlier }
    if let earlier = entry.earlier?[field.id], earlier.stored != .null || field.optional {
      return .keepsEarlier
    }
    if let fallback = answers.asked(field, of: entry.row).fallback {
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

  /// The number of the row that can be moved: the one that is changed, the one moved last, the last.
  private func movableRow(_ entry: Entry, _ step: Step, _ table: TableRows) -> Int? {
    let rows = recorder.answers.rows(of: step)
    guard table.isOpen, step.table?.per == nil, rows.count > 1 else { return nil }
    let row = rows.firstIndex(of: entry.row) ?? movedRow.flatMap { rows.firstIndex(of: $0) }
    return (row ?? rows.count - 1) + 1
  }

  private func heading(
    _ entry: Entry, _ step: Step, _ answers: WorkshopAnswers
  ) -> Ask.Heading? {
    guard let table = step.table else { return nil }
    let rows = answers.rows(of: step)
    let begun = step.fields.map(\.id).filter { entry.fixed.contains($0) }
    let isNamed = table.walks != nil || begun.first == step.fields.first?.id
    let columns = entry.isNew ? [] : begun.dropFirst(isNamed ? 1 : 0) + table.beside
    return Ask.Heading(
      name: entry.isNew || !isNamed ? nil : answers.facts.name(of: entry.row),
      number: rows.firstIndex(of: entry.row).map { $0 + 1 } ?? rows.count, count: rows.count,
      under: entry.parent.map { answers.facts.name(of: $0) },
      beside: columns.compactMap { column in
        let value = answers.facts.value(of: column, of: entry.row)
        return value.isMissing
          ? nil
          : Ask.Labelled(label: column.inWords, text: answers.evaluator.printed(value))
      })
  }
}

extension Entry {
  /// How many rows a number typed at a new row can mean, as it does after the last row.
  func rowsToChange(in step: Step, _ answers: WorkshopAnswers) -> Int {
    guard isNew, isBlank, step.fields.first?.kind == .text else { return 0 }
    return answers.rows(of: step).count
  }
}
