import Rules
import Scripts
import Workbooks

/// A workshop's answers as the script of today takes them, and what differs.
///
/// Nothing answered is lost: what has no place in the script stands under `earlier`, and returns
/// from there when the script goes back.
struct Reconciliation {
  let script: Script
  private(set) var record: WorkshopRecord
  var changes: [ScriptChange] = []
  private let isBegun: Bool

  init(of record: WorkshopRecord, with script: Script) {
    self.script = script
    self.record = record
    isBegun = record.state != .untouched
    let moved = movedSteps
    var slots: [Slot] = []
    for step in script.steps {
      var slot = taken(by: step)
      fit(&slot, into: step)
      compareQuestion(of: slot, with: step)
      if moved.contains(step.id) { note(.moved, step) }
      slots.append(slot)
    }
    for slot in self.record.answers where !slot.isBlank {
      self.record.earlier.append(slot)
      if slot.state != .untouched {
        changes.append(ScriptChange(step: slot.id, kind: .gone, answer: slot.value))
      }
    }
    self.record.answers = slots
    if changes.contains(where: { $0.kind == .gone }) { forgetResults() }
  }

  mutating func note(_ kind: ScriptChange.Kind, _ step: Step, answer: JSONValue = .null) {
    changes.append(ScriptChange(step: step.id, kind: kind, answer: answer))
  }

  /// The slot of a step, by its id or one it had before, from the answers or what was kept aside.
  private mutating func taken(by step: Step) -> Slot {
    let own = removed(step.id)
    if let own, !own.isBlank { return own }
    var renamed: Slot?
    for id in step.was where renamed == nil || renamed?.isBlank == true {
      guard var slot = removed(id) else { continue }
      if slot.state != .untouched { note(.renamed(was: id), step) }
      slot.id = step.id
      renamed = slot
    }
    if let renamed, !renamed.isBlank { return renamed }
    let ids = [step.id] + step.was
    if let kept = record.earlier.lastIndex(where: { ids.contains($0.id) }) {
      var slot = record.earlier.remove(at: kept)
      slot.id = step.id
      note(.returned, step)
      return slot
    }
    if own == nil, renamed == nil, isBegun { note(.inserted, step) }
    return Slot(id: step.id, question: step.text?.source ?? "")
  }

  private mutating func removed(_ id: String) -> Slot? {
    defer { record[id] = nil }
    return record[id]
  }

  /// Notes another version or another wording of what was answered.
  ///
  /// A text to read has no answer that its wording would matter to.
  private mutating func compareQuestion(of slot: Slot, with step: Step) {
    guard slot.state != .untouched else { return }
    if slot.version < step.version {
      note(.renewed, step, answer: step.fields.isEmpty ? .null : slot.value)
    }
    if step.shape != .read, let text = step.text, !text.canRead(slot.question) {
      note(.reworded(was: slot.question), step)
    }
  }

  /// Takes out results that the script does not compute any more.
  private mutating func forgetResults() {
    let names = Set(script.results.map(\.name))
    record.results = JSONObject(
      record.results.filter { names.contains($0.key) }.map { ($0.key, $0.value) })
  }

  /// The answered steps that are not where they stood among the others.
  ///
  /// The longest run of steps that kept their order has not moved.
  private var movedSteps: Set<String> {
    let places = record.answers.filter { $0.state != .untouched }.compactMap { slot in
      script.steps.firstIndex { $0.id == slot.id || $0.was.contains(slot.id) }
    }
    var runs: [[Int]] = []
    for place in places {
      let before = runs.filter { $0.last.map { $0 < place } ?? true }
      runs.append((before.max { $0.count < $1.count } ?? []) + [place])
    }
    let kept = Set(runs.max { $0.count < $1.count } ?? [])
    return Set(places.filter { !kept.contains($0) }.map { script.steps[$0].id })
  }
}

extension Step {
  /// The question, or what is read.
  var text: Template? { ask ?? says }
}
