import Answers
import Scripts
import Values
import Workbooks

/// One value of one answer.
struct AnswerLine: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case number(Double)
  }

  /// The id of the step.
  var step: String
  /// The name of the row; nothing for a form or a single answer.
  var row: String?
  /// The id of the field; nothing for a single answer.
  var column: String?
  var content: Content
  /// The unit a number was typed with.
  var unit: String?
  var person: String?
  var at: Instant?
}

extension WorkshopAnswers {
  /// Every value that was answered, in the order of the script; each of a list on its own.
  var answerLines: [AnswerLine] {
    script.steps.filter { isAsked($0) == true }.flatMap { step -> [AnswerLine] in
      guard let slot = slot(step), slot.state != .untouched, !slot.parked else { return [] }
      return rows(of: step).flatMap { row in
        let parent = step.table?.per.map { ($0.column, facts.value(of: $0.column, of: row)) }
        let cells = step.fields.map { ($0.id, value(of: $0, of: row, in: step)) }
        return ([parent].compactMap(\.self) + cells).flatMap { column, value in
          contents(of: value).map { content, unit in
            AnswerLine(
              step: step.id, row: step.table == nil ? nil : facts.name(of: row),
              column: step.shape == .single ? nil : column, content: content, unit: unit,
              person: slot.by, at: slot.at)
          }
        }
      }
    }
  }

  private func contents(of value: Value) -> [(AnswerLine.Content, unit: String?)] {
    switch value {
    case .missing: []
    case .list(let values): values.flatMap { contents(of: $0) }
    case .number(let quantity): [(.number(quantity.amount), quantity.unit)]
    case .date(let day): [(.text(day.iso), nil)]
    case .text(let text): text.isEmpty ? [] : [(.text(text), nil)]
    case .row(let row): [(.text(facts.name(of: row)), nil)]
    case .yesNo, .choice: [(.text(printed(value)), nil)]
    }
  }
}
