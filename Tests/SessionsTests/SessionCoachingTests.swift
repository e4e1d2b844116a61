import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// Which messages speak, when they are quiet, and what is kept beside the answer.
@Suite struct SessionCoachingTests {
  private static let script = try? TestScript.read(
    """
    - id: size
      kind: number
      coach:
        - {id: NOTE, when: answer >= 1, note: One.}
        - {id: NUDGE, when: answer >= 2, nudge: Two.}
        - {id: STRONG-1, when: answer >= 3, strong: Three.}
        - {id: STRONG-2, when: answer >= 4, strong: Four.}
        - {id: STRONG-3, when: answer >= 5, strong: Five.}
    - id: things
      kind: table
      columns:
        - {id: name, kind: text}
        - {id: weight, kind: number}
      coach:
        - {id: HEAVY, each: row, when: weight > 10, strong: "'{name}' is heavy."}
        - {id: FEW, when: count(things) < 3, strong: Few.}
        - {id: SAME, each: pair, when: a.weight = b.weight, nudge: "'{a}' and '{b}' weigh the same."}
    - id: picked
      kind: choices
      options: things
      coach:
        - {id: LIGHT, each: row, when: weight < 2, strong: "'{name}' is light."}
    - id: last
      kind: review
      ask: All well?
      coach:
        - {id: END, when: size = 2, nudge: Two is odd.}
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  private let reason = "/keep because we know it better"

  @Test(arguments: [
    ("0", [String]()), ("1", ["note NOTE"]), ("2", ["nudge NUDGE", "note NOTE"]),
    ("3", ["strong STRONG-1", "nudge NUDGE"]), ("4", ["strong STRONG-1", "strong STRONG-2"]),
    ("5", ["strong STRONG-1", "strong STRONG-2"]),
  ])
  func saysTwoMessagesAtMostStrongestFirst(_ answer: String, _ messages: [String]) throws {
    var dialogue = try dialogue()
    dialogue.type(answer)
    #expect(dialogue.messages.map { "\($0.level) \($0.rule)" } == messages)
  }

  @Test func letsAThirdStrongMessageComeAndAThirdNudgeGo() throws {
    var dialogue = try dialogue("5")
    #expect(dialogue.type(reason) == ["note kept", "strong STRONG-3", "ask size = 5 (held)"])
    #expect(dialogue.value("size") == .null)
    #expect(dialogue.type(reason) == ["note kept", "record", "ask things 1: name, weight"])
    #expect(dialogue["size"]?.overrides.map(\.rule) == ["STRONG-1", "STRONG-2", "STRONG-3"])
  }

  @Test func storesTheReasonWithRuleTimeAndPerson() throws {
    let dialogue = try dialogue("3", reason)
    let kept = { Override(rule: $0, reason: "because we know it better", at: dialogue.now) }
    #expect(dialogue["size"]?.overrides == [kept("STRONG-1"), kept("NUDGE")])
  }

  @Test func storesNothingForANudgeKeptWithoutReason() throws {
    let dialogue = try dialogue("2", "")
    #expect(dialogue["size"]?.overrides == [])
  }

  @Test func isQuietAboutAKeptAnswerUntilItChanges() throws {
    var dialogue = try dialogue("3", reason, "/go size")
    #expect(dialogue.type("3") == ["record", "ask things 1: name, weight"])
    #expect(dialogue["size"]?.overrides.map(\.rule) == ["STRONG-1", "NUDGE"])
    dialogue.type("/go size", "0")
    #expect(dialogue["size"]?.overrides == [])
    dialogue.type("/go size")
    #expect(dialogue.type("3") == ["strong STRONG-1", "nudge NUDGE", "ask size = 3 (held)"])
  }

  @Test func forgetsTheReasonsOfADraftThatWasLeft() throws {
    var dialogue = try dialogue("0", "/go size", "5", reason, "/go things", "/go size")
    #expect(dialogue.type("5") == ["strong STRONG-1", "strong STRONG-2", "ask size = 5 (held)"])
    dialogue.type(reason, reason)
    #expect(dialogue["size"]?.overrides.map(\.rule) == ["STRONG-1", "STRONG-2", "STRONG-3"])
    #expect(dialogue["things"]?.overrides == [])
  }

  @Test func takesTheTextThatStandsInTheLineAsAnEmptyOne() throws {
    var dialogue = try dialogue("5")
    let refused = [
      "refuse: Change the answer, or keep it with /keep and your reason.", "ask size = 5 (held)",
    ]
    #expect(dialogue.type("5") == refused)
    #expect(dialogue.type("") == refused)
  }

  @Test func dropsTheReasonOfARowOnlyWhenThatRowChanges() throws {
    var dialogue = try dialogue("0", "a | 11", reason, "b | 12", reason)
    #expect(dialogue["things"]?.overrides.map(\.row) == ["r1", "r2"])
    dialogue.type("/row 1", "a | 1")
    #expect(dialogue["things"]?.overrides.map(\.row) == ["r2"])
  }

  @Test func storesTheReasonAgainstAMessageAboutTheWholeTable() throws {
    var dialogue = try dialogue("0", "a | 1")
    #expect(dialogue.type("") == ["strong FEW", "ask things end (held)"])
    #expect(dialogue.type(reason) == ["note kept", "record", "ask picked"])
    #expect(dialogue["things"]?.overrides.map(\.rule) == ["FEW"])
    dialogue.type("/go things", "b | 2")
    #expect(dialogue["things"]?.overrides == [])
    #expect(dialogue.type("") == ["strong FEW", "ask things end (held)"])
  }

  @Test func takesARowAfterAMessageAboutTheWholeTable() throws {
    var dialogue = try dialogue("0", "a | 1", "")
    #expect(dialogue.type("b | 1") == ["record", "ask things 3: name, weight"])
    #expect(dialogue.type("") == ["strong FEW", "nudge SAME", "ask things end (held)"])
    #expect(dialogue.type("1") == ["ask things 1: name, weight = a | 1"])
  }

  @Test func dropsTheReasonAboutATickedRowWhenTheTicksChange() throws {
    var dialogue = try dialogue("0", "a | 1", "b | 1", "c | 2", "", "", "a", reason)
    #expect(dialogue["picked"]?.overrides.map(\.row) == ["r1"])
    dialogue.type("/go picked", "c")
    #expect(dialogue["picked"]?.overrides == [])
  }

  @Test func waitsAfterANudgeAboutSomethingToRead() throws {
    var dialogue = try dialogue("2", "", "a | 1", "b | 2", "c | 3", "", "c")
    #expect(dialogue.said == ["record", "ask last"])
    #expect(dialogue.type("") == ["nudge END", "ask last (held)"])
    #expect(dialogue.ask?.kind == .confirmation)
    #expect(dialogue.type("well") == ["refuse: \(Refusal.nothingToType)", "ask last (held)"])
    #expect(dialogue.type("") == ["record", "record", "finish"])
  }

  @Test func keepsAnOfferedFollowUpOnce() throws {
    let script = try TestScript.read(
      """
      - id: guess
        kind: number
        coach:
          - {id: ASK, when: answer > 1, nudge: Sure?, offer: {follow_up: Ask Leo}}
      - id: last
        kind: number
      """)
    var dialogue = Dialogue(script)
    dialogue.type("2", "/yes", "/go guess", "3", "/yes")
    #expect(dialogue["guess"]?.followUps == [FollowUp(text: "Ask Leo")])
    #expect(dialogue.said == ["note followUp(\"Ask Leo\")", "record", "ask who and when: Ask Leo"])
    dialogue.type("Leo Brandt | 5 Dec")
    #expect(
      dialogue["guess"]?.followUps == [
        FollowUp(text: "Ask Leo", owner: "Leo Brandt", due: Day(iso: "2026-12-05"))
      ])
  }

  @Test func speaksAboutARowNothingIsAskedOf() throws {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        columns:
          - {id: name, kind: text}
          - {id: heavy, kind: yes_no}
      - id: reasons
        kind: table
        walks: things
        columns:
          - {id: reason, kind: text, when: heavy}
        coach:
          - {id: LIGHT, each: row, when: not heavy, note: "'{name}' needs no reason."}
          - {id: HEAVY, each: row, when: heavy, note: "'{name}' has one."}
      - id: last
        kind: text
      """)
    var dialogue = Dialogue(script)
    dialogue.type("Feather | no", "Stone | yes", "")
    #expect(dialogue.messages == [])
    dialogue.type("It is a stone")
    #expect(dialogue.messages.map(\.text) == ["'Stone' has one.", "'Feather' needs no reason."])
    #expect(dialogue.ask?.step == 2)
  }

  @Test(arguments: ["choice", "choices"])
  func knowsAnOptionBehindTheRows(_ kind: String) throws {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        columns:
          - {id: name, kind: text}
      - id: best
        kind: \(kind)
        options: things
        also: [{id: none_of_them, label: none of them}]
        coach:
          - {id: NONE, when: "\(kind == "choice" ? "answer = none_of_them" : "count(answer) = 1")", nudge: Look again.}
      """)
    var dialogue = Dialogue(script)
    dialogue.type("Feather", "", "none of them")
    #expect(dialogue.messages.map(\.rule) == ["NONE"])
    dialogue.type("")
    let workbook = dialogue.session.workbook
    #expect(workbook.answerFaults([script], today: Day(number: 20_000)) == [])
    dialogue.type("/go best")
    #expect(dialogue.ask?.prefill == "none of them")
  }
}
