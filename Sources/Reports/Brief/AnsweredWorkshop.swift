import Scripts
import Values
import Workbooks

/// A workshop's answers in words.
struct AnsweredWorkshop: Sendable {
  let script: Script
  let record: WorkshopRecord
  let people: [String]
  let results: JSONObject
  let owners: [Owner]
  let groups: [Owner]
  let messages: [Override: String]
  let offset: Int
  /// What rows are called, by their ids.
  private let names: [String: String]
  /// The first column of every set of rows, those of other workshops as `ws03.rules`.
  private let firstColumns: [String: String]

  init(
    _ script: Script, workbook: Workbook, reads: [Script], results: JSONObject, owners: [Owner],
    groups: [Owner],
    messages: [Override: String], offset: Int
  ) {
    self.script = script
    self.results = results
    self.owners = owners
    self.groups = groups
    self.messages = messages
    self.offset = offset
    people = workbook.people ?? []
    let record =
      workbook[script.id]?.withoutParked ?? WorkshopRecord(id: script.id, version: script.version)
    self.record = record
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

  var words: AnswerWords { AnswerWords(rowNames: names) }

  /// What a row is called.
  func name(ofRow id: String) -> String? { names[id] }

  /// The column that names the rows of a set, in words.
  func firstColumn(of set: String) -> String { firstColumns[set]?.inWords ?? "" }

  /// The answer to a step of one field in words, or nothing.
  func text(_ step: String) -> String? {
    guard let field = script.step(step)?.fields.first, let value = record[step]?.value else {
      return nil
    }
    return words.text(value, field)
  }

  /// A field of a form in words, or nothing.
  func text(_ step: String, _ field: String) -> String? {
    guard let field = script.step(step)?.fields.first(where: { $0.id == field }),
      let value = record[step]?.value.object?[field.id]
    else { return nil }
    return words.text(value, field)
  }

  /// The rows of a set with all their columns, in the order they were made.
  func rows(of set: String) -> [AnsweredRow] {
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
      var stored: [String: JSONValue] = [:]
      var texts: [String: String] = [:]
      for (step, cells) in zip(steps, byID) {
        for field in step.fields {
          guard let value = cells[id]?[field.id] else { continue }
          stored[field.id] = value
          texts[field.id] = words.text(value, field)
        }
      }
      return AnsweredRow(id: id, name: names[id] ?? "(no name)", stored: stored, texts: texts)
    }
  }
}

extension Script {
  func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}

extension Step {
  /// Whether it is a table whose rows begin here.
  var makesRows: Bool { table.map { $0.walks == nil } ?? false }
}
