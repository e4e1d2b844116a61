import Scripts
import Sessions
import Testing
import Workbooks
import TestSupport

/// Rows that are made under rows of an earlier table.
@Suite struct RowsUnderRowsTests {
  private static let script = try? TestScript.read(
    """
    - id: drivers
      kind: table
      columns:
        - {id: name, kind: text}
    - id: cut
      kind: choices
      options: drivers
    - id: levers
      kind: table
      per: {driver: cut}
      min: 1
      max: 2
      columns:
        - {id: lever, kind: text}
    - id: last
      kind: text
    """,
    "derived: {drivers: {count: count(levers where driver = row)}}\nresults: {all: count(levers), top: first(levers.driver)}"
  )

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(["Alpha", "Beta", "Gamma", "", "1, 2"] + lines)
    return dialogue
  }

  @Test func asksUnderEachRowUntilAnEmptyLineOrTheMost() throws {
    var dialogue = try dialogue()
    #expect(dialogue.ask?.heading?.under == "Alpha")
    #expect(dialogue.ask?.tally == "0 of at least 1")
    #expect(dialogue.type("").first == "refuse: \(Refusal.tooFewRows(least: 1))")
    dialogue.type("one")
    #expect(dialogue.ask?.heading?.under == "Alpha")
    #expect(dialogue.ask?.tally == "1 row")
    dialogue.type("")
    #expect(dialogue.ask?.heading?.under == "Beta")
    dialogue.type("two", "three")
    #expect(dialogue.said == ["record", "ask levers end"])
    #expect(dialogue.type("") == ["record", "ask last"])
    #expect(
      dialogue.value("levers") == [
        ["id": "r5", "driver": "r1", "lever": "one"], ["id": "r7", "driver": "r2", "lever": "two"],
        ["id": "r8", "driver": "r2", "lever": "three"],
      ])
    dialogue.type("x")
    #expect(dialogue.session.workbook["ws09"]?.results == ["all": 3, "top": "Alpha"])
  }

  @Test func asksUnderARowThatCameLater() throws {
    var dialogue = try dialogue("one", "", "two", "", "/go cut")
    #expect(dialogue.type("1, 2, 3").dropFirst().first == "preview asks levers 0")
    #expect(dialogue.type("").last == "ask levers 3: lever")
    #expect(dialogue.ask?.heading?.under == "Gamma")
    #expect(dialogue.type("four", "").last == "ask last")
  }

  @Test func leavesRowsAsideWhoseRowIsLeftOut() throws {
    var dialogue = try dialogue("one", "", "two", "", "/go cut", "1")
    #expect(dialogue.said.dropFirst().first == "preview parks levers 1")
    dialogue.type("", "x")
    #expect(dialogue.session.workbook["ws09"]?.results["all"] == 1)
    dialogue.type("/go cut", "1, 2", "")
    #expect(dialogue.session.workbook["ws09"]?.results["all"] == 2)
  }

  @Test func goesOnUnderTheRowOneLeftOff() throws {
    let before = try dialogue("one", "", "two")
    var dialogue = Dialogue(before.session.script, workbook: before.session.workbook)
    #expect(dialogue.ask?.heading?.under == "Beta")
    #expect(dialogue.type("") == ["record", "ask last"])
    dialogue.type("/go levers")
    #expect(dialogue.ask?.heading?.under == "Alpha")
    dialogue.type("/row 2", "deux")
    #expect(dialogue.value("levers").array?.last?.object?["driver"] == "r2")
  }

  @Test func offersARefusedLineOnlyUnderTheRowItWasTypedFor() throws {
    var dialogue = try dialogue("one | two", "/go last", "/go levers", "")
    #expect(dialogue.ask?.heading?.under == "Alpha")
    #expect(dialogue.ask?.prefill == "one | two")
    dialogue.type("one", "")
    #expect(dialogue.ask?.heading?.under == "Beta")
    #expect(dialogue.ask?.prefill == "")
  }
}
