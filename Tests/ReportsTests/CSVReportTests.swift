import TestSupport
import Testing
import Workbooks

@testable import Reports

@Suite struct CSVReportTests {
  @Test(arguments: ["linked", "hostile", "half"])
  func writesEveryTable(_ workbook: String) throws {
    let result = try Samples.result(workbook)
    try expectGolden(Samples.text(result, as: .csv), "\(workbook)-csv.txt")
  }

  @Test func writesHeadersWhereThereAreNoRows() {
    let files = ReportFormat.csv.files(of: WorkbookResult([], of: Workbook(id: "w")))
    #expect(
      files.map(\.text) == [
        "workshop,step,row,column,value,unit,by,at\n",
        "metric_id,name,role,parent_id,unit,direction,owner,baseline,target,due,cadence,source,"
          + "evidence,definition,guardrail,status,workshop\n",
        "from,to,relation,evidence,note,workshop\n",
        "rule_id,signal,threshold,threshold_side,threshold_number,threshold_unit,for_how_long,"
          + "question,owner,first_move,within_days,steps_in,workshop\n",
        "name,carries,reply,words,replied_on,workshop\n",
        "subject,owner,due,kind,workshop\n",
      ])
    #expect(
      files.map(\.name) == [
        "answers.csv", "metrics.csv", "edges.csv", "rules.csv", "owners.csv", "follow-ups.csv",
      ])
  }
}
