import Answers
import Sessions
import TestSupport
import Testing
import Workbooks

/// Rows as people write them: with other signs between the cells, or out of a list.
@Suite struct RowLineTests {
  private static let script = try? TestScript.read(
    """
    - id: kpis
      kind: table
      max: 4
      columns:
        - {id: name, kind: text, max: 40, unique: true}
        - {id: seen, kind: choice, options: [daily, weekly, monthly]}
        - {id: owner, kind: person, optional: true}
      coach:
        - {id: THEME, each: row, when: "words(name) = 1", nudge: What is counted?}
        - {id: TEAM, each: row, when: "owner = 'team'", strong: One name.}
    - id: use
      kind: table
      walks: kpis
      columns:
        - {id: used, kind: choice, options: [now, never]}
        - {id: changed, kind: text, when: used = now}
    - id: last
      kind: review
      ask: Well?
      shows: ["{count(kpis)}"]
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  private let row: JSONObject = [
    "id": "r1", "name": "Net sales", "seen": "weekly", "owner": "Anna Berg",
  ]

  @Test(arguments: [
    "Net sales | weekly | Anna Berg", "| Net sales | weekly | Anna Berg |",
    "- Net sales | weekly | Anna Berg", "1. Net sales | weekly | Anna Berg",
    "2) Net sales | weekly | Anna Berg", "* [ ] Net sales | weekly | Anna Berg",
    "Net sales\tweekly\tAnna Berg", "\"Net sales\"\tweekly\tAnna Berg",
    "• Net\u{A0}sales | weekly | Anna  Berg",
  ])
  func readsARow(_ line: String) throws {
    let dialogue = try dialogue(line)
    #expect(dialogue.value("kpis").array?.first?.object == row)
    #expect(dialogue.said == ["record", "ask kpis 2: name, seen, owner"])
  }

  @Test(arguments: [
    "Net sales, weekly, Anna Berg", "Net sales; weekly; Anna Berg", "Net sales,weekly,Anna Berg",
  ])
  func offersCellsBetweenOtherSigns(_ line: String) throws {
    var dialogue = try dialogue(line)
    #expect(
      dialogue.said == [
        "note severalCells([\"Net sales\", \"weekly\", \"Anna Berg\"])",
        "ask kpis 1: name, seen, owner = Net sales | weekly | Anna Berg",
      ])
    #expect(dialogue.ask?.enter == .takes("Net sales | weekly | Anna Berg", because: nil))
    #expect(dialogue.type("") == ["record", "ask kpis 2: name, seen, owner"])
    #expect(dialogue.value("kpis").array?.first?.object == row)
  }

  @Test func takesCommasInsideACellAsWell() throws {
    var dialogue = try dialogue("Net, gross, weekly")
    #expect(dialogue.ask?.prefill == "Net, gross | weekly")
    dialogue.type("", "Anna Berg")
    #expect(dialogue.value("kpis").array?.first?.object?["name"] == "Net, gross")
  }

  @Test func takesALineAsOneCellThatIsTypedAgain() throws {
    var dialogue = try dialogue("Net sales, weekly, Anna Berg", "Net sales, weekly, Anna Berg")
    #expect(dialogue.said == ["ask kpis 1: seen, owner"])
    dialogue.type("2", "-")
    #expect(
      dialogue.value("kpis").array?.first?.object
        == ["id": "r1", "name": "Net sales, weekly, Anna Berg", "seen": "weekly", "owner": ""])
  }

  @Test(arguments: ["Revenue, net and gross", "Fast; cheap", "Calls, mails, visits, and so on"])
  func leavesCommasInWordsAlone(_ line: String) throws {
    #expect(try dialogue(line).said == ["ask kpis 1: seen, owner"])
  }

  @Test func offersTheCellsOfARowThatIsWalked() throws {
    var dialogue = try dialogue("Net sales | weekly | -", "")
    dialogue.type("now, moved two fitters, one van")
    #expect(dialogue.ask?.prefill == "now | moved two fitters, one van")
    #expect(dialogue.type("") == ["record", "record", "ask last"])
  }

  @Test func showsARowAsItWasUnderstood() throws {
    #expect(
      try dialogue("Net sales", "w", "-").said == [
        "record", "row Net sales | weekly | -", "ask kpis 2: name, seen, owner",
      ])
    #expect(
      try dialogue("Net sales | 2 | -").said == [
        "record", "row Net sales | weekly | -", "ask kpis 2: name, seen, owner",
      ])
  }

  @Test(arguments: [
    ("Net sales, wekly, Anna", "Net sales | wekly | Anna"),
    ("Net sales; weekl y; Anna", "Net sales | weekl y | Anna"),
  ])
  func offersARowWithAMisspeltCell(_ line: String, _ row: String) throws {
    #expect(try dialogue(line).ask?.prefill == row)
  }

  @Test func readsACellAloneForTheOneThatWasNotTaken() throws {
    var dialogue = try dialogue("Net sales | hourly | Anna")
    #expect(
      dialogue.type("weekly")
        == [
          "record", "row Net sales | weekly | Anna", "ask kpis 2: name, seen, owner",
        ])
    #expect(dialogue.value("kpis").array?.first?.object?["name"] == "Net sales")
    // A word that is no option is a name.
    dialogue.type("Churn | hourly | Anna", "Margin")
    #expect(dialogue.said == ["ask kpis 2: seen, owner"])
  }

  @Test func leavesAColumnOfNumbersWhole() throws {
    let script = try TestScript.read(
      """
      - id: x
        kind: form
        fields: [{id: past, kind: numbers}, {id: runs, kind: number}]
      """)
    var dialogue = Dialogue(script)
    dialogue.type("412 398 421 1,389 417 402")
    #expect(dialogue.value("x") == .null)
    #expect(dialogue.said == ["ask x: runs"])
  }
}
