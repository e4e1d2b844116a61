import Rules
import Scripts
import Values
import Workbooks

extension Session {
  /// A cell as it is shown before it is typed; nothing when it is not asked.
  func cell(_ field: Field, _ entry: Entry, _ answers: Answers) -> Ask.Cell? {
    let asked = answers.isAsked(field, of: entry.row, in: index)
    // A condition on a cell of the same line is decided while the line is read.
    let waits = asked != true && awaitsOwnStep(field, entry)
    guard asked == true || waits else { return nil }
    let reader = reader(field, entry.row, answers)
    return Ask.Cell(
      name: cellName(field),
      says: field.says.flatMap {
        answers.said($0, in: index, about: answers.subject(entry.row))
      },
      question: field.ask.map {
        answers.evaluator(script).text(of: $0, about: answers.subject(entry.row))
      },
      options: reader.options, form: form(of: field), mayBeSkipped: waits,
      suggestions: suggestions(field, reader, answers))
  }

  /// Whether the field's condition rests on a cell of its own row that is not typed yet.
  private func awaitsOwnStep(_ field: Field, _ entry: Entry) -> Bool {
    guard let when = field.when else { return false }
    let own = index.columns[entry.row.set] ?? [:]
    var behind = Dependents.columns(behind: when.dependencies, in: index)
    behind = behind.filter { own[$0] != nil && entry.cells[$0] == nil }
    guard let number = script.steps.firstIndex(where: { $0.fields.contains { $0.id == field.id } })
    else { return false }
    return script.steps[number].fields.contains { behind.contains($0.id) && $0.id != field.id }
  }

  private func form(of field: Field) -> String {
    switch field.kind {
    case .text, .longText: "text"
    case .person: "name"
    case .number: field.whole ? "whole number" : "number"
    case .numbers: "numbers, spaces between"
    case .scale: "number"
    case .date: "day"
    case .yesNo: "yes or no"
    case .choice: "one of these"
    case .choices: "one or more, commas between"
    }
  }

  private func suggestions(_ field: Field, _ reader: CellReader, _ answers: Answers) -> [String] {
    let suggested = field.suggest.map {
      answers.evaluator(script).value(of: $0, about: reader.subject).elements.map {
        answers.evaluator(script).printed($0)
      }
    }
    return (suggested ?? []) + (field.kind == .person ? knownPeople : [])
  }

  /// Everyone named so far: those present, then the names in person cells, each once.
  ///
  /// Names of this workshop come before those of the workshops it reads.
  public var knownPeople: [String] {
    var names = workbook.people ?? []
    let others = indexes.values.map(\.script).filter { $0.id != script.id }
    for script in [script] + others.sorted(by: { $0.id < $1.id }) {
      for step in script.steps {
        let value = workbook[script.id]?[step.id]?.value
        let cells = (value?.array ?? []).compactMap(\.object) + [value?.object].compactMap(\.self)
        for field in step.fields where field.kind == .person {
          names += cells.compactMap { $0[field.id]?.string }
        }
      }
    }
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
