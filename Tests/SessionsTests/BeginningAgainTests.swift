import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

@Suite struct BeginningAgainTests {
  @Test func asksEverythingAnewAndKeepsWhatWasAnswered() throws {
    let (first, _) = try LinkedExample.typed("ws01", "ws02", "ws03", "recheck")
    var workbook = first.session.workbook
    let results = workbook["recheck"]?.results
    workbook["recheck"]?.beginAgain()
    #expect(workbook["recheck"]?.state == .untouched)
    #expect(workbook["recheck"]?.results == results)
    #expect(workbook["recheck"]?["recheck_yield"]?.earlier == [2])
    var again = try Dialogue(workshop: "recheck", in: workbook)
    again.type(
      "3", "-", "398", "no", "no", "no", "no", "no", "no", "no", "leave as is")
    #expect(again.said.last == "finish")
    #expect(again.session.workbook["recheck"]?.revision == 2)
    #expect(again.value("recheck_yield") == 3)
    #expect(again["recheck_next"]?.earlier == ["change_a_line"])
    #expect(again.session.workbook["recheck"]?.results["rules_fired"] == 0)
  }

  @Test func leavesWhatOtherWorkshopsSaidOfItsRowsAsItWas() throws {
    var (first, _) = try LinkedExample.typed("ws01", "ws02", "ws03", "recheck")
    first.type("/go recheck_returns", "1, 2", "")
    var workbook = first.session.workbook
    #expect(workbook["recheck"]?["recheck_returns"]?.value.array?.count == 2)
    workbook["ws01"]?.beginAgain()
    let (recheck, reads) = try TestScript.bundled("recheck")
    #expect(
      workbook.answerFaults([recheck] + reads, today: Day(number: 20_000)) == [])
  }

  @Test func givesNoRowTheIDOfOneOfBefore() throws {
    var (first, _) = try LinkedExample.typed("ws01")
    let rows = try #require(first.value("kpi_inventory").array)
    let taken = try #require(rows.first?.object?["id"]?.string)
    var workbook = first.session.workbook
    workbook["ws01"]?.beginAgain()
    first = try Dialogue(workshop: "ws01", in: workbook)
    first.nextIDs = [taken, "fresh"]
    first.type("", "Monday meeting, wall screen", "1", "Website visits | weekly | Mira Okafor")
    #expect(first.value("kpi_inventory").array?.first?.object?["id"] == "fresh")
  }
}
