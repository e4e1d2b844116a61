import Rules
public import Scripts
import Values
import Workbooks

extension Session {
  /// The answers of a table or form in words: a column each, without those that are empty in every
  /// row; nothing for a single answer.
  public func answerTable(of step: Step) -> (columns: [String], rows: [[String]])? {
    guard step.shape != .single, !step.fields.isEmpty else { return nil }
    let answers = answers()
    let rows = step.table == nil ? [record(of: step)] : answers.rows(askedBy: step, in: index)
    let heading = step.table?.per?.column ?? step.table.flatMap { index.firstColumn(of: $0.set) }
    let names = rows.map { row -> [String] in
      if let column = step.table?.per?.column {
        return [answers.evaluator(script).printed(answers.value(of: column, of: row))]
      }
      return step.table?.walks == nil ? [] : [answers.name(of: row)]
    }
    let first = names.first?.isEmpty == false ? [heading?.inWords ?? ""] : []
    let lines = zip(rows, names).map { row, name in name + cells(of: row, step, answers) }
    let columns = first + step.fields.map(label)
    let filled = columns.indices.filter { column in lines.contains { !$0[column].isEmpty } }
    return (filled.map { columns[$0] }, lines.map { line in filled.map { line[$0] } })
  }

  /// A row's cells as a person would type them; empty where nothing is asked or answered.
  private func cells(of row: Row, _ step: Step, _ answers: Answers) -> [String] {
    let slot = workbook[script.id]?[step.id]
    let cells = (step.table == nil ? slot?.value.object : slot?.cells(of: row.id)) ?? JSONObject()
    return step.fields.map { field in
      guard answers.isAsked(field, of: row, in: index) == true else { return "" }
      if slot?.isPutOff(row: row.id, column: field.id) == true { return "?" }
      let text = cells[field.id].map { typed($0, field, of: row) } ?? ""
      return text == "-" ? "" : text
    }
  }
}
