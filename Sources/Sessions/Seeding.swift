public import Scripts
public import Workbooks

extension Workbook {
  /// Adds the slots these workshops need and the workbook lacks, in script order.
  ///
  /// Slots that stand there from the start let two people's answers merge line by line. The
  /// workshops stand in the order given, whichever was begun first.
  public mutating func seed(_ workshops: [ScriptOutline]) {
    for workshop in workshops { addSlots(of: workshop) }
    let named = workshops.compactMap { self[$0.id] }
    let others = self.workshops.filter { record in !named.contains { $0.id == record.id } }
    self.workshops = named + others
  }

  /// Adds the slots one workshop needs, after the workshops that are there.
  mutating func addSlots(of workshop: ScriptOutline) {
    var record = self[workshop.id] ?? WorkshopRecord(id: workshop.id, version: workshop.version)
    var slots: [Slot] = workshop.steps.map { step in
      record[step.id] ?? Slot(id: step.id, question: step.question)
    }
    slots += record.answers.filter { slot in !slots.contains { $0.id == slot.id } }
    record.answers = slots
    self[workshop.id] = record
  }
}
