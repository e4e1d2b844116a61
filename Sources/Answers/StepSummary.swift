import Rules
public import Scripts
import Values
public import Workbooks

/// A step in short: where it stands and what was answered.
public struct StepSummary: Hashable, Sendable {
  /// The step's number from 1 among those that are asked, as above its question; nothing for one
  /// that is parked.
  public var number: Int?
  /// The step's id.
  public var id: String
  /// How far it is.
  public var state: StepState
  /// Whether something it builds on has changed since.
  public var isStale: Bool
  /// The answer in one line.
  public var answer: String
}

/// How the cells of a table stand in it.
public enum CellForm: Sendable {
  /// As a person would type them, `?` for what was put off.
  case typed
  /// As in a text to read.
  case printed
}

extension WorkshopAnswers {
  /// The steps that are asked, and those that are parked, in order, each in short.
  public var overview: [StepSummary] {
    let asked = stepsToAsk
    return stepStates.enumerated().compactMap { number, state in
      let step = script.steps[number]
      guard state != .passedOver, let slot = slot(step) else { return nil }
      return StepSummary(
        number: asked.firstIndex(of: number).map { $0 + 1 }, id: step.id, state: state,
        isStale: slot.stale && state != .parked, answer: summary(of: step, slot))
    }
  }

  /// What a person needs to go on after a break, in three lines at most.
  public func recap(_ progress: Progress) -> [String] {
    let done = overview.filter { $0.state == .done && !$0.answer.isEmpty }
    let left = "Step \(progress.step) of \(progress.steps), \(progress.time)."
    return [left] + done.suffix(2).map { "\($0.id): \($0.answer)" }
  }

  private func summary(of step: Step, _ slot: Slot) -> String {
    guard slot.state != .untouched, slot.value != .null || step.shape == .table else { return "" }
    switch step.shape {
    case .read: return ""
    case .table:
      let count = slot.parked ? slot.rowIDs.count : rows(of: step).count
      return count == 1 ? "1 row" : "\(count) rows"
    case .single, .form, .review:
      let record = record(of: step)
      return line(of: record, in: step, cells(of: record, in: step))
    }
  }

  /// The rows of a table, each as one line that begins with the row's name.
  public func rowLines(of step: Step) -> [String] {
    guard let table = step.table else { return [] }
    return rows(of: step).map { row in
      let cells = line(of: row, in: step, cells(of: row, in: step))
      if let column = table.per?.column {
        return evaluator.printed(facts.value(of: column, of: row)) + ": " + cells
      }
      guard table.walks != nil else { return cells }
      return facts.name(of: row) + (cells.isEmpty ? "" : ": " + cells)
    }
  }

  /// The answers of a table or form in words: a column each, without those that are empty in every
  /// row; nothing for a single answer.
  public func answerTable(
    of step: Step, _ form: CellForm = .typed
  ) -> (columns: [String], rows: [[String]])? {
    guard step.shape != .single, !step.fields.isEmpty else { return nil }
    let rows = rows(of: step)
    let heading =
      step.table?.per?.column
      ?? rows.first.flatMap { facts.indexes[$0.workshop]?.firstColumn(of: $0.set) }
    let names = rows.map { row -> [String] in
      if let column = step.table?.per?.column {
        return [evaluator.printed(facts.value(of: column, of: row))]
      }
      return step.table?.walks == nil ? [] : [facts.name(of: row)]
    }
    let first = names.first?.isEmpty == false ? [heading?.inWords ?? ""] : []
    let lines = zip(rows, names).map { row, name in name + texts(of: row, in: step, form) }
    let columns = first + step.fields.map { $0.name.description }
    let filled = columns.indices.filter { column in lines.contains { !$0[column].isEmpty } }
    return (filled.map { columns[$0] }, lines.map { line in filled.map { line[$0] } })
  }

  /// A row's cells; empty where nothing is asked or answered.
  private func texts(of row: Row, in step: Step, _ form: CellForm) -> [String] {
    let slot = slot(step)
    let cells = cells(of: row, in: step)
    return step.fields.map { field in
      guard isAsked(field, of: row) == true else { return "" }
      switch form {
      case .printed: return cells[field.id].flatMap { printed($0, field, of: row) } ?? ""
      case .typed:
        if slot?.isPutOff(row: row.id, column: field.id) == true { return "?" }
        let text = cells[field.id].map { typed($0, field, of: row) } ?? ""
        return text == "-" ? "" : text
      }
    }
  }

  /// What the coach said, with its holes filled, by the reason it was kept with.
  public var keptMessages: [Override: String] {
    var messages: [Override: String] = [:]
    for step in script.steps {
      for override in slot(step)?.overrides ?? [] {
        guard let rule = step.coach.first(where: { $0.id == override.rule }) else { continue }
        let row = override.row.flatMap { id in
          facts.rows(askedBy: step, in: index).first { $0.id == id }
        }
        messages[override] = evaluator.text(
          of: rule.message, about: row.map { facts.subject($0) } ?? .none)
      }
    }
    return messages
  }
}
