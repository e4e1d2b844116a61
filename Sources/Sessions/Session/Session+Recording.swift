import Rules
import Scripts
import Values
public import Workbooks

extension Session {
  /// Takes a complete row, form or answer into the workbook and goes on.
  mutating func accept(_ entry: Entry, at number: Int, _ newID: () -> String) -> [Effect] {
    let step = script.steps[number]
    let putOff: [Effect] =
      entry.isPutOff
      ? [.note(.putOff(field: step.id))]
      : entry.putOff.map { id in
        .note(.putOff(field: step.fields.first { $0.id == id }.map { label($0) } ?? id))
      }
    put(entry, at: number)
    drafts[draftPlace(of: entry, step)] = nil
    let sentence = sentence(of: entry.row, answers()).map { [Effect.sentence($0)] } ?? []
    return [.record] + sentence + putOff
      + (step.shape == .table ? nextRow(after: entry, at: number, newID) : leave(number, newID))
  }

  /// Puts a complete row, form or answer into its slot.
  mutating func put(_ entry: Entry, at number: Int) {
    let step = script.steps[number]
    record(at: number, entry.held, row: entry.row.id) { slot in
      let old = slot
      if entry.isPutOff { slot.putOff() } else { slot.put(entry, in: step) }
      if step.shape != .table {
        slot.state = .done
        slot.stale = false
      } else if slot.value != old.value || slot.followUps != old.followUps
        || slot.version < step.version
      {
        slot.state = .open
      }
    }
  }

  /// Changes a step's slot, keeping the rest of it true: who, when, how long, what is stale.
  mutating func record(
    at number: Int, _ held: Held = Held(), row: String = "", _ change: (inout Slot) -> Void
  ) {
    let step = script.steps[number]
    guard var record = workbook[script.id] else { return }
    var slot = record[step.id] ?? Slot(id: step.id, question: "")
    let old = slot
    change(&slot)
    slot.question = questionText(step)
    // A table has the new meaning once all of it was looked at again.
    if slot.state == .done || old.state == .untouched { slot.version = step.version }
    slot.keep(old, asAnsweredBefore: step.version)
    slot.at = now
    slot.by = author ?? (workbook.people?.count == 1 ? workbook.people?.first : nil)
    slot.seconds = (slot.seconds ?? 0) + visit.unrecorded
    visit.unrecorded = 0
    forget(whatChangedFrom: old, to: &slot, in: step)
    slot.overrides.removeAll { old in
      held.overrides.contains { $0.rule == old.rule && $0.row == old.row }
    }
    slot.overrides += held.overrides
    slot.followUps += held.followUps.filter { new in
      !slot.followUps.contains {
        $0.row == new.row && $0.column == new.column && $0.text == new.text
      }
    }
    quiet[place(of: row, step), default: []].formUnion(held.settled)
    record[step.id] = slot
    if record.state == .untouched { record.state = .inProgress }
    record.version = script.version
    if old.value != slot.value, old.state != .untouched || !old.earlier.isEmpty {
      for dependent in index.graph.dependents(of: step.id) {
        guard var other = record[dependent], other.state != .untouched else { continue }
        other.stale = true
        record[dependent] = other
      }
    }
    workbook[script.id] = record
    markWhatIsParked()
    if record.state == .done { conclude() }
  }

  /// Drops the reasons that excuse, and the silence about, what is no longer there.
  private mutating func forget(whatChangedFrom old: Slot, to new: inout Slot, in step: Step) {
    guard old.value != new.value else { return }
    let now = new
    func isOther(_ row: String) -> Bool { old.cells(of: row) != now.cells(of: row) }
    quiet[step.id] = nil
    for row in old.rowIDs where isOther(row) { quiet[place(of: row, step)] = nil }
    let ofRows = Set(step.coach.filter(\.isAboutOneRow).map(\.id))
    new.overrides.removeAll { override in
      guard let row = override.row, step.table != nil, ofRows.contains(override.rule) else {
        return true
      }
      return isOther(row)
    }
  }

  /// Computes the results, and whether the owners agree, and keeps them with the workshop.
  mutating func conclude() {
    var results = results
    for (name, value) in workbook[script.id]?.results ?? JSONObject() where results[name] == nil {
      results[name] = value
    }
    workbook[script.id]?.results = results
    writeAgreement()
  }

  /// What the workshop concludes, as it is stored: each number rounded to its decimals.
  ///
  /// A result is null until every step it is computed from has its answer.
  public var results: JSONObject {
    let answers = answers()
    var results = JSONObject()
    for (derivation, value) in conclusions(answers) {
      results[derivation.name] = answers.stored(value)
    }
    return results
  }

  /// Every result with its value; missing while a step behind it is still open.
  func conclusions(_ answers: Answers) -> [(derivation: Derivation, value: Value)] {
    let open = namesOfOpenSteps(answers)
    return script.results.map { derivation in
      let isOpen = !index.graph.steps(behindResult: derivation.name).isDisjoint(with: open)
      return (derivation, isOpen ? .missing : answers.value(of: derivation.name, in: script.id))
    }
  }

  /// Whether all steps behind a result have their answers.
  func isSettled(result: String, _ answers: Answers) -> Bool {
    index.graph.steps(behindResult: result).isDisjoint(with: namesOfOpenSteps(answers))
  }

  private func namesOfOpenSteps(_ answers: Answers) -> Set<String> {
    Set(openSteps(answers).map { script.steps[$0].id })
  }

  /// The question of a step with its holes filled.
  func questionText(_ step: Step) -> String {
    guard let template = step.ask ?? step.says else { return "" }
    return answers().evaluator(script).text(of: template)
  }
}

extension Slot {
  /// Keeps an answer to a version before this one, once another takes its place.
  fileprivate mutating func keep(_ old: Slot, asAnsweredBefore version: Int) {
    guard old.state != .untouched, old.version < version, old.value != value,
      !earlier.contains(where: { Slot(earlier: $0).map { $0.version == old.version } ?? false })
    else { return }
    earlier.append(old.asEarlier)
  }

  /// The rows of a table, by id.
  var rowIDs: [String] { (value.array ?? []).compactMap { $0.object?["id"]?.string } }

  /// The rows of a table and those it had before, dropped or left when it was answered anew.
  var rowIDsEver: [String] {
    rowIDs
      + earlier.flatMap { element in
        (element.array ?? [element]).compactMap { $0.object?["id"]?.string }
          + (Slot(earlier: element)?.rowIDs ?? [])
      }
  }
}

extension CoachRule {
  fileprivate var isAboutOneRow: Bool { if case .row = each { true } else { false } }
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
