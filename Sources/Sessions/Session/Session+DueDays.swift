import Scripts
public import Values
import Workbooks

extension Session {
  /// The day of the last answer, once the workshop is finished.
  public var finishedOn: Day? {
    guard let record = workbook[script.id], record.state == .done else { return nil }
    return answers().lastDay(of: record)
  }

  /// The days its answers want a workshop to be run on.
  public var dueDays: [DueDay] {
    let answers = answers()
    return script.steps.flatMap { step -> [DueDay] in
      guard answers.isAsked(step, in: index) == true else { return [] }
      let rows = step.table == nil ? [record(of: step)] : answers.rows(askedBy: step, in: index)
      return step.fields.flatMap { field -> [DueDay] in
        guard let workshop = field.due else { return [] }
        return rows.compactMap { row in
          guard case .date(let day) = answers.value(of: field, of: row, in: step, of: script.id)
          else { return nil }
          return DueDay(workshop: workshop, day: day, step: step.id)
        }
      }
    }
  }
}

extension Answers {
  /// A field as answered, whatever the shape of its step.
  func value(of field: Field, of row: Row, in step: Step, of workshop: String) -> Value {
    step.shape == .single ? value(of: step.id, in: workshop) : value(of: field.id, of: row)
  }
}
