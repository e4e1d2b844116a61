import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// What changing an earlier answer leads to, said before it is done.
@Suite struct SessionPreviewTests {
  private static let script = try? TestScript.read(
    """
    - id: place
      kind: text
    - id: size
      kind: number
      open: true
      coach: [{id: HUGE, when: answer > 100, nudge: Really?}]
    - id: extra
      kind: form
      when: size > 5
      fields: [{id: who, kind: person}, {id: least, kind: number}]
    - id: things
      kind: table
      columns: [{id: name, kind: text}, {id: weight, kind: number}]
    - id: use
      kind: table
      walks: things
      columns: [{id: used, kind: yes_no}, {id: changed, kind: text, when: used}]
    - id: heavy
      kind: table
      walks: things where weight > size
      columns: [{id: why, kind: text}]
    - id: best
      kind: choice
      options: things
      coach: [{when: answer.weight > 50, reject: Too heavy.}]
    - id: last
      kind: review
      ask: All well?
      shows: ["{grade}, {left} left."]
    """,
    """
    choices:
      grades: [small, large]
    results:
      left: count(things where weight <= size)
      hidden: size * 2
      grade:
        options: grades
        cases:
          - {when: size is open, value: small}
          - {when: size > 5, value: large}
          - {value: small}
    """)

  private static let lines = [
    "here", "6", "Ann | 2", "a | 1", "b | 9", "", "yes | so", "no", "too heavy", "a", "",
  ]

  /// A workshop that is answered to its end, at the step to be changed.
  private func dialogue(at step: String) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(Self.lines + ["/go " + step])
    return dialogue
  }

  @Test(
    arguments: [
      ("place", "there", "record"),
      ("size", "6", "record"),
      ("size", "7", "preview stale heavy"),
      ("size", "4", "preview parks extra; stale heavy; grade large > small"),
      ("size", "10", "preview parks heavy 1; left 1 > 2"),
      ("size", "0", "preview asks heavy 1; parks extra; grade large > small; left 1 > 0"),
      ("size", "/later", "preview parks extra; parks heavy 1; grade large > small; left 1 > 0"),
      ("things", "c | 3", "preview asks use 1; stale heavy; stale best; left 1 > 2"),
      ("things", "c | 8", "preview asks use 1; asks heavy 1; stale best"),
      ("best", "b", "record"),
    ])
  func saysWhatAnEditLeadsTo(_ step: String, _ line: String, _ said: String) throws {
    var dialogue = try dialogue(at: step)
    #expect(dialogue.type(line).first == said)
  }

  @Test func saysOnArrivalHowManyAnswersBuildOnOne() throws {
    #expect(try dialogue(at: "size").ask?.builtOn == 2)
    #expect(try dialogue(at: "things").ask?.builtOn == 3)
    #expect(try dialogue(at: "place").ask?.builtOn == 0)
    var dialogue = try dialogue(at: "size")
    dialogue.type("x")
    #expect(dialogue.ask?.builtOn == 0)
  }

  @Test func keepsTheOldAnswerUntilTheChangeIsConfirmed() throws {
    var dialogue = try dialogue(at: "size")
    let before = dialogue.session.workbook
    #expect(dialogue.type("4").last == "ask size = 4 (held)")
    #expect(dialogue.ask?.enter == .takesChange)
    #expect(dialogue.session.workbook == before)
    #expect(dialogue.session.draft?.text == "4")
    #expect(dialogue.type("") == ["record", "ask last"])
    #expect(dialogue.value("size") == 4)
  }

  @Test(arguments: ["/yes", "/keep", "/keep a reason nobody asked for", "4"])
  func makesTheChangeAlsoWhen(_ typed: String) throws {
    var dialogue = try dialogue(at: "size")
    #expect(dialogue.type("4", typed) == ["record", "ask last"])
    #expect(dialogue["size"]?.overrides == [])
  }

  @Test func putsOffOnceWhatIsPutOffTwice() throws {
    var dialogue = try dialogue(at: "size")
    #expect(dialogue.type("/later", "/later").last == "ask size (held)")
    #expect(dialogue.type("").last == "ask who and when: size?")
    #expect(dialogue["size"]?.followUps == [FollowUp(column: "answer")])
  }

  @Test func takesAnotherLineInPlaceOfTheChange() throws {
    var dialogue = try dialogue(at: "size")
    dialogue.type("4")
    #expect(dialogue.type("7") == ["preview stale heavy", "ask size = 7 (held)"])
    #expect(dialogue.type("x").first == "refuse: your answer is a number, such as 7, 4.5 or 11 %.")
    #expect(dialogue.type("6") == ["record", "ask last"])
    #expect(dialogue.session.answers.overview.allSatisfy { !$0.isStale })
  }

  @Test func leavesTheAnswerAsItWas() throws {
    var dialogue = try dialogue(at: "size")
    let before = dialogue.session.workbook
    #expect(dialogue.type("4", "/back") == ["note leftAsItWas", "ask size = 6"])
    #expect(dialogue.session.workbook == before)
    #expect(dialogue.type("/back") == ["ask place = here"])
    dialogue.type("/go things", "c | 3")
    #expect(dialogue.type("/back") == ["note leftAsItWas", "ask things 3: name, weight"])
  }

  @Test func offersTheChangeAgainAfterGoingElsewhere() throws {
    var dialogue = try dialogue(at: "size")
    dialogue.type("4", "/go place")
    #expect(dialogue.value("size") == 6)
    #expect(dialogue.type("/go size") == ["ask size = 4"])
  }

  @Test func letsTheCoachSpeakFirst() throws {
    var dialogue = try dialogue(at: "size")
    #expect(dialogue.type("101") == ["nudge HUGE", "ask size = 101 (held)"])
    #expect(
      dialogue.type("")
        == ["preview parks heavy 1; left 1 > 2", "ask size = 101 (held)"])
    #expect(dialogue.type("") == ["record", "ask last"])
  }

  @Test func asksOnceAVisit() throws {
    var dialogue = try dialogue(at: "things")
    #expect(dialogue.type("c | 3").first?.hasPrefix("preview") == true)
    #expect(dialogue.type("") == ["record", "ask things 4: name, weight"])
    #expect(dialogue.type("d | 4") == ["record", "ask things 5: name, weight"])
    #expect(dialogue.type("/row 1", "a | 8") == ["record", "ask things 5: name, weight"])
    dialogue.type("", "no", "no", "now heavy", "/go things")
    #expect(dialogue.type("e | 5").first == "preview asks use 1; stale heavy; left 2 > 3")
  }

  @Test func saysNothingWhileAStepIsAnsweredForTheFirstTime() throws {
    var dialogue = Dialogue(try #require(Self.script))
    for line in Self.lines {
      #expect(dialogue.type(line).allSatisfy { !$0.hasPrefix("preview") }, "\(line)")
      if line == "b | 9" { dialogue.type("/row 1", "a | 2") }
    }
  }

  @Test func saysNothingWhereNewRowsAreAnswered() throws {
    var dialogue = try dialogue(at: "things")
    dialogue.type("c | 3", "", "")
    #expect(dialogue.said == ["record", "ask use 3 c: used, (changed)"])
    #expect(dialogue.type("no") == ["record", "record", "ask last"])
  }

  @Test func parksAnswersAndBringsThemBack() throws {
    var dialogue = try dialogue(at: "size")
    let extra = dialogue["extra"]
    #expect(extra?.parked == false)
    dialogue.type("4", "")
    var parked = extra
    parked?.parked = true
    #expect(dialogue["extra"] == parked)
    #expect(
      dialogue.session.answers.overview.filter { $0.state == .parked }.map {
        "\($0.id): \($0.answer)"
      }
        == ["extra: Ann | 2"])
    #expect(dialogue.session.answers.overview.map(\.number) == [1, 2, nil, 3, 4, 5, 6, 7])
    let answers = AnswerFacts(
      [dialogue.session.script], workbook: dialogue.session.workbook, today: dialogue.now.day())
    #expect(answers.value(of: "extra", in: "ws09") == .missing)
    #expect(
      dialogue.type("/go extra").first == "refuse: \(Refusal.stepNotAsked(step: "extra"))")
    #expect(
      dialogue.type("/go size", "6").first == "preview returns extra; grade small > large")
    #expect(dialogue.type("") == ["record", "ask last"])
    #expect(dialogue["extra"] == extra)
  }

  @Test func stopsPipedAnswersThatDoNotExpectTheQuestion() throws {
    var dialogue = try dialogue(at: "size")
    #expect(dialogue.type("4", "/at last") == ["misplaced last, not size"])
  }

  @Test func saysWhatGoesWithADroppedRow() throws {
    var dialogue = try dialogue(at: "things")
    let before = dialogue.session.workbook
    #expect(dialogue.type("/drop 1")[1] == "note dropped(row: \"a\", steps: 2)")
    #expect(
      dialogue.session.answers.overview.filter(\.isStale).map(\.id) == [
        "use", "heavy", "best", "last",
      ])
    dialogue.type("/undo")
    #expect(dialogue.session.workbook == before)
    #expect(dialogue.type("/drop 2")[1] == "note dropped(row: \"b\", steps: 2)")
    dialogue.type("c | 3", "", "", "/undo")
    #expect(dialogue.value("things").array?.count == 3)
    #expect(dialogue.value("use") == before["ws09"]?["use"]?.value)
  }
}
