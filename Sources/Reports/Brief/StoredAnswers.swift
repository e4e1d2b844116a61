import Scripts
import Texts
import Values
import Workbooks

/// A workshop's answers as a workbook stores them, in words.
struct StoredAnswers {
  /// A row with the cells of every step that asks about it.
  struct Row {
    let id: String
    /// The first column, which stands for the row in texts.
    let name: String
    /// Each column in words; empty cells are not there.
    let cells: [String: String]
  }

  let script: Script
  /// The workshop as if no answer that is parked had been given.
  let record: WorkshopRecord
  /// What rows are called, by their ids.
  private let names: [String: String]
  /// The first column of every set of rows, those of other workshops as `ws03.rules`.
  private let firstColumns: [String: String]

  /// Reads the answers to a script, and the names of rows in those it reads.
  init(to script: Script, in workbook: Workbook, reads: [Script]) {
    self.script = script
    record =
      workbook[script.id]?.withoutParked ?? WorkshopRecord(id: script.id, version: script.version)
    var names: [String: String] = [:]
    var firstColumns: [String: String] = [:]
    for source in [script] + reads {
      for step in source.steps where step.makesRows {
        guard let column = step.fields.first, let set = step.table?.set else { continue }
        firstColumns[source.id == script.id ? set : "\(source.id).\(set)"] = column.id
        for cells in workbook[source.id]?[step.id]?.rowCells ?? [] {
          guard let id = cells["id"]?.string else { continue }
          names[id] = cells[column.id].flatMap { AnswerWords(rowNames: [:]).text($0, column) }
        }
      }
    }
    self.firstColumns = firstColumns
    self.names = names
  }

  /// What a row is called.
  func name(ofRow id: String) -> String? { names[id] }

  /// A field of a step in words, or nothing.
  func text(of field: Field, _ step: Step) -> String? {
    guard let value = record[step.id]?.value else { return nil }
    let stored = step.shape == .single ? value : value.object?[field.id]
    return stored.flatMap { AnswerWords(rowNames: names).text($0, field) }
  }

  /// A result in words, printed as its author asked; nothing for one that is missing.
  func text(of result: Derivation, in results: JSONObject) -> String? {
    results[result.name].flatMap { AnswerWords(rowNames: names).text($0, result.display) }
  }

  /// The columns of a table, the name of the row in front, and its rows in the order they were made.
  func table(of step: Step) -> (columns: [String], rows: [[String]]) {
    guard let set = step.table?.set else { return ([], []) }
    let asked = Set(record[step.id]?.rowCells.compactMap { $0["id"]?.string } ?? [])
    let first = step.makesRows ? [] : [firstColumns[set]?.inWords ?? ""]
    return (
      first + step.fields.map(\.id.inWords),
      rows(of: set).filter { asked.contains($0.id) }.map { row in
        (step.makesRows ? [] : [row.name]) + step.fields.map { row.cells[$0.id] ?? "" }
      }
    )
  }

  private func rows(of set: String) -> [Row] {
    let steps = script.steps.filter { $0.table?.set == set }
    // Rows of another workshop stand where they were walked first.
    guard let maker = steps.first(where: \.makesRows) ?? steps.first else { return [] }
    let byID = steps.map { step in
      Dictionary(
        (record[step.id]?.rowCells ?? []).map { ($0["id"]?.string ?? "", $0) },
        uniquingKeysWith: { first, _ in first })
    }
    return (record[maker.id]?.rowCells ?? []).compactMap { made in
      guard let id = made["id"]?.string else { return nil }
      var texts: [String: String] = [:]
      for (step, cells) in zip(steps, byID) {
        for field in step.fields {
          guard let value = cells[id]?[field.id] else { continue }
          texts[field.id] = AnswerWords(rowNames: names).text(value, field)
        }
      }
      return Row(id: id, name: names[id] ?? "(no name)", cells: texts)
    }
  }
}

extension Step {
  /// Whether it is a table whose rows begin here.
  fileprivate var makesRows: Bool { table.map { $0.walks == nil } ?? false }
}

extension Slot {
  /// The cells of each row, the id among them.
  fileprivate var rowCells: [JSONObject] { value.array?.compactMap(\.object) ?? [] }
}

/// Turns what a workbook stores into the words of a page.
private struct AnswerWords {
  /// What rows are called, by their ids.
  let rowNames: [String: String]

  /// A stored answer in words; nothing when there is none, or one of no known kind.
  ///
  /// Days read `24 Nov 2026`, options as their labels, rows as their names, numbers with their unit.
  func text(_ value: JSONValue, _ field: Field) -> String? {
    switch value {
    case .null: nil
    case .bool(let yes): yes ? "yes" : "no"
    case .number: scale(value, field) ?? number(value)
    case .string(let text): self.text(text, field.kind, field.options)
    case .array(let values): list(values.compactMap { self.text($0, field) }, field.kind)
    case .object(let members): quantity(members)
    }
  }

  private func text(_ text: String, _ kind: Field.Kind, _ options: Options?) -> String? {
    switch kind {
    case .date: Day(iso: text)?.printed ?? text.nonBlank
    case .choice, .choices: label(text, options)
    default: text.nonBlank
    }
  }

  private func label(_ id: String, _ options: Options?) -> String? {
    if case .set(let set, _)? = options?.source, let choice = set[id] { return choice.label }
    return options?.also?[id]?.label ?? rowNames[id] ?? id.nonBlank
  }

  private func scale(_ value: JSONValue, _ field: Field) -> String? {
    guard field.kind == .scale, let point = value.int,
      field.anchors.indices.contains(point)
    else { return nil }
    return "\(point), \(field.anchors[point])"
  }

  private func list(_ texts: [String], _ kind: Field.Kind) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: kind == .numbers ? " " : ", ")
  }

  private func quantity(_ members: JSONObject) -> String? {
    guard let amount = members["number"].flatMap({ number($0) }) else { return nil }
    return ([amount] + [members["unit"]?.string?.nonBlank].compactMap(\.self))
      .joined(separator: " ")
  }

  private func number(_ value: JSONValue) -> String? {
    guard let amount = value.double, case .number(let text) = JSONValue.number(amount) else {
      return nil
    }
    return text
  }

  /// A result in words, printed as its author asked; nothing for one that is missing.
  func text(_ value: JSONValue, _ display: Quantity.Display?) -> String? {
    switch value {
    case .null, .object: nil
    case .bool(let yes): yes ? "yes" : "no"
    case .string(let text): text.nonBlank
    case .array(let values):
      list(values.compactMap { text($0, display) }, .choices)
    case .number: value.double.map { Quantity($0, display ?? .plain).printed }
    }
  }
}
