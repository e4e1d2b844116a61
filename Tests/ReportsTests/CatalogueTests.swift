import TestSupport
import Testing
import Workbooks

@testable import Reports

@Suite struct CatalogueTests {
  @Test(arguments: ["linked", "hostile"])
  func writesTheNumbersForDbt(_ workbook: String) throws {
    try expectGolden(
      Samples.text(Samples.result(workbook), as: .dbt), "\(workbook)-dbt.yml")
  }

  @Test(arguments: ["linked", "hostile"])
  func writesTheNumbersForLightdashWithTheTree(_ workbook: String) throws {
    try expectGolden(
      Samples.text(Samples.result(workbook), as: .lightdash), "\(workbook)-lightdash.yml")
  }

  @Test(arguments: [ReportFormat.dbt, .lightdash])
  func writesNoFileWithoutANumber(_ format: ReportFormat) {
    #expect(Samples.text(WorkbookResult([], of: Workbook(id: "w")), as: format) == "")
    #expect(format.whatIsMissing.hasPrefix("there is no number yet"))
  }
}
