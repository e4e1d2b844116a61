import Rules
public import Scripts
import Texts
import Values
public import Workbooks

/// A row a table begins with.
public struct StartedRow: Hashable, Sendable {
  /// The same whenever the table is opened.
  public var id: String
  /// The cells that are filled in.
  public var cells: JSONObject
  /// The step of another workshop they are taken from.
  public var source: SlotSource?

  /// What the ids of the rows of one entry of `starts_with` begin with; entries count from 0.
  fileprivate static func place(ofEntry number: Int, in step: Step) -> String {
    "\(step.id)-\(number + 1)"
  }

  /// Whether the id of a row says that the table began with it because of this entry, from 0.
  static func isID(_ id: String, ofEntry number: Int, in step: Step) -> Bool {
    let place = place(ofEntry: number, in: step)
    return id == place || id.hasPrefix(place + "-")
  }
}

extension AnswerFacts {
  /// The rows a table begins with, as far as their sources are there.
  public func startingRows(of step: Step, in index: ScriptIndex) -> [StartedRow] {
    let evaluator = evaluator(index.script)
    return (step.table?.startsWith ?? []).enumerated().flatMap { number, rows -> [StartedRow] in
      let source = source(of: rows.dependencies, besides: index.script.id)
      let place = StartedRow.place(ofEntry: number, in: step)
      guard let each = rows.each else {
        return [
          StartedRow(id: place, cells: cells(of: rows, .none, step, evaluator), source: source)
        ]
      }
      return evaluator.value(of: each).elements.filter { !$0.isMissing }.map { element in
        StartedRow(
          id: "\(place)-\(key(of: element, evaluator))",
          cells: cells(of: rows, .element(element), step, evaluator), source: source)
      }
    }
  }

  /// A cell with a hole that is missing is left to be asked, and one that is no answer as it stands.
  private func cells(
    of rows: StartingRows, _ subject: Subject, _ step: Step, _ evaluator: Evaluator<AnswerFacts>
  ) -> JSONObject {
    JSONObject(
      rows.cells.compactMap { cell in
        let value = evaluator.value(of: cell.yields, about: subject)
        guard !value.isBlank, let field = step.fields.first(where: { $0.id == cell.column }) else {
          return nil
        }
        return field.cellKind.stored(value).map { (cell.column, $0) }
      })
  }

  /// A row by its id, anything else by a number made of its text.
  private func key(of element: Value, _ evaluator: Evaluator<AnswerFacts>) -> String {
    if case .row(let row) = element { return row.id }
    return String(evaluator.printed(element).utf8.fnv1a32, radix: 32)
  }
}
