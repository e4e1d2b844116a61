import Rules
import Scripts
import Workbooks

extension Reconciliation {
  /// Puts aside what the step does not take any more, and brings back what it takes again.
  mutating func fit(_ slot: inout Slot, into step: Step) {
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
}

extension Step {
  /// How a stored value goes with the shape of the step; cells are looked at one by one.
  fileprivate func fit(of json: JSONValue) -> Field.Fit {
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
