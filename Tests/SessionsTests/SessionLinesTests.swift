import Answers
import Scripts
import Sessions
import Testing
import Workbooks
import TestSupport

/// What a line means after a question and after each kind of message.
@Suite struct SessionLinesTests {
  private static let script = try? TestScript.read(
    """
    - id: place
      kind: text
      min: 3
      coach:
        - {id: NUDGE, when: "answer in ['nudge', 'both', 'three']", nudge: Really?}
        - {id: STRONG, when: "answer in ['strong', 'both', 'three']", strong: No.}
        - {id: NOTE, when: "answer in ['note', 'three']", note: Well.}
        - {id: OFFER, when: "answer = 'offer'", nudge: Or so., offer: {follow_up: Ask Leo}}
        - {id: AWAY, when: "answer = 'away'", note: Elsewhere., offer: {go: place}}
        - {when: "answer = 'reject'", reject: Not that.}
    - id: count
      kind: number
      default: 4
    - id: note
      kind: text
      optional: true
    """)

  private func dialogue() throws -> Dialogue { Dialogue(try #require(Self.script)) }

  @Test func takesTheDefaultAtAnEmptyLine() throws {
    var dialogue = try dialogue()
    dialogue.type("here")
    #expect(dialogue.ask?.enter == .takes("4", because: nil))
    #expect(dialogue.type("") == ["record", "ask note"])
    #expect(dialogue.value("count") == 4)
  }

  @Test func takesTheEarlierAnswerAtAnEmptyLine() throws {
    var dialogue = try dialogue()
    dialogue.type("here", "7")
    #expect(dialogue.type("/go count") == ["ask count = 7"])
    #expect(dialogue.ask?.enter == .keepsEarlier)
    #expect(dialogue.type("") == ["record", "ask note"])
    #expect(dialogue.value("count") == 7)
  }

  @Test(arguments: ["4.25", "11.125 %", "1234567"])
  func offersANumberAsItWasTyped(_ number: String) throws {
    var dialogue = try dialogue()
    dialogue.type("here", number)
    #expect(dialogue.type("/go count") == ["ask count = \(number)"])
  }

  @Test func asksAgainAtAnEmptyLineWithoutDefault() throws {
    var dialogue = try dialogue()
    #expect(dialogue.ask?.enter == .refused)
    #expect(dialogue.type("") == ["refuse: This needs an answer.", "ask place"])
  }

  @Test(arguments: ["", "-", "/skip"])
  func leavesAnOptionalAnswerEmpty(_ line: String) throws {
    var dialogue = try dialogue()
    dialogue.type("here", "")
    #expect(dialogue.ask?.enter == .leavesEmpty)
    #expect(dialogue.type(line) == ["record", "record", "finish"])
    #expect(dialogue.value("note") == "")
  }

  /// What each line does after each level of message.
  @Test(arguments: [
    ("reject", "", ["refuse: \(Refusal.mustChange)", "ask place = reject (held)"]),
    (
      "reject", "/keep because I said so today",
      ["refuse: \(Refusal.rejectStays)", "ask place = reject (held)"]
    ),
    ("reject", "elsewhere", ["record", "ask count"]),
    ("nudge", "", ["record", "ask count"]),
    ("nudge", "/keep so", ["note kept", "record", "ask count"]),
    ("nudge", "elsewhere", ["record", "ask count"]),
    ("strong", "", ["refuse: \(Refusal.needsReason)", "ask place = strong (held)"]),
    (
      "strong", "/keep too short",
      ["refuse: \(Refusal.reasonTooShort(least: 15))", "ask place = strong (held)"]
    ),
    ("strong", "/keep we know it better", ["note kept", "record", "ask count"]),
    ("strong", "elsewhere", ["record", "ask count"]),
    ("offer", "", ["record", "ask count"]),
    ("offer", "/yes", ["note followUp(\"Ask Leo\")", "record", "ask count"]),
    ("away", "", ["record", "ask count"]),
    ("away", "/yes", ["ask place = away"]),
    ("nudge", "/yes", ["refuse: \(Refusal.noOffer)", "ask place = nudge (held)"]),
    (
      "nudge", "/later",
      ["refuse: \(CellRefusal.notOpen(field: .wholeAnswer))", "ask place = nudge (held)"]
    ),
    ("nudge", "/skip", ["refuse: \(Refusal.notSkippable)", "ask place = nudge (held)"]),
  ])
  func settlesMessages(_ answer: String, _ line: String, _ says: [String]) throws {
    var dialogue = try dialogue()
    dialogue.type(answer)
    #expect(dialogue.type(line) == says)
  }

  @Test(arguments: [
    ("reject", Ask.Enter.refused), ("nudge", .keepsAnswer), ("strong", .needsReason),
    ("both", .needsReason), ("offer", .keepsAnswer), ("away", .goesOn),
  ])
  func saysWhatEnterDoesAfterMessages(_ answer: String, _ enter: Ask.Enter) throws {
    var dialogue = try dialogue()
    dialogue.type(answer)
    #expect(dialogue.ask?.enter == enter)
  }

  @Test func asksForNoLineAfterANote() throws {
    var dialogue = try dialogue()
    #expect(dialogue.type("note") == ["note NOTE", "record", "ask count"])
  }

  @Test func keepsNothingWhereNothingWasSaid() throws {
    var dialogue = try dialogue()
    #expect(
      dialogue.type("/keep because I said so today")
        == ["refuse: \(Refusal.nothingToKeep)", "ask place"])
  }

  @Test func holdsAnAnswerBackUntilItsMessageIsSettled() throws {
    var dialogue = try dialogue()
    dialogue.type("strong")
    #expect(dialogue.value("place") == .null)
    #expect(dialogue.session.draft.map { [$0.step, $0.text] } == ["place", "strong"])
  }
}
