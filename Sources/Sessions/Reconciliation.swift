import Answers
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
  private(set) var changes: [ScriptChange] = []
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

  /// Puts aside what the step does not take any more, and brings back what it takes again.
  private mutating func fit(_ slot: inout Slot, into step: Step) {
    let fit = step.fit(of: slot.value)
    let old = slot
    if fit != .fits { slot.putAside(step) }
    if slot.state == .untouched || slot.version != step.version, slot.bringBack(step) {
      note(.returned, step)
    } else if fit != .fits {
      note(fit == .withdrawn ? .withdrawn : .retyped, step, answer: old.value)
    }
    guard step.shape != .single, !step.fields.isEmpty else { return }
    var cells = CellFitting(slot)
    for field in step.fields { changes += cells.fit(field, of: step) }
    slot = cells.slot
  }

  private mutating func note(_ kind: ScriptChange.Kind, _ step: Step, answer: JSONValue = .null) {
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

extension Step {
  /// How a stored value goes with the shape of the step; cells are looked at one by one.
  fileprivate func fit(of json: JSONValue) -> CellFit {
    if json == .null { return .fits }
    let isOfShape =
      switch shape {
      case .single: true
      case .read: json == true
      case .review where fields.isEmpty: json == true
      case .form, .review: json.object != nil
      case .table: json.array?.allSatisfy { $0.object != nil } ?? false
      }
    if !isOfShape { return .otherKind }
    return shape == .single ? fields.first?.fit(of: json) ?? .fits : .fits
  }
}

extension Slot {
  /// Keeps the answer among the earlier ones and begins anew.
  fileprivate mutating func putAside(_ step: Step) {
    var new = Slot(id: id, question: step.text?.source ?? "")
    new.earlier = earlier + [asEarlier]
    new.unknown = unknown
    self = new
  }

  /// Takes the last earlier answer to this version of the step, the present one kept instead.
  fileprivate mutating func bringBack(_ step: Step) -> Bool {
    let ids = [step.id] + step.was
    let answers = earlier.enumerated().compactMap { place, element -> (place: Int, slot: Slot)? in
      Slot(earlier: element).map { (place, $0) }
    }
    guard
      let found = answers.last(where: { _, slot in
        ids.contains(slot.id) && slot.version == step.version && step.fit(of: slot.value) == .fits
      })
    else { return false }
    var new = found.slot
    new.id = id
    new.unknown = unknown
    new.earlier = earlier
    new.earlier.remove(at: found.place)
    if state != .untouched { new.earlier.append(asEarlier) }
    self = new
    return true
  }
}
