import Rules
public import Scripts
public import Workbooks

/// What a workshop's empty slots are made from.
public struct SeededWorkshop: Sendable {
  /// The workshop's id.
  public var id: String
  /// The script's version.
  public var version: Int
  /// Step ids with their questions, in script order.
  public var questions: [(id: String, text: String)]

  /// Takes the slots a script needs from its head.
  public init(_ head: ScriptHead) {
    id = head.id
    version = head.version
    questions = head.steps.map { ($0.id, $0.question) }
  }
}

extension Workbook {
  /// Adds the slots these workshops need and the workbook lacks, in script order.
  ///
  /// Slots that stand there from the start let two people's answers merge line by line. The
  /// workshops stand in the order given, whichever was begun first.
  public mutating func seed(_ workshops: [SeededWorkshop]) {
    for workshop in workshops { addSlots(of: workshop) }
    let named = workshops.compactMap { self[$0.id] }
    let others = self.workshops.filter { record in !named.contains { $0.id == record.id } }
    self.workshops = named + others
  }

  /// Adds the slots one workshop needs, after the workshops that are there.
  mutating func addSlots(of workshop: SeededWorkshop) {
    var record = self[workshop.id] ?? WorkshopRecord(id: workshop.id, version: workshop.version)
    var slots: [Slot] = workshop.questions.map { question in
      record[question.id] ?? Slot(id: question.id, question: question.text)
    }
    slots += record.answers.filter { slot in !slots.contains { $0.id == slot.id } }
    record.answers = slots
    self[workshop.id] = record
  }
}
