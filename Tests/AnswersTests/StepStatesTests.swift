import Answers
import Scripts
import TestSupport
import Testing
import Values
import Workbooks

@Suite struct StepStatesTests {
  private let script: Script

  init() throws {
    script = try TestScript.read(
      """
      - id: likes
        kind: yes_no
      - id: which
        kind: text
        when: likes = yes
      - id: things
        kind: table
        columns:
          - {id: name, kind: text}
      - id: sizes
        kind: table
        walks: things
        columns:
          - {id: size, kind: number}
      - id: why
        kind: text
        open: true
      """)
  }

  /// How far each step is once these slots were filled, each with a value and a version.
  private func states(
    _ slots: [(id: String, value: JSONValue, state: SlotState, change: (inout Slot) -> Void)]
  ) -> [StepState] {
    var record = WorkshopRecord(id: script.id, version: 1)
    record.state = .inProgress
    for step in script.steps {
      var slot = Slot(id: step.id, question: "")
      if let filled = slots.first(where: { $0.id == step.id }) {
        (slot.value, slot.state) = (filled.value, filled.state)
        filled.change(&slot)
      }
      record.answers.append(slot)
    }
    var workbook = Workbook(id: "w")
    workbook[script.id] = record
    return WorkshopAnswers(
      LinkedScripts(script, reads: []), over: workbook, today: Day(number: 20_778)
    ).stepStates
  }

  private static let rows: JSONValue = [["id": "a", "name": "A"], ["id": "b", "name": "B"]]

  @Test func tellsEachStateApart() {
    #expect(states([]) == [.untouched, .untouched, .untouched, .untouched, .untouched])
    #expect(
      states([
        ("likes", false, .done, { _ in }),
        ("which", "this", .done, { $0.parked = true }),
        ("things", Self.rows, .done, { _ in }),
        ("sizes", [["id": "a", "size": 1]], .done, { _ in }),
        ("why", .null, .done, { $0.followUps = [FollowUp()] }),
      ]) == [.done, .parked, .done, .open, .putOff])
    #expect(states([("likes", false, .done, { _ in })])[1] == .passedOver)
  }

  /// A table whose rows were added to after it was walked is not done for anyone.
  @Test func opensATableThatWalksRowsAddedSince() {
    let sizes: JSONValue = [["id": "a", "size": 1], ["id": "b", "size": 2]]
    #expect(
      states([("things", Self.rows, .done, { _ in }), ("sizes", sizes, .done, { _ in })])[3]
        == .done)
    #expect(
      states([
        ("things", Self.rows, .done, { _ in }),
        ("sizes", [["id": "a", "size": 1]], .done, { _ in }),
      ])[3] == .open)
  }
}
