public import Rules
public import Scripts
public import Values
public import Workbooks

/// One workshop's answers: the place to ask what is asked, open, done, stale or parked, what rests
/// on it, what it comes to, and how it is printed.
///
/// ```swift
/// let answers = WorkshopAnswers(LinkedScripts(script, reads: []), over: workbook, today: today)
/// answers.firstOpenStep.map { script.steps[$0].id }   // kpi_inventory
/// ```
public struct WorkshopAnswers: Sendable {
  /// The workshop's script and those it reads.
  public let scripts: LinkedScripts
  /// The answers of all workshops, as rules see them.
  public let facts: AnswerFacts

  /// Reads a workbook whose answers fit the script, as a session leaves it.
  public init(
    _ scripts: LinkedScripts, over workbook: Workbook, today: Day, timeZoneOffset: Int = 0
  ) {
    self.scripts = scripts
    facts = AnswerFacts(
      scripts.indexes, workbook: workbook, today: today, timeZoneOffset: timeZoneOffset)
  }

  private init(_ scripts: LinkedScripts, _ facts: AnswerFacts) {
    (self.scripts, self.facts) = (scripts, facts)
  }

  /// The same answers on another day.
  public func on(_ day: Day) -> WorkshopAnswers { WorkshopAnswers(scripts, facts.on(day)) }

  /// The same answers with a change to the workbook, kept until it is asked for another `key`.
  public func over<Key: Hashable & Sendable>(
    _ key: Key, _ change: (inout Workbook) -> Void
  ) -> WorkshopAnswers {
    let changed = facts.over(key) {
      var workbook = facts.workbook
      change(&workbook)
      return workbook
    }
    return WorkshopAnswers(scripts, changed)
  }

  /// The workshop's script.
  public var script: Script { scripts.script }
  /// Where the script's names are asked for or computed.
  public var index: ScriptIndex { scripts.index }
  /// Everything answered.
  public var workbook: Workbook { facts.workbook }
  /// The workshop's part of the workbook.
  public var record: WorkshopRecord? { workbook[script.id] }
  /// What computes the script's expressions.
  public var evaluator: Evaluator<AnswerFacts> { facts.evaluator(script) }

  /// The slot of a step.
  public func slot(_ step: Step) -> Slot? { record?[step.id] }

  /// The step with an id.
  public func step(_ id: String) -> Step? { index.steps[id].map { script.steps[$0] } }

  /// The day a step was answered; today before it was.
  public func day(of step: Step) -> Day {
    slot(step)?.at?.day(offset: facts.timeZoneOffset) ?? facts.today
  }

  /// The question of a step with its holes filled.
  public func question(of step: Step) -> String {
    (step.ask ?? step.says).map { evaluator.text(of: $0) } ?? ""
  }

  /// A text with its holes filled; nothing while one is missing, or when nothing is left to say.
  public func said(_ text: Template, about subject: Subject) -> String? {
    guard case .text(let said) = evaluator.value(of: text, about: subject) else { return nil }
    return said.isEmpty ? nil : said
  }

  /// The limit of a table or of what the program counts; nothing when there is none.
  public func bound(_ expression: Expression?) -> Int? {
    guard let expression, case .number(let quantity) = evaluator.value(of: expression) else {
      return nil
    }
    return Int(quantity.amount)
  }
}

// What is asked.
extension WorkshopAnswers {
  /// Whether a step is asked: yes, no, or not known yet.
  public func isAsked(_ step: Step) -> Bool? { facts.isAsked(step, in: index) }

  /// Whether a field is asked of a row, or of the form.
  public func isAsked(_ field: Field, of row: Row) -> Bool? {
    facts.isAsked(field, of: row, in: index)
  }

  /// Whether a field's condition rests on another field of its own step that is not among these.
  public func awaits(_ field: Field, of row: Row, in step: Step, given: (String) -> Bool) -> Bool {
    guard let when = field.when else { return false }
    let own = index.columns[row.set] ?? [:]
    let behind = index.graph.columns(behind: when.dependencies).filter {
      own[$0] != nil && !given($0)
    }
    return step.fields.contains { behind.contains($0.id) && $0.id != field.id }
  }

  /// A cell as it is asked; each of a form that can be put off can be put off.
  public func asked(_ field: Field, of row: Row) -> AskedCell {
    let isOpen = field.open || index.steps[row.set].map { script.steps[$0].open } ?? false
    return AskedCell(field, of: row, in: index, facts, isOpen: isOpen)
  }
}

// Rows and their cells.
extension WorkshopAnswers {
  /// The one row of a form or of a step with a single answer.
  public func record(of step: Step) -> Row { Row(workshop: script.id, set: step.id, id: "") }

  /// The rows a step asks about; those of a table, or the one of a form or single answer.
  public func rows(of step: Step) -> [Row] {
    step.table == nil ? [record(of: step)] : facts.rows(askedBy: step, in: index)
  }

  /// The rows that new ones are made under, in order; nothing for a table that makes them freely.
  public func parents(of step: Step) -> [Row]? {
    step.table?.per.map { evaluator.value(of: $0.rows).rows }
  }

  /// How many rows of a table stand under a row.
  public func count(under parent: Row, of step: Step) -> Int {
    guard let per = step.table?.per else { return 0 }
    return rows(of: step).count { facts.value(of: per.column, of: $0) == .row(parent) }
  }

  /// The first row that has fewer rows under it than it needs.
  public func needyParent(of step: Step) -> Row? {
    let least = bound(step.table?.min) ?? 0
    return parents(of: step)?.first { count(under: $0, of: step) < least }
  }

  /// What is stored in a cell.
  public func cell(_ stored: JSONValue, _ field: Field, of row: Row) -> Cell {
    Cell(facts.value(of: stored, in: field, of: row, in: index), stored: stored)
  }

  /// The cells of a row, of a form or of a single answer, as far as they are stored.
  public func cells(of row: Row, in step: Step) -> [String: Cell] {
    guard let slot = slot(step) else { return [:] }
    if step.shape == .single {
      guard let field = step.fields.first else { return [:] }
      return [field.id: cell(slot.value, field, of: row)]
    }
    guard let stored = facts.cells(of: row.id, step, in: script.id) else { return [:] }
    return Dictionary(
      step.fields.compactMap { field in
        stored[field.id].map { (field.id, cell($0, field, of: row)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A field as answered, whatever the shape of its step.
  public func value(of field: Field, of row: Row, in step: Step) -> Value {
    step.shape == .single
      ? facts.value(of: step.id, in: script.id) : facts.value(of: field.id, of: row)
  }

  /// A cell as a person would type it; `-` for one left empty.
  public func typed(_ cell: Cell, _ field: Field, of row: Row) -> String {
    facts.typed(cell, field, of: row, in: index)
  }

  /// A value as it stands in a text to read.
  public func printed(_ value: Value) -> String { evaluator.printed(value) }

  /// A cell as it stands in a text to read; nothing for one left empty.
  public func printed(_ cell: Cell, _ field: Field, of row: Row) -> String? {
    facts.printed(cell, field, of: row, in: index)
  }

  /// The line that would give these cells of a row, `?` for those put off, `fixed` ones left out.
  public func line(
    of row: Row, in step: Step, _ cells: [String: Cell], putOff: [String] = [],
    without fixed: Set<String> = []
  ) -> String {
    let texts = step.fields.compactMap { field -> String? in
      guard !fixed.contains(field.id), isAsked(field, of: row) == true else { return nil }
      if putOff.contains(field.id) { return "?" }
      return cells[field.id].map { typed($0, field, of: row) }
    }
    return step.shape == .single ? texts.first ?? "" : RowText.line(texts)
  }
}
