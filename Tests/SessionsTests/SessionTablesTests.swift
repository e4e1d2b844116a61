import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// Rows typed cell by cell or at once, changed, dropped and brought back.
@Suite struct SessionTablesTests {
  private static let script = try? TestScript.read(
    """
    - id: things
      kind: table
      min: 2
      max: 4
      columns:
        - {id: name, kind: text, max: 20, unique: true}
        - {id: size, kind: choice, options: [big, small], default: small}
        - {id: note, kind: text, optional: true, when: size = big}
    - id: use
      kind: table
      walks: things
      beside: [size]
      columns:
        - {id: used, kind: choice, options: [now, before, never]}
        - {id: changed, kind: text, when: "used in [now, before]"}
        - {id: twin, kind: choice, options: others, optional: true}
      coach:
        - {id: TALK, each: row, when: "changed in ['talk', 'chat']", nudge: What moved?}
    - id: last
      kind: review
      ask: All well?
      shows: ["{count(things)}"]
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  private let table = "ask things"

  @Test func asksForWhatARowLeavesOut() throws {
    var dialogue = try dialogue()
    #expect(dialogue.said == ["ask things 1: name, size, (note)"])
    #expect(dialogue.type("Alpha") == ["ask things 1: size, (note)"])
    #expect(dialogue.type("big") == ["ask things 1: note"])
    #expect(
      dialogue.type("round") == [
        "record", "row Alpha | big | round", "ask things 2: name, size, (note)",
      ])
  }

  @Test func takesTheSameCellsAtOnceAndOneByOne() throws {
    let whole = try dialogue("Alpha | big | round")
    let single = try dialogue("Alpha", "big", "round")
    let mixed = try dialogue("Alpha", "big | round")
    let row: JSONValue = [["id": "r1", "name": "Alpha", "size": "big", "note": "round"]]
    #expect(whole.value("things") == row)
    #expect(single.value("things") == row)
    #expect(mixed.value("things") == row)
  }

  @Test(
    arguments: [
      ("Alpha | | ", "Alpha", "small", nil), ("Alpha | small", "Alpha", "small", nil),
      ("Alpha | big | -", "Alpha", "big", ""), ("Alpha | big | ", "Alpha", "big", ""),
      ("A \\| B | 1 | C \\| D", "A | B", "big", "C | D"), ("A \\ B | 2", "A \\ B", "small", nil),
    ] as [(String, JSONValue, JSONValue, JSONValue?)])
  func readsARow(_ line: String, _ name: JSONValue, _ size: JSONValue, _ note: JSONValue?) throws {
    var line = line
    // An empty cell at the end takes a column only where one is asked.
    if line == "Alpha | | " { line = "Alpha | " }
    let row = try dialogue(line).value("things").array?.first?.object
    var expected: JSONObject = ["id": "r1", "name": name, "size": size]
    expected["note"] = note
    #expect(row == expected)
  }

  @Test(arguments: [
    (
      "Alpha | small | round",
      "At most 2 answers are asked for here. Write \\| for a bar inside one."
    ),
    (
      "Alpha | big | round | x",
      "At most 3 answers are asked for here. Write \\| for a bar inside one."
    ),
    ("Alpha | huge", "'huge' is none of the choices for size: big, small."),
    (" | big", "This needs an answer: name."), ("- | big", "name cannot be left empty."),
    ("beta | big", "name: 'Beta' is there already. Make it different."),
  ])
  func offersALineThatIsNotTakenAgain(_ line: String, _ refusal: String) throws {
    var dialogue = try dialogue("Beta | small")
    #expect(
      dialogue.type(line) == ["refuse: \(refusal)", "ask things 2: name, size, (note) = \(line)"])
    #expect(dialogue.value("things").array?.count == 1)
    #expect(dialogue.type("Gamma | small") == ["record", "ask things 3: name, size, (note)"])
  }

  @Test func takesARowTypedFromItsBeginningInTheMiddleOfIt() throws {
    var dialogue = try dialogue("Alpha")
    #expect(
      dialogue.type("alpha | small")
        == ["record", "row alpha | small", "ask things 2: name, size, (note)"])
    let row: JSONValue = [["id": "r1", "name": "alpha", "size": "small"]]
    #expect(dialogue.value("things") == row)
  }

  @Test func changesTheRowWhoseNumberIsTypedAtANewOne() throws {
    var dialogue = try dialogue("Alpha | small", "Beta | small")
    #expect(dialogue.type("2") == ["ask things 2: name, size, (note) = Beta | small"])
    #expect(dialogue.type("Gamma | small") == ["record", "ask things 3: name, size, (note)"])
    #expect(dialogue.value("things").array?.map { $0.object?["name"] } == ["Alpha", "Gamma"])
    #expect(dialogue.type("404 | small") == ["record", "ask things 4: name, size, (note)"])
  }

  @Test func offersACellThatIsNotTakenAgain() throws {
    var dialogue = try dialogue("Alpha")
    #expect(
      dialogue.type("huge") == [
        "refuse: 'huge' is none of the choices for size: big, small.",
        "ask things 1: size, (note) = huge",
      ])
    #expect(
      dialogue.type("small") == [
        "record", "row Alpha | small", "ask things 2: name, size, (note)",
      ])
  }

  @Test func wantsEnoughRowsAndNoMore() throws {
    var dialogue = try dialogue("A | 2")
    #expect(
      dialogue.type("")
        == ["refuse: At least 2 rows are needed.", "ask things 2: name, size, (note)"])
    #expect(dialogue.ask?.tally == "1 of at least 2")
    dialogue.type("B | 2", "C | 2")
    #expect(dialogue.type("D | small") == ["record", "ask things end"])
    #expect(
      dialogue.type("E | 2") == ["refuse: \(Refusal.tooManyRows(most: 4))", "ask things end"])
    #expect(dialogue.type("") == ["record", "ask use 1 A: used, (changed), twin"])
  }

  @Test func refusesRowsThatAreAlike() throws {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        columns: [{id: name, kind: text, unique: alike}]
      """)
    var dialogue = Dialogue(script)
    dialogue.type("Homes fixed first time")
    #expect(
      dialogue.type("First time homes fixed") == [
        "refuse: name: too much like 'Homes fixed first time', which is there already.",
        "ask things 2: name = First time homes fixed",
      ])
  }

  @Test func givesAWalkedRowItsOwnNumberAmongTheOthers() throws {
    var dialogue = try dialogue("A | 2", "B | 2", "C | 2", "")
    #expect(dialogue.ask?.heading?.beside.map { [$0.label, $0.text] } == [["size", "small"]])
    #expect(dialogue.ask?.tally == "1 of 3")
    dialogue.type("never | 3")
    let twins = dialogue.ask?.cells.last?.options.map { "\($0.number) \($0.label)" }
    #expect(twins == ["1 A", "3 C"])
    #expect(
      dialogue.type("never | 2").first
        == "refuse: '2' is none of the choices for twin: A, C.")
    dialogue.type("never | 1")
    let rows = dialogue.value("use").array?.map { $0.object?["twin"] }
    #expect(rows == ["r3", "r1"])
  }

  @Test func replacesOnlyTheCellTheCoachPointsAt() throws {
    var dialogue = try dialogue("A | 2", "B | 2", "", "now | talk | B")
    #expect(dialogue.said == ["nudge TALK", "ask use 1 A: changed = talk (held)"])
    dialogue.type("moved a van")
    #expect(
      dialogue.value("use") == [
        ["id": "r1", "used": "now", "changed": "moved a van", "twin": "r2"]
      ])
  }

  @Test(
    arguments: [
      ("moved a van | -", "now", "moved a van", JSONValue.null),
      ("before | moved a van | -", "before", "moved a van", .null),
      ("never", "never", nil, "r2"), ("Never", "never", nil, "r2"),
      ("before | sold it", "now", nil, nil), ("1", "now", "1", "r2"),
    ] as [(String, JSONValue, JSONValue?, JSONValue?)])
  func replacesWhatTheLineHasCellsFor(
    _ line: String, _ used: JSONValue, _ changed: JSONValue?, _ twin: JSONValue?
  ) throws {
    var dialogue = try dialogue("A | 2", "B | 2", "", "now | talk | B")
    dialogue.type(line)
    guard let twin else {
      // Two cells from the one the coach points at: 'sold it' is no twin.
      #expect(
        dialogue.said == [
          "refuse: 'sold it' is none of the choices for twin: B.",
          "ask use 1 A: changed = before | sold it (held)",
        ])
      return
    }
    var row: JSONObject = ["id": "r1", "used": used]
    row["changed"] = changed
    row["twin"] = twin
    #expect(dialogue.value("use").array?.first == .object(row))
  }

  @Test func keepsTalkingWhileTheReplacementIsNoBetter() throws {
    var dialogue = try dialogue("A | 2", "B | 2", "", "now | talk | B")
    #expect(dialogue.type("before") == ["nudge TALK", "ask use 1 A: changed = talk (held)"])
    #expect(dialogue.type("chat") == ["nudge TALK", "ask use 1 A: changed = chat (held)"])
    dialogue.type("")
    #expect(
      dialogue.value("use") == [["id": "r1", "used": "before", "changed": "chat", "twin": "r2"]])
  }

  @Test func changesARowWithItsCellsReadyToEdit() throws {
    var dialogue = try dialogue("A | big | round", "B | 2")
    #expect(dialogue.type("/row 1") == ["ask things 1: name, size, note = A | big | round"])
    #expect(dialogue.type("") == ["record", "ask things 3: name, size, (note)"])
    dialogue.type("/row 1", "A2", "small")
    #expect(
      dialogue.value("things").array?.first
        == ["id": "r1", "name": "A2", "size": "small", "note": "round"])
    #expect(
      dialogue.type("/row 9")
        == [
          "refuse: There is no row '9'. Rows run from 1 to 2.", "ask things 3: name, size, (note)",
        ])
  }

  @Test func keepsTheWordOfAColumnThatIsNotAskedAnyMore() throws {
    var dialogue = try dialogue("A | 2", "B | 2", "", "now | moved | -", "never | -", "/go use")
    dialogue.type("1", "never | -")
    #expect(
      dialogue.value("use").array?.first
        == ["id": "r1", "used": "never", "changed": "moved", "twin": .null])
    let answers = AnswerFacts(
      [dialogue.session.script], workbook: dialogue.session.workbook, today: Day(number: 0))
    let row = Row(workshop: "ws09", set: "things", id: "r1")
    #expect(answers.value(of: "changed", of: row) == .missing)
    dialogue.type("/go use")
    #expect(dialogue.type("1") == ["ask use 1 A: used, (changed), twin = never | -"])
    #expect(dialogue.type("now") == ["ask use 1 A: changed, twin = moved"])
  }

  @Test func dropsARowAndBringsItBackWithItsLaterCells() throws {
    var dialogue = try dialogue("A | big | round", "B | 2", "C | 2", "", "never | B", "never | -")
    dialogue.type("never | -", "/go things")
    #expect(
      dialogue.type("/drop 1")
        == [
          "record", "note dropped(row: \"A\", steps: 1)", "ask things 3: name, size, (note)",
        ])
    #expect(dialogue.session.answers.overview.map(\.answer) == ["2 rows", "2 rows", ""])
    #expect(
      dialogue.type("/undo")
        == ["record", "note restored(row: \"A\")", "ask things 4: name, size, (note)"])
    #expect(
      dialogue.value("things").array?.first
        == ["id": "r1", "name": "A", "size": "big", "note": "round"])
    #expect(dialogue["things"]?.earlier == [])
    #expect(dialogue.type("/undo").first == "refuse: \(Refusal.answeredSince)")
    // Nothing of the row is asked again in the later table.
    #expect(dialogue.type("") == ["record", "ask last"])
    #expect(
      dialogue.value("use").array?.first == ["id": "r1", "used": "never", "twin": "r2"])
  }

  @Test func dropsNoRowsOfAWalkingTable() throws {
    var dialogue = try dialogue("A | 2", "B | 2", "")
    #expect(dialogue.type("/drop 1").first == "refuse: \(Refusal.rowsAreFixed)")
  }

  @Test func asksLaterTablesAboutARowThatIsAddedLater() throws {
    var dialogue = try dialogue("A | 2", "B | 2", "", "never | -", "never | -", "/go things")
    #expect(dialogue.type("C | 2").first == "preview asks use 1")
    dialogue.type("")
    #expect(dialogue.type("") == ["record", "ask use 3 C: used, (changed), twin"])
    #expect(dialogue.type("never | -") == ["record", "record", "ask last"])
  }

  @Test(
    arguments: [
      ("Boilers, gas, Leaks", ["r1", "r2"]), ("1, 2", ["r1", "r2"]),
      ("leaks,boilers, gas", ["r2", "r1"]),
      ("Gas", ["r3"]), ("boil, gas", ["r1", "r3"]),
    ] as [(String, JSONValue)])
  func ticksRowsWithCommasInTheirNames(_ line: String, _ ticked: JSONValue) throws {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        columns: [{id: name, kind: text}]
      - id: picked
        kind: choices
        options: things
        ordered: true
        recommend: first(things)
      """)
    var dialogue = Dialogue(script)
    dialogue.type("Boilers, gas", "Leaks", "Gas", "")
    let options = dialogue.ask?.cells.first?.options.map {
      "\($0.number) \($0.label) \($0.recommended)"
    }
    #expect(options == ["1 Boilers, gas true", "2 Leaks false", "3 Gas false"])
    dialogue.type(line)
    #expect(dialogue.value("picked") == ticked)
  }

  @Test func offersEveryoneNamedSoFar() throws {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        columns: [{id: owner, kind: person, suggest: people}]
      """)
    var dialogue = Dialogue(script, people: ["Dana", "Leo"])
    dialogue.type("Ines", "Dana")
    #expect(dialogue.session.answers.knownPeople == ["Dana", "Leo", "Ines"])
  }

  @Test func givesNoIDTwice() throws {
    var dialogue = try dialogue("A | 2")
    dialogue.nextIDs = ["r1", "r2", "x0", "r1", "x1"]
    dialogue.type("B | 2", "/drop 1", "C | 2")
    let ids = dialogue.value("things").array?.map { $0.object?["id"] }
    #expect(ids == ["r2", "x1"])
    dialogue.type("/undo", "/undo")
    #expect(dialogue.value("things").array?.map { $0.object?["id"] } == ["r1", "r2"])
  }
}
