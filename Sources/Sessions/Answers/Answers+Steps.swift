import Rules
import Scripts
import Values
import Workbooks

extension Answers {
  /// The rows of a set in the order they were made; nothing when its table was not begun.
  func rows(of set: String, in index: ScriptIndex) -> [Value]? {
    guard let maker = index.makers[set],
      let rows = slot(index.script.steps[maker], in: index)?.value.array
    else { return nil }
    return self.rows(named: "rows " + set, in: index.script.id) {
      let made = rows.compactMap { $0.object?["id"]?.string }.map {
        Row(workshop: index.script.id, set: set, id: $0)
      }
      guard let per = index.script.steps[maker].table?.per else { return made }
      // Rows under a row that is left out now return with it.
      let parents = evaluator(index.script).value(of: per.rows).elements
      return made.filter { parents.contains(value(of: per.column, of: $0)) }
    }.map { .row($0) }
  }

  /// The row another one stands under.
  func parent(of row: Row, _ type: ValueType, at number: Int, in index: ScriptIndex) -> Value {
    guard let per = index.script.steps[number].table?.per,
      let cells = cells(of: row.id, index.script.steps[number], in: index.script.id)
    else { return .missing }
    return value(of: cells[per.column] ?? .null, as: type)
  }

  func slot(_ step: Step, in index: ScriptIndex) -> Slot? {
    workbook[index.script.id]?[step.id]
  }

  /// Whether a step is asked: yes, no, or not known yet.
  func isAsked(_ step: Step, in index: ScriptIndex) -> Bool? {
    guard let when = step.when else { return true }
    return evaluator(index.script).value(of: when).decided
  }

  /// Whether a field is asked of a row, or of the form.
  func isAsked(_ field: Field, of row: Row, in index: ScriptIndex) -> Bool? {
    guard let when = field.when else { return true }
    return isYes(when, named: "when " + field.id, of: row, index.script)
  }

  /// The rows a table asks about: those it walks, or those it made.
  func rows(askedBy step: Step, in index: ScriptIndex) -> [Row] {
    guard let table = step.table else { return [] }
    return rows(named: "asked by " + step.id, in: index.script.id) {
      let all: Value =
        if let walks = table.walks {
          evaluator(index.script).value(of: walks)
        } else {
          .list(rows(of: table.set, in: index) ?? [])
        }
      return all.rows
    }
  }

  /// The rows an expression gives.
  func rows(
    of expression: Expression, in index: ScriptIndex, about subject: Subject = .none
  ) -> [Row] {
    evaluator(index.script).value(of: expression, about: subject).rows
  }

  /// A text with its holes filled; nothing while one is missing, or when nothing is left to say.
  func said(_ text: Template, in index: ScriptIndex, about subject: Subject) -> String? {
    guard case .text(let said) = evaluator(index.script).value(of: text, about: subject) else {
      return nil
    }
    return said.isEmpty ? nil : said
  }

  func value(ofStep number: Int, in index: ScriptIndex) -> Value {
    let step = index.script.steps[number]
    guard isAsked(step, in: index) == true, let slot = slot(step, in: index),
      slot.state != .untouched
    else { return .missing }
    switch step.shape {
    case .read: return .yesNo(true)
    case .single:
      guard let field = step.fields.first else { return .missing }
      if slot.value == .null, slot.followUps.contains(where: { $0.row == nil }) {
        return .missing(open: true)
      }
      return value(of: slot.value, in: field)
    case .form, .review:
      if slot.value == .null, !slot.followUps.isEmpty { return .missing(open: true) }
      return .row(Row(workshop: index.script.id, set: step.id, id: ""))
    case .table: return .list(rows(askedBy: step, in: index).map { .row($0) })
    }
  }

  /// One cell as answered; missing when it was not asked or its row is walked no longer.
  func cell(_ number: Int, _ position: Int, of row: Row, in index: ScriptIndex) -> Value {
    let step = index.script.steps[number]
    let field = step.fields[position]
    guard let slot = slot(step, in: index), isAsked(step, in: index) == true,
      isAsked(field, of: row, in: index) == true
    else { return .missing }
    if step.table?.walks != nil, !rows(askedBy: step, in: index).contains(row) { return .missing }
    let json = cells(of: row.id, step, in: index.script.id)?[field.id] ?? .null
    if json == .null, slot.isPutOff(row: row.id, column: field.id) { return .missing(open: true) }
    return value(of: json, of: field, row, in: index)
  }

  /// What is stored in a cell; an option comes with the label its question shows.
  func value(of json: JSONValue, of field: Field, _ row: Row, in index: ScriptIndex) -> Value {
    let value = value(of: json, in: field)
    guard case .choice(var choice) = value, let label = field.options?.labels[choice.id] else {
      return value
    }
    choice.label = evaluator(index.script).text(of: label, about: subject(row))
    return .choice(choice)
  }

  /// What is stored in a field, as a rule sees it; an option behind the computed ones is no row.
  func value(of json: JSONValue, in field: Field) -> Value {
    func element(_ json: JSONValue) -> Value {
      json.string.flatMap { field.options?.also?[$0] }.map { .choice($0) }
        ?? value(of: json, as: field.element)
    }
    guard field.options?.also != nil else { return value(of: json, as: field.type) }
    guard case .list = field.type else { return element(json) }
    return json.array.map { .list($0.map(element).filter { !$0.isMissing }) } ?? .missing
  }

  /// What is stored, as a rule sees it.
  func value(of json: JSONValue, as type: ValueType) -> Value {
    switch type {
    case .text: return json.string.map { .text($0) } ?? .missing
    case .number:
      if let object = json.object {
        guard let amount = object["number"]?.double else { return .missing }
        return .number(Quantity(amount, .unit(object["unit"]?.string ?? "")))
      }
      return json.double.map { .number($0) } ?? .missing
    case .date: return json.string.flatMap { Day(iso: $0) }.map { .date($0) } ?? .missing
    case .yesNo: return json.bool.map { .yesNo($0) } ?? .missing
    case .choice(let set): return json.string.flatMap { set[$0] }.map { .choice($0) } ?? .missing
    case .row(let workshop, let set):
      guard let id = json.string, let index = indexes[workshop] else { return .missing }
      let row = Value.row(Row(workshop: workshop, set: set, id: id))
      return (rows(of: set, in: index) ?? []).contains(row) ? row : .missing
    case .list(let element):
      guard let items = json.array else { return .missing }
      return .list(items.map { value(of: $0, as: element) }.filter { !$0.isMissing })
    case .unknown: return .missing
    }
  }
}

extension Value {
  /// Yes or no, or nothing when it is missing.
  var decided: Bool? { if case .yesNo(let answer) = self { answer } else { nil } }
  /// The elements of a list; none for anything else.
  var elements: [Value] { if case .list(let values) = self { values } else { [] } }
  /// The rows among the elements of a list.
  var rows: [Row] { elements.compactMap { if case .row(let row) = $0 { row } else { nil } } }
}
