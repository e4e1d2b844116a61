import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// Going back, going elsewhere, and what a changed answer does to those built on it.
@Suite struct SessionMovesTests {
  private static let script = try? TestScript.read(
    """
    - id: welcome
      kind: read
      says: Hello.
    - id: place
      kind: text
      coach:
        - {id: NUDGE, when: "answer = 'vague'", nudge: Really?}
    - id: things
      kind: table
      columns:
        - {id: name, kind: text}
        - {id: size, kind: number}
      coach:
        - {id: BIG, each: row, when: size > 10, nudge: Really?}
    - id: rule
      kind: form
      fields:
        - {id: most, kind: number, min: count(things)}
        - {id: guard, kind: person}
        - {id: why_not, kind: text, optional: true}
    - id: extra
      kind: text
      when: rule.most > 5
    - id: last
      kind: review
      ask: All well?
      shows: ["{rule.most} at most."]
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  @Test func goesBackAcrossCellsRowsAndSteps() throws {
    var dialogue = try dialogue("", "here", "a | 1", "b | 2", "c")
    #expect(dialogue.said == ["ask things 3: size"])
    #expect(dialogue.type("/back") == ["ask things 3: name, size = c"])
    #expect(dialogue.type("/back") == ["ask things 2: name, size = b | 2"])
    #expect(dialogue.type("/back") == ["ask things 1: name, size = a | 1"])
    #expect(dialogue.type("/back") == ["ask place = here"])
    #expect(dialogue.type("/back") == ["ask welcome"])
    #expect(dialogue.type("/back") == ["refuse: This is where it begins.", "ask welcome"])
    #expect(dialogue.value("things").array?.count == 2)
  }

  @Test func keepsACellThatWasGoneBackOver() throws {
    var dialogue = try dialogue("", "here", "a", "/back")
    #expect(dialogue.ask?.enter == .keepsEarlier)
    #expect(dialogue.type("") == ["ask things 1: size"])
    dialogue.type("1")
    #expect(dialogue.value("things") == [["id": "r1", "name": "a", "size": 1]])
  }

  @Test func goesBackFromAnAnswerUnderAMessage() throws {
    var dialogue = try dialogue("", "vague")
    #expect(dialogue.type("/back") == ["ask welcome"])
    #expect(dialogue.value("place") == .null)
    #expect(dialogue.type("") == ["record", "ask place = vague"])
    dialogue.type("here", "a | 11")
    #expect(dialogue.said == ["nudge BIG", "ask things 1: size = 11 (held)"])
    #expect(dialogue.type("/back") == ["ask things 1: name, size = a | 11"])
  }

  @Test func goesBackFromALineThatWasNotTaken() throws {
    var dialogue = try dialogue("", "here", "a | 1", "b | x")
    #expect(dialogue.type("/back") == ["ask things 1: name, size = a | 1"])
    #expect(dialogue.type("") == ["record", "ask things 2: name, size = b | x"])
  }

  @Test func offersHalfAFormAgainAfterGoingElsewhere() throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "3 | Ann")
    #expect(dialogue.said == ["ask rule: why not"])
    #expect(dialogue.type("/go place") == ["ask place = here"])
    #expect(dialogue.type("") == ["record", "ask rule: most, guard, why not = 3 | Ann"])
  }

  @Test(arguments: ["3", "things", "thi", "THINGS", " things "])
  func goesToAStepByNumberOrName(_ typed: String) throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "1 | Ann | -")
    #expect(dialogue.type("/go " + typed) == ["ask things 2: name, size"])
  }

  @Test(arguments: [
    ("rule", "'rule' comes after 'things', which is still open."),
    ("5", "'extra' comes after 'things', which is still open."),
    ("thigns", "There is no step 'thigns'. Did you mean things?"),
    ("", "There is no step ''. /review lists them."),
    ("0", "There is no step '0'. /review lists them."),
  ])
  func goesNoFurtherThanTheFirstOpenStep(_ typed: String, _ refusal: String) throws {
    var dialogue = try dialogue("", "here")
    #expect(dialogue.type("/go " + typed) == ["refuse: \(refusal)", "ask things 1: name, size"])
  }

  @Test func goesToNoStepThatIsNotAsked() throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "1 | Ann | -")
    #expect(dialogue.type("/go extra").first == "refuse: \(Refusal.stepNotAsked(step: "extra"))")
  }

  @Test func numbersStepsAlikeEverywhere() throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "1 | Ann | -")
    #expect(dialogue.session.progress.step == 5)
    #expect(dialogue.session.progress.steps == 5)
    #expect(
      dialogue.session.answers.overview.map { "\($0.number ?? 0) \($0.id)" }
        == ["1 welcome", "2 place", "3 things", "4 rule", "5 last"])
    #expect(dialogue.type("/go 5") == ["ask last"])
  }

  @Test func asksAStepWhoseConditionBecomesYes() throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "1 | Ann | -")
    #expect(dialogue.said == ["record", "ask last"])
    dialogue.type("", "/go rule", "6 | Ann | -")
    #expect(
      dialogue.said == [
        "preview asks extra", "ask rule: most, guard, why not = 6 | Ann | - (held)",
      ])
    #expect(dialogue.type("") == ["record", "ask extra"])
    #expect(dialogue.type("so") == ["record", "ask last"])
    #expect(dialogue.type("") == ["record", "record", "finish"])
  }

  @Test func marksWhatIsBuiltOnAChangedAnswerUntilItIsConfirmed() throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "1 | Ann | -", "", "/go things", "b | 2")
    #expect(dialogue.said == ["preview stale rule", "ask things 2: name, size = b | 2 (held)"])
    #expect(dialogue.type("") == ["record", "ask things 3: name, size"])
    let stale = dialogue.session.answers.overview.filter(\.isStale).map(\.id)
    #expect(stale == ["rule"])
    #expect(dialogue.type("") == ["record", "ask last"])
    #expect(dialogue.ask?.shown == [.text("1 at most."), .stale(["rule"])])
    #expect(
      dialogue.type("/go rule", "") == [
        "refuse: most is 2 or more.", "ask rule: most, guard, why not = 1 | Ann | -",
      ])
    #expect(dialogue.type("2 | Ann | -") == ["record", "ask last"])
    #expect(dialogue.ask?.shown == [.text("2 at most.")])
  }

  @Test func leavesNothingStaleWhenTheAnswerIsTheSame() throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "1 | Ann | -", "", "/go things")
    dialogue.type("/row 1", "a | 1", "")
    #expect(dialogue.session.answers.overview.allSatisfy { !$0.isStale })
    #expect(dialogue.said == ["record", "ask last"])
  }

  @Test func showsTheReviewAgainAfterAChangeToAFinishedWorkshop() throws {
    var dialogue = try dialogue("", "here", "a | 1", "", "1 | Ann | -", "")
    #expect(dialogue.said == ["record", "record", "finish"])
    dialogue.type("/go place")
    #expect(dialogue.type("there") == ["record", "ask last"])
    #expect(dialogue.type("") == ["record", "record", "finish"])
    #expect(dialogue.session.workbook["ws09"]?.revision == 2)
    #expect(dialogue.type("more") == ["finish"])
    #expect(dialogue.type("/back") == ["ask last"])
  }

  @Test func concludesWithTheLastStepThatIsAsked() throws {
    let script = try TestScript.read(
      """
      - id: size
        kind: number
        open: true
      - id: more
        kind: text
        when: size > 5
      """)
    var dialogue = Dialogue(script)
    #expect(dialogue.type("1") == ["record", "record", "finish"])
    dialogue = Dialogue(script)
    #expect(dialogue.type("/later").last == "ask who and when: size?")
    #expect(dialogue.type("Leo | 5 Dec") == ["record", "record", "finish"])
    #expect(dialogue.type("/go size") == ["ask size"])
    #expect(dialogue.type("1") == ["record", "record", "finish"])
    #expect(dialogue["size"]?.followUps == [])
  }

  @Test func parksFiveTopics() throws {
    var dialogue = try dialogue()
    for count in 1...5 {
      #expect(
        dialogue.type("/park topic \(count)")
          == ["record", "note parked(count: \(count))", "ask welcome"])
    }
    #expect(dialogue.type("/park one more").first == "refuse: \(Refusal.topicsFull(most: 5))")
    #expect(dialogue.type("/park ").first == "refuse: \(Refusal.emptyTopic)")
    #expect(
      dialogue.session.workbook["ws09"]?.topics
        == ["topic 1", "topic 2", "topic 3", "topic 4", "topic 5"])
  }

  @Test func guardsPipedAnswers() throws {
    var dialogue = try dialogue()
    #expect(dialogue.type("/at welcome") == [])
    #expect(dialogue.type("/at place") == ["misplaced place, not welcome"])
  }

  @Test func countsEachSecondOnce() throws {
    var dialogue = try dialogue()
    dialogue.now.seconds += 7
    dialogue.type("")
    dialogue.now.seconds += 20
    dialogue.type("vague")
    dialogue.now.seconds += 5
    dialogue.type("", "a | 1")
    dialogue.now.seconds += 11
    dialogue.type("b | 2")
    dialogue.now.seconds += 4
    dialogue.type("")
    let seconds = ["welcome", "place", "things"].map { dialogue[$0]?.seconds }
    #expect(seconds == [7, 25, 15])
  }
}
