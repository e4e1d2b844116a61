import Rules
import Scripts
import Texts
import Values
import Workbooks

extension Answers {
  /// The rows a table begins with, as far as their sources are there.
  func startingRows(of step: Step, in index: ScriptIndex) -> [StartedRow] {
    let evaluator = evaluator(index.script)
    return (step.table?.startsWith ?? []).enumerated().flatMap { number, rows -> [StartedRow] in
      let source = source(of: rows.dependencies, besides: index.script.id)
      let place = StartedRow.place(ofEntry: number, in: step)
      guard let each = rows.each else {
        return [StartedRow(id: place, cells: cells(of: rows, .none, evaluator), source: source)]
      }
      return evaluator.value(of: each).elements.filter { !$0.isMissing }.map { element in
        StartedRow(
          id: "\(place)-\(key(of: element, evaluator))",
          cells: cells(of: rows, .element(element), evaluator), source: source)
      }
    }
  }

  /// A cell with a hole that is missing is left to be asked.
  private func cells(
    of rows: StartingRows, _ subject: Subject, _ evaluator: Evaluator<Answers>
  ) -> JSONObject {
    JSONObject(
      rows.cells.compactMap { cell in
        evaluator.value(of: cell.yields, about: subject).cell.map { (cell.column, $0) }
      })
  }

  /// A row by its id, anything else by a number made of its text.
  private func key(of element: Value, _ evaluator: Evaluator<Answers>) -> String {
    if case .row(let row) = element { return row.id }
    return String(evaluator.printed(element).utf8.fnv1a32, radix: 32)
  }
}
