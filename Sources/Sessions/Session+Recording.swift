import Rules
import Scripts
import Values
public import Workbooks

extension Session {
  /// Takes a complete row, form or answer into the workbook and goes on.
  mutating func accept(_ entry: Entry, at number: Int, _ newID: () -> String) -> [Effect] {
    let step = script.steps[number]
    let putOff: [Effect] = entry.putOff.map { id in
      .note(.putOff(field: step.fields.first { $0.id == id }.map { label($0) } ?? id))
    }
    record(at: number, row: entry.row.id.isEmpty ? nil : entry.row.id) { slot in
      slot.put(entry, in: step)
      slot.state = step.shape == .table ? .open : .done
    }
    drafts[step.id] = nil
    if step.shape == .table {
      return [.record] + putOff + nextRow(after: entry, at: number, newID)
    }
    return [.record] + putOff + leave(number, newID)
  }

  /// Changes a step's slot, keeping the rest of it true: who, when, how long, what is stale.
  mutating func record(at number: Int, row: String? = nil, _ change: (inout Slot) -> Void) {
    let step = script.steps[number]
    guard var record = workbook[script.id] else { return }
    var slot = record[step.id] ?? Slot(id: step.id, question: "")
    let old = slot
    change(&slot)
    slot.question = questionText(step)
    slot.version = step.version
    slot.at = now
    slot.by = author ?? (workbook.people?.count == 1 ? workbook.people?.first : nil)
    slot.seconds = (slot.seconds ?? 0) + secondsSpent()
    slot.stale = false
    let new = slot
    slot.overrides.removeAll { override in
      override.row.map { old.cells(of: $0) != new.cells(of: $0) } ?? (old.value != new.value)
    }
    slot.overrides += pendingOverrides
    pendingOverrides = []
    record[step.id] = slot
    if record.state == .untouched { record.state = .inProgress }
    record.version = script.version
    if old.value != slot.value, old.state != .untouched {
      for dependent in dependents.of(step.id) {
        guard var other = record[dependent], other.state != .untouched else { continue }
        other.stale = true
        record[dependent] = other
      }
    }
    workbook[script.id] = record
    if record.state == .done { writeResults() }
  }

  /// Whole seconds since the question was asked; each second is counted once.
  private mutating func secondsSpent() -> Int {
    let seconds = max(0, now.seconds - (asked ?? now).seconds)
    asked = now
    return seconds
  }

  /// Computes the results and keeps them with the workshop.
  mutating func writeResults() {
    let results = results
    workbook[script.id]?.results = results
  }

  /// What the workshop concludes, as it is stored: each number rounded to its decimals.
  public var results: JSONObject {
    let answers = answers()
    var results = JSONObject()
    for derivation in script.results {
      results[derivation.name] = answers.stored(answers.value(of: derivation.name, in: script.id))
    }
    return results
  }

  /// The question of a step with its holes filled.
  func questionText(_ step: Step) -> String {
    guard let template = step.ask ?? step.says else { return "" }
    return answers().evaluator(script).text(of: template)
  }
}

extension Quantity.Display {
  /// How many decimals of such a number are kept in results.
  fileprivate var decimals: Int {
    switch self {
    case .percent: 2
    case .whole: 0
    case .plain, .unit: 1
    }
  }
}

extension Answers {
  /// A result as readers get it: rows by their first column, shares to two decimals.
  func stored(_ value: Value) -> JSONValue {
    switch value {
    case .missing: .null
    case .text(let text): .string(text)
    case .number(let quantity):
      .number(quantity.rounded(decimals: quantity.display.decimals))
    case .date(let day): .string(day.iso)
    case .yesNo(let yes): .bool(yes)
    case .choice(let choice): .string(choice.id)
    case .row(let row): .string(name(of: row))
    case .list(let values): .array(values.map { stored($0) })
    }
  }
}
