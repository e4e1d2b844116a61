import Rules
import Scripts
import Values
import Workbooks

extension CellReader {
  /// What an empty cell takes, as it is stored and as it is shown.
  struct Fallback: Hashable {
    var json: JSONValue
    var text: String
    var because: String?
    /// The step of another workshop it is taken from.
    var source: SlotSource?
  }

  /// The script's default here; nothing when there is none or it cannot be computed.
  var fallback: Fallback? {
    guard let rule = field.fallback else { return nil }
    let found = answers.reasoned(rule, in: index, about: subject)
    var because = found.because
    if because == nil, case .value(let expression)? = rule.cases.first?.yields,
      rule.cases.count == 1,
      case .row(let row, _) = subject
    {
      because = reason(behind: expression, of: row)
    }
    guard let json = found.value.cell else { return nil }
    let source = answers.source(of: rule.dependencies, besides: index.script.id)
    return Fallback(
      json: json, text: answers.evaluator(index.script).printed(found.value),
      because: because ?? source?.words,
      source: source)
  }

  /// The reason a derived column gives, when the default is that column alone.
  private func reason(behind expression: Expression, of row: Row) -> String? {
    guard case .column(let name, let set, _)? = expression.dependencies.onlyColumn, set == row.set
    else { return nil }
    return answers.explained(name, of: row).because
  }
}

extension Set<Dependency> {
  /// The one column they name, when they name one column and nothing else but its rows.
  fileprivate var onlyColumn: Dependency? {
    let columns = filter { if case .column = $0 { true } else { false } }
    return columns.count == 1 ? columns.first : nil
  }
}
