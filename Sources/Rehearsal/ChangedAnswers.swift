import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Answers some of which were changed without a session.
struct ChangedAnswers {
  var workbook: Workbook
  /// The day they are looked at.
  var now: Instant
  /// The steps whose answers were changed.
  private(set) var changed: Set<Origins.Table> = []

  /// Takes up what was answered.
  init(_ workbook: Workbook, at now: Instant) {
    self.workbook = workbook
    self.now = now
  }

  /// The workshops of those steps.
  var workshops: Set<String> { Set(changed.map(\.workshop)) }

  /// Leaves out what is answered after a goal is looked at: the workshop is not done then, and its
  /// values are of today.
  mutating func forget(after goal: Goal, in script: Script) {
    guard var record = workbook[script.id] else { return }
    record.state = .inProgress
    if let step = goal.part.step, let number = script.steps.firstIndex(where: { $0.id == step }) {
      for later in script.steps[(number + 1)...] {
        record[later.id] = Slot(id: later.id, question: "")
      }
    }
    workbook[script.id] = record
  }

  /// Puts what a cell was read as into its place.
  mutating func put(
    _ reading: AskedCell.Reading, into cell: Origins.Cell, of row: Row,
    _ indexes: [String: ScriptIndex]
  ) {
    guard let index = indexes[cell.workshop], var record = workbook[cell.workshop] else { return }
    let step = index.script.steps[cell.step]
    let field = step.fields[cell.field].id
    guard var slot = record[step.id] else { return }
    if case .refused = reading { return }
    let owner = row.id.isEmpty ? nil : row.id
    slot.followUps.removeAll { $0.row == owner && $0.column == field }
    let others = slot.followUps
    slot.put(reading, into: field, of: row, in: step)
    slot.followUps = others + slot.followUps.filter { $0.row == owner && $0.column == field }
    slot.state = .done
    record[step.id] = slot
    workbook[cell.workshop] = record
    changed.insert(Origins.Table(workshop: cell.workshop, step: cell.step))
  }

  /// Adds a row like the last one, or takes the last one out.
  mutating func change(rowsOf table: Origins.Table, more: Bool, _ index: ScriptIndex) {
    let step = index.script.steps[table.step]
    guard step.table?.fixed != true, var record = workbook[table.workshop],
      var slot = record[step.id], var rows = slot.value.array, let last = rows.last?.object
    else { return }
    if more {
      var row = last
      row["id"] = .string("row\(rows.count)-\(step.id)")
      for field in step.fields where field.unique != nil {
        row[field.id] = .string("Kestrel number \(rows.count + 1)")
      }
      rows.append(.object(row))
    } else {
      guard rows.count > 1 else { return }
      rows.removeLast()
    }
    slot.value = .array(rows)
    record[step.id] = slot
    workbook[table.workshop] = record
    changed.insert(table)
  }
}

extension Goal.Part {
  /// The step it is looked at in; nothing for what several steps decide.
  fileprivate var step: String? {
    switch self {
    case .rule(_, let step), .field(_, let step), .option(_, _, let step),
      .startingRows(_, let step),
      .shown(_, let step), .line(_, .fallback(_, let step)):
      step
    case .step, .line: nil
    }
  }
}
