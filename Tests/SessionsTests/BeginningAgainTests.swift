import Sessions
import Testing
import Workbooks

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
}
