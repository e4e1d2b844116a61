import Answers
import Scripts
import Sessions
import Testing
import Workbooks
import TestSupport

/// Rows a table begins with.
@Suite struct StartingRowsTests {
  private static let script = try? TestScript.read(
    """
    - id: things
      kind: table
      columns:
        - {id: name, kind: text}
        - {id: size, kind: number, optional: true}
    - id: cards
      kind: table
      starts_with:
        - {for: things, name: "{name}", size: size}
        - {name: The rest}
      columns:
        - {id: name, kind: text, unique: alike}
        - {id: size, kind: number}
        - {id: note, kind: text, optional: true}
      coach:
        - {id: S1, each: row, when: name = 'Beta', nudge: "Greek?"}
    - id: plan
      kind: table
      fixed: true
      starts_with:
        - {for: cards, card: "{name}", place: first}
      columns:
        - {id: card, kind: text}
        - {id: place, kind: choice, options: [first, later]}
    - id: last
      kind: text
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  @Test func asksOnlyWhatTheRowsLack() throws {
    var dialogue = try dialogue("Alpha | 1", "Beta", "-", "")
    #expect(dialogue.said == ["record", "ask cards 1 Alpha: note"])
    #expect(dialogue.ask?.heading?.beside.map { "\($0.label) \($0.text)" } == ["size 1"])
    #expect(dialogue.ask?.tally == "1 of 3")
    #expect(dialogue.type("a note") == ["record", "ask cards 2 Beta: size, note"])
    #expect(
      dialogue.type("2 | too | much")
        == [
          "refuse: \(CellRefusal.tooManyCells(most: 2))",
          "ask cards 2 Beta: size, note = 2 | too | much",
        ])
    #expect(dialogue.type("2 | -") == ["nudge S1", "ask cards 2 Beta: name = Beta (held)"])
    #expect(dialogue.type("Gamma") == ["record", "ask cards 3 The rest: size, note"])
    #expect(dialogue.type("9 | x") == ["record", "ask cards 4: name, size, note"])
    dialogue.type("Delta | 3 | -", "")
    #expect(dialogue.said == ["record", "ask plan end"])
    #expect(
      dialogue.value("cards") == [
        ["id": "cards-1-r1", "name": "Alpha", "size": 1, "note": "a note"],
        ["id": "cards-1-r2", "name": "Gamma", "size": 2, "note": ""],
        ["id": "cards-2", "name": "The rest", "size": 9, "note": "x"],
        ["id": "r4", "name": "Delta", "size": 3, "note": ""],
      ])
  }

  @Test func editsCellsARowBeganWith() throws {
    var dialogue = try dialogue("Alpha | 1", "")
    #expect(dialogue.type("/row 1") == ["ask cards 1: name, size, note = Alpha | 1"])
    #expect(dialogue.type("Alef | 2 | x") == ["record", "ask cards 2 The rest: size, note"])
    #expect(dialogue.value("cards").array?.first?.object?["name"] == "Alef")
  }

  @Test func isNotBegunByRowsTheProgramFillsIn() throws {
    let script = try TestScript.read(
      """
      - id: meetings
        kind: table
        fixed: true
        starts_with:
          - {name: Weekly}
          - {name: Monthly}
        columns:
          - {id: name, kind: text}
          - {id: host, kind: person}
      """)
    var dialogue = Dialogue(script)
    #expect(dialogue.said == ["record", "ask meetings 1 Weekly: host"])
    #expect(dialogue.session.workbook["ws09"]?.state == .untouched)
    #expect(dialogue.type("Dana") == ["record", "ask meetings 2 Monthly: host"])
    #expect(dialogue.type("Leo").last == "finish")
    #expect(
      dialogue.value("meetings") == [
        ["id": "meetings-1", "name": "Weekly", "host": "Dana"],
        ["id": "meetings-2", "name": "Monthly", "host": "Leo"],
      ])
  }

  @Test func goesOnWithARowThatWasBegunAfterABreak() throws {
    let before = try dialogue("Alpha | 1", "", "x")
    let dialogue = Dialogue(before.session.script, workbook: before.session.workbook)
    #expect(dialogue.said == ["ask cards 2 The rest: size, note"])
    #expect(dialogue.session.workbook == before.session.workbook)
  }

  @Test func acceptsATableWithNothingToAskByAnEmptyLine() throws {
    var dialogue = try dialogue("Alpha | 1", "", "x", "9 | y", "")
    #expect(dialogue.said == ["record", "ask plan end"])
    // The rows are listed once, with their numbers.
    #expect(dialogue.ask?.shown == [])
    #expect(dialogue.session.rowLines == ["Alpha | first", "The rest | first"])
    #expect(dialogue.type("/row 1") == ["ask plan 1: card, place = Alpha | first"])
    #expect(dialogue.type("Alpha | later") == ["record", "ask plan end"])
    #expect(dialogue.type("Beta | first").first == "refuse: \(Refusal.whichRow)")
    #expect(dialogue.type("/drop 1").first == "refuse: \(Refusal.rowsAreFixed)")
    #expect(dialogue.type("") == ["record", "ask last"])
  }

  @Test func addsRowsWhenItsSourcesGainSome() throws {
    var dialogue = try dialogue("Alpha | 1", "", "x", "9 | y", "", "", "/go things", "Beta | 2")
    #expect(dialogue.said.first == "preview asks cards 1; stale plan")
    dialogue.type("", "")
    #expect(dialogue.said == ["record", "ask cards 3 Beta: note"])
    #expect(dialogue.type("z", "", "") == ["record", "ask last"])
    #expect(dialogue.value("plan").array?.count == 3)
    #expect(dialogue["plan"]?.stale == true)
    dialogue.type("/go cards", "", "/go plan", "", "the end")
    #expect(dialogue.said == ["record", "record", "finish"])
    #expect(dialogue.value("cards").array?.count == 3)
  }

  @Test func leavesOutWhatIsAlikeAndWhatWasDropped() throws {
    var dialogue = try dialogue("Alpha | 1", "The rest | 2", "", "x", "y")
    #expect(dialogue.value("cards").array?.count == 2)
    dialogue.type("/drop 1", "", "/go cards")
    #expect(dialogue.value("cards").array?.count == 1)
    dialogue.type("/undo", "/go things", "", "/go cards")
    #expect(dialogue.value("cards").array?.count == 2)
  }

  @Test func offersADraftOfARowThatWasBegun() throws {
    var dialogue = try dialogue("Alpha | 1", "Beta", "-", "", "x", "2")
    #expect(dialogue.said == ["ask cards 2 Beta: note"])
    #expect(dialogue.type("/back") == ["ask cards 2 Beta: size, note = 2"])
    dialogue.type("2", "/go things", "/go cards")
    #expect(dialogue.said == ["ask cards 2 Beta: size, note = 2"])
  }
}
