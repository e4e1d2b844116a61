import Rules
import Scripts
import Values

/// Answers of the worked example, with everything a script computes from them.
///
/// Rows are named by their ids; what is neither answered nor computed is missing.
struct WorkedFacts: Facts {
  let script: Script
  let today = Day(number: 20_778)
  /// Answers by step, row set or name of the program, and by `WORKSHOP.NAME` for another workshop.
  var answers: [String: Value] = [:]
  /// Cells by set, row id and column; a form's record has no id.
  var cells: [String: [String: [String: Value]]] = [:]
  /// Values taken instead of those computed.
  var instead: [String: Value] = [:]

  init(_ script: Script) { self.script = script }

  /// Answers a form.
  mutating func answer(_ form: String, _ cells: [String: Value]) {
    answers[form] = .row(Row(workshop: script.id, set: form, id: ""))
    self.cells[form] = ["": cells]
  }

  /// Answers one field of a form differently.
  mutating func change(_ form: String, _ field: String, to value: Value) {
    cells[form]?[""]?[field] = value
  }

  /// Fills rows of a set; several tables may add columns.
  mutating func fill(_ set: String, _ rows: KeyValuePairs<String, [String: Value]>) {
    answers[set] = .list(
      rows.map { .row(Row(workshop: script.id, set: set, id: $0.key)) })
    for (id, columns) in rows {
      cells[set, default: [:]][id, default: [:]].merge(columns) { _, new in new }
    }
  }

  /// The option of a question.
  func option(_ id: String, _ set: String) -> Value {
    script.catalog.choices[set]?[id].map { .choice($0) } ?? .missing
  }

  func value(of name: String, in workshop: String) -> Value {
    guard workshop == script.id else { return answers["\(workshop).\(name)"] ?? .missing }
    if let value = instead[name] ?? answers[name] { return value }
    return script.results.first { $0.name == name }.map { value(of: $0, about: .none) } ?? .missing
  }

  func value(of column: String, of row: Row) -> Value {
    if let cell = cells[row.set]?[row.id]?[column] { return cell }
    let derived = script.derived[row.set]?.first { $0.name == column }
    return derived.map { value(of: $0, about: .row(row, among: [row])) } ?? .missing
  }

  func name(of row: Row) -> String { row.id }

  /// The first case that says yes, or all of them; missing behind one that cannot be decided.
  private func value(of derivation: Derivation, about subject: Subject) -> Value {
    let evaluator = Evaluator(self, lists: script.lists)
    var kept: [Value] = []
    for line in derivation.rule.cases {
      switch line.when.map({ evaluator.value(of: $0, about: subject) }) ?? .yesNo(true) {
      case .yesNo(true):
        let value =
          switch line.yields {
          case .value(let expression): evaluator.value(of: expression, about: subject)
          case .text(let text): evaluator.value(of: text, about: subject)
          }
        if !derivation.rule.every { return value }
        kept.append(value)
      case .yesNo: continue
      default: if !derivation.rule.every { return .missing }
      }
    }
    return derivation.rule.every ? .list(kept) : .missing
  }
}
