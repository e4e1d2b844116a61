import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// What is put off, and who finds it out by when.
@Suite struct SessionFollowUpsTests {
  private static let script = try? TestScript.read(
    """
    - id: size
      kind: number
      open: true
    - id: things
      kind: table
      columns:
        - {id: name, kind: text}
        - {id: from, kind: number, open: true}
        - {id: lag_weeks, kind: number, open: true, ask: "How late does {name} move?"}
    - id: test
      kind: form
      open: true
      ask: Who was it tried on?
      fields:
        - {id: who, kind: text}
        - {id: known_as, kind: text, open: true}
    - id: last
      kind: review
      ask: Who sends it?
      fields:
        - {id: sender, kind: person}
        - {id: day, kind: date, open: true}
    """,
    "results: {late: count(follow_ups)}")

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  @Test func asksWhoAndWhenBeforeTheClosingReview() throws {
    var dialogue = try dialogue("/later")
    #expect(
      dialogue.said == [
        "record", "note putOff(field: \"your answer\")", "ask things 1: name, from, lag weeks",
      ])
    dialogue.type("a | ? | 2", "b | 1 | ?", "", "/later")
    #expect(dialogue.said == ["record", "note putOff(field: \"test\")", "ask who and when: size?"])
    #expect(dialogue.type("Leo").first == "refuse: \(Refusal.ownerAndDate)")
    #expect(dialogue.type("").first == "refuse: \(Refusal.ownerAndDate)")
    #expect(dialogue.type("Leo | soon").first == "refuse: \(Refusal.notADueDate)")
    #expect(dialogue.type("Leo | 5 Dec") == ["record", "ask who and when: a · from"])
    #expect(
      dialogue.type("Mira | today + 2")
        == ["record", "ask who and when: b · How late does b move?"])
    #expect(dialogue.type("Mira | 6 Dec") == ["record", "ask who and when: Who was it tried on?"])
    #expect(dialogue.type("Ines | 7 Dec") == ["record", "ask last: sender, day"])
    #expect(
      dialogue["size"]?.followUps == [
        FollowUp(column: "answer", owner: "Leo", due: Day(iso: "2026-12-05"))
      ])
    #expect(
      dialogue["things"]?.followUps == [
        FollowUp(row: "r1", column: "from", owner: "Mira", due: Day(iso: "2026-11-23")),
        FollowUp(row: "r2", column: "lag_weeks", owner: "Mira", due: Day(iso: "2026-12-06")),
      ])
    dialogue.type("Dana | tomorrow")
    #expect(dialogue.session.workbook["ws09"]?.results == ["late": 4])
  }

  @Test func asksWhoAndWhenAfterTheClosingReviewPutsSomethingOff() throws {
    var dialogue = try dialogue("1", "", "x | y")
    #expect(
      dialogue.type("Dana | ?") == [
        "record", "note putOff(field: \"day\")", "ask who and when: Who sends it? · day",
      ])
    #expect(dialogue.session.workbook["ws09"]?.state == .inProgress)
    #expect(dialogue.type("Dana | 5 Dec") == ["record", "record", "finish"])
  }

  @Test func asksWhoAndWhenAfterABreak() throws {
    let before = try dialogue("1", "", "x | y", "Dana | ?")
    var dialogue = Dialogue(before.session.script, workbook: before.session.workbook)
    #expect(dialogue.said == ["ask who and when: Who sends it? · day"])
    #expect(dialogue.type("Dana | 5 Dec") == ["record", "record", "finish"])
    #expect(dialogue.session.workbook["ws09"]?.state == .done)
  }

  @Test func takesALaterAnswerInPlaceOfAFollowUp() throws {
    var dialogue = try dialogue("/later", "a | ? | 2", "", "/later", "/go size", "3")
    #expect(dialogue["size"]?.followUps == [])
    dialogue.type("/go things", "/row 1")
    #expect(dialogue.said == ["ask things 1: name, from, lag weeks = a | ? | 2"])
    dialogue.type("a | 4 | 2", "", "/go test", "x | ?")
    #expect(dialogue["things"]?.followUps == [])
    #expect(dialogue["test"]?.followUps == [FollowUp(column: "known_as")])
    #expect(dialogue.said.last == "ask who and when: Who was it tried on? · known as")
  }

  @Test func keepsWhoAndWhenOfARowThatIsConfirmed() throws {
    var dialogue = try dialogue("1", "a | ? | 2", "", "x | y", "Leo | 5 Dec", "/go things")
    let before = dialogue["things"]?.followUps
    #expect(dialogue.type("/row 1") == ["ask things 1: name, from, lag weeks = a | ? | 2"])
    dialogue.type("")
    #expect(dialogue["things"]?.followUps == before)
    dialogue.type("/row 1", "a2 | ? | 2")
    #expect(dialogue["things"]?.followUps == before)
  }

  @Test func asksNobodyAboutARowThatIsGone() throws {
    var dialogue = try dialogue("1", "a | ? | 2", "b | 1 | 2", "/drop 1", "", "x | y")
    #expect(dialogue.said == ["record", "ask last: sender, day"])
    dialogue.type("/go things", "/undo", "")
    #expect(dialogue.said == ["record", "ask who and when: a · from"])
  }

  @Test func putsOffOneCellAfterAnother() throws {
    var dialogue = try dialogue("1", "a")
    #expect(dialogue.type("/later") == ["ask things 1: lag weeks"])
    #expect(dialogue.type("/back") == ["ask things 1: from, lag weeks"])
    #expect(dialogue.type("") == ["ask things 1: lag weeks"])
    #expect(dialogue.type("/back", "5") == ["ask things 1: lag weeks"])
    #expect(
      dialogue.type("/later") == [
        "record", "row a | 5 | ?", "note putOff(field: \"lag weeks\")",
        "ask things 2: name, from, lag weeks",
      ])
  }

  @Test(arguments: ["/later", "?"])
  func putsNothingOffThatOthersAreBuiltOn(_ line: String) throws {
    var dialogue = try dialogue("1")
    #expect(dialogue.type(line).first == "refuse: \(CellRefusal.notOpen(field: .field("name")))")
  }
}
