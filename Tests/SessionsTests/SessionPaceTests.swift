import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// The time answering takes, and the ways on that are offered when it runs out.
@Suite struct SessionPaceTests {
  private static let script = try? TestScript.read(
    """
    - id: place
      kind: text
      open: true
    - id: things
      kind: table
      columns: [{id: name, kind: text}]
    - id: use
      kind: table
      walks: things
      columns:
        - {id: used, kind: choice, options: answers, default: yes_of_course}
        - {id: told, kind: person, default: "{name}"}
      coach: [{id: NOBODY, each: row, when: told = 'x', nudge: Really?}]
    - id: host
      kind: form
      fields:
        - {id: from, kind: number, default: 1}
        - {id: who, kind: person}
        - {id: to, kind: number, default: 2}
    - id: bets
      kind: table
      min: 1
      max: 5
      columns: [{id: bet, kind: text}]
    - id: history
      kind: form
      open: true
      fields: [{id: values, kind: numbers}, {id: line, kind: number}]
    - id: last
      kind: review
      ask: All well?
    """,
    """
    fast_lane: {use: defaults, host: defaults, bets: {max: 2}, history: later}
    choices:
      answers: [yes_of_course, never]
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  /// Types lines, a minute for each.
  private func spend(_ minutes: Int, on lines: String..., in dialogue: inout Dialogue) {
    for line in lines {
      dialogue.now.seconds += minutes * 60
      dialogue.type(line)
    }
  }

  @Test func countsTheMinutesAgainstTheBox() throws {
    var dialogue = try dialogue()
    dialogue.now.seconds += 59
    dialogue.type("here")
    #expect(dialogue.session.progress.minutesUsed == 0)
    dialogue.now.seconds += 61
    dialogue.type("a")
    #expect(dialogue.session.progress.used == "2 of 7 min used")
    #expect(dialogue.session.progress.minutesLeft == 6)
    let resumed = Dialogue(dialogue.session.script, workbook: dialogue.session.workbook)
    #expect(resumed.session.progress.minutesUsed == 2)
    #expect(
      resumed.session.answers.recap(resumed.session.progress).first
        == "Step 2 of 7, 2 of 7 min used, about 6 min left.")
  }

  @Test func countsAPauseNoLongerThanTheStepMayTake() throws {
    var dialogue = try dialogue()
    dialogue.now.seconds += 3 * 3600
    dialogue.type("here")
    #expect(dialogue["place"]?.seconds == 90)
    dialogue.now.seconds -= 3600
    dialogue.type("a")
    #expect(dialogue["things"]?.seconds == 0)
  }

  @Test func saysHalfABudgetLaterWhatWouldEndTheStep() throws {
    var dialogue = try dialogue()
    #expect(dialogue.ask?.paceDue == 90)
    dialogue.now.seconds += 30
    #expect(dialogue.type("/due") == ["ask place"])
    #expect(dialogue.ask?.paceDue == 60)
    dialogue.now.seconds += 60
    #expect(
      dialogue.type("/due") == [
        "note overTime(used: 2, of: 1, canPutOff: true, hasSuggestions: false)", "ask place",
      ])
    #expect(dialogue.ask?.paceDue == nil)
    dialogue.now.seconds += 90
    #expect(dialogue.type("/due") == ["ask place"])
    #expect(dialogue.type("/later").last == "ask things 1: name")
    #expect(dialogue["place"]?.seconds == 180)
  }

  @Test func saysItBeforeTheNextLineWhereNobodyWaitsForIt() throws {
    var dialogue = try dialogue("here")
    spend(1, on: "a", "b", in: &dialogue)
    #expect(
      dialogue.said == [
        "record", "note overTime(used: 2, of: 1, canPutOff: false, hasSuggestions: false)",
        "ask things 3: name",
      ])
    spend(1, on: "c", in: &dialogue)
    #expect(dialogue.said == ["record", "ask things 4: name"])
  }

  @Test func saysNothingWhileTheClockStandsNorAtAStepThatIsDone() throws {
    var dialogue = try dialogue()
    #expect(dialogue.type("/due") == ["ask place"])
    dialogue.type("here", "/go place")
    #expect(dialogue.ask?.paceDue == nil)
    spend(9, on: "/due", in: &dialogue)
    #expect(dialogue.said == ["ask place = here"])
  }

  @Test func takesWhatIsSuggestedForTheRestOfAStep() throws {
    var dialogue = try dialogue("here", "Ann", "x", "Cas", "Dan", "")
    #expect(dialogue.type("/yes").first == "refuse: \(Refusal.noOffer)")
    spend(2, on: "/due", in: &dialogue)
    #expect(
      dialogue.said.first
        == "note overTime(used: 2, of: 1, canPutOff: false, hasSuggestions: true)")
    // The coach is heard on the way.
    #expect(
      dialogue.type("/yes") == ["record", "nudge NOBODY", "ask use 2 x: told = x (held)"])
    #expect(dialogue.type("", "/yes") == ["record", "ask host: from, who, to"])
    #expect(dialogue["use"]?.state == .done)
    #expect(
      dialogue.value("use").array?.last == ["id": "r4", "used": "yes_of_course", "told": "Dan"])
  }

  /// A dialogue whose first step was long, at the table after it.
  private func late(_ rows: String...) throws -> Dialogue {
    var workbook = try dialogue("here").session.workbook
    workbook["ws09"]?["place"]?.seconds = 40 * 60
    var dialogue = Dialogue(try #require(Self.script), workbook: workbook)
    dialogue.type(rows)
    return dialogue
  }

  @Test func offersTheShortWayOnceFromMinute40On() throws {
    var dialogue = try late()
    let offer = "note fastLane use defaults; host defaults; bets most(2); history later"
    #expect(dialogue.said == [offer, "ask things 1: name"])
    dialogue.type("a", "")
    #expect(dialogue.said == ["record", "ask use 1 a: used, told"])
    #expect(dialogue.type("/yes").first == "refuse: \(Refusal.noOffer)")
    #expect(dialogue.session.workbook["ws09"]?.fastLane == false)
    #expect(try self.dialogue("here").said == ["record", "ask things 1: name"])
  }

  @Test func takesTheShortWayThroughWhatIsAhead() throws {
    var dialogue = try late("/yes")
    #expect(dialogue.said == ["record", "ask things 1: name"])
    // Defaults are taken; what has none is asked.
    dialogue.type("a", "b")
    #expect(dialogue.type("") == ["record", "note shortened use defaults", "ask host: who, to"])
    #expect(dialogue.ask?.opens == true)
    #expect(
      dialogue.type("Leo") == ["record", "note shortened host defaults", "ask bets 1: bet"])
    #expect(dialogue.value("host") == ["from": 1, "who": "Leo", "to": 2])
    // A table ends after so many rows, and what can wait is put off.
    #expect(dialogue.ask?.tally == "0 of at least 1")
    dialogue.type("one")
    #expect(
      dialogue.type("two") == [
        "record", "record", "record", "note putOff(field: \"history\")",
        "note shortened history later",
        "ask who and when: history?",
      ])
    #expect(dialogue.type("Leo | 5 Dec") == ["record", "ask last"])
    // Whoever comes back may write more.
    #expect(dialogue.type("/go bets") == ["ask bets 3: bet"])
    #expect(dialogue.ask?.tally == "2 rows")
  }

  @Test func staysOnTheShortWayAfterABreak() throws {
    let before = try late("/yes", "a")
    var dialogue = Dialogue(before.session.script, workbook: before.session.workbook)
    #expect(dialogue.said == ["ask things 2: name"])
    #expect(dialogue.type("") == ["record", "note shortened use defaults", "ask host: who, to"])
  }

  @Test func asksWhatTheCoachMindsOnTheShortWay() throws {
    var dialogue = try late("/yes", "a", "x", "c")
    #expect(dialogue.type("") == ["record", "nudge NOBODY", "ask use 2 x: told = x (held)"])
    #expect(dialogue.type("") == ["record", "note shortened use defaults", "ask host: who, to"])
    #expect(dialogue.value("use").array?.count == 3)
  }
}
