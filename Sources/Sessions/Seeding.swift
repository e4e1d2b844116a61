public import Scripts
public import Workbooks

extension Workbook {
  /// Adds the slots these workshops need and the workbook lacks, in script order.
  ///
  /// Slots that stand there from the start let two people's answers merge line by line. The
  /// workshops stand in the order given, whichever was begun first. One that was begun stays as it
  /// is: what has changed in its script is said when it is opened.
  public mutating func seed(_ workshops: [ScriptOutline]) {
    for workshop in workshops where self[workshop.id].map({ $0.state == .untouched }) ?? true {
      addSlots(of: workshop)
    }
    let named = workshops.compactMap { self[$0.id] }
    let others = self.workshops.filter { record in !named.contains { $0.id == record.id } }
    self.workshops = named + others
  }

  /// Brings the answers of a workshop under its script; returns what differs.
  mutating func reconcile(with script: Script) -> [ScriptChange] {
    guard let record = self[script.id] else {
      addSlots(of: ScriptOutline(script))
      return []
    }
    let reconciliation = Reconciliation(of: record, with: script)
    self[script.id] = reconciliation.record
    return reconciliation.changes
  }

  /// Adds the slots one workshop needs, after the workshops that are there.
  mutating func addSlots(of workshop: ScriptOutline) {
    var record = self[workshop.id] ?? WorkshopRecord(id: workshop.id, version: workshop.version)
    var slots: [Slot] = workshop.steps.map { step in
      let slot = record[step.id]
      return slot.flatMap { $0.isBlank ? nil : $0 } ?? Slot(id: step.id, question: step.question)
    }
    slots += record.answers.filter { slot in
      !slot.isBlank && !slots.contains { $0.id == slot.id }
    }
    record.answers = slots
    self[workshop.id] = record
  }
}
