import Rules
import Scripts
import Values

/// What one example answers, and nothing else.
struct ExampleFacts: Facts {
  let today = Day(number: 20_778)
  var answers: [String: Value] = [:]
  var cells: [Row: [String: Value]] = [:]

  /// Takes an answer to a step as the rule would find it.
  init(_ answer: CoachExample.Answer, rule: CoachRule, step: Step, script: Script) {
    switch answer {
    case .text(let text):
      set(rule.fields.first ?? "", .text(text), step: step, script: script)
    case .cells(let cells):
      for (name, cell) in cells { set(name, cell, step: step, script: script) }
    }
  }

  /// What a rule of the step is asked about.
  static func subject(of rule: CoachRule, step: Step, script: Script) -> Subject {
    switch rule.each {
    case .once, .element: .none
    case .row: .row(row("a", of: step, script), among: [row("a", of: step, script)])
    case .pair: .pair(row("a", of: step, script), row("b", of: step, script))
    }
  }

  private static func row(_ id: String, of step: Step, _ script: Script) -> Row {
    guard let set = step.table?.set else {
      return Row(workshop: script.id, set: step.id, id: "")
    }
    return Row(workshop: script.id, set: set, id: id)
  }

  private mutating func set(
    _ name: String, _ cell: CoachExample.Cell, step: Step, script: Script
  ) {
    guard step.shape != .single else {
      answers[step.id] = Self.value(cell, script.catalog.names[step.id]?.type)
      return
    }
    let parts = name.split(separator: ".").map(String.init)
    if parts.count == 2, case .row(_, let form)? = script.catalog.names[parts[0]]?.type {
      let record = Row(workshop: script.id, set: form, id: "")
      answers[form] = .row(record)
      cells[record, default: [:]][parts[1]] = Self.value(cell, .text)
      return
    }
    let isSecond = name.hasPrefix("b.")
    let column = parts.last ?? name
    let row = Self.row(isSecond ? "b" : "a", of: step, script)
    guard script.catalog.columns[row.set]?[column] != nil else {
      answers[name] = Self.value(cell, .text)
      return
    }
    cells[row, default: [:]][column] = Self.value(
      cell, script.catalog.columns[row.set]?[column]?.type)
  }

  private static func value(_ cell: CoachExample.Cell, _ type: ValueType?) -> Value {
    switch (cell, type) {
    case (.number(let number), _): .number(number)
    case (.text(let id), .choice(let set)): set[id].map { .choice($0) } ?? .missing
    case (.text(let text), _): .text(text)
    }
  }

  func value(of name: String, in workshop: String) -> Value { answers[name] ?? .missing }
  func value(of column: String, of row: Row) -> Value { cells[row]?[column] ?? .missing }
  func name(of row: Row) -> String { row.id }
}
