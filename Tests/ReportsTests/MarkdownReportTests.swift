import Reports
import TestSupport
import Testing
import Workbooks

@Suite struct MarkdownReportTests {
  @Test func printsAFinishedWorkshopAsAPageToPassOn() throws {
    let page = try Samples.page(of: Samples.workbook("ws01.json"), Samples.noise())
    try expectGolden(page, "ws01.md")
  }

  @Test func saysWhatIsMissingInAHalfFinishedWorkshop() throws {
    let page = try Samples.page(of: Samples.workbook("half.json"), Samples.noise())
    try expectGolden(page, "half.md")
  }

  @Test func printsReasonsAgainstTheCoachAndWhatIsStillToFindOut() throws {
    let page = try Samples.page(of: Samples.workbook("disputed.json"), Samples.noise())
    try expectGolden(page, "disputed.md")
  }

  @Test func printsEveryAnswerOfAWorkshopItDoesNotKnow() throws {
    let page = try Samples.page(of: Samples.workbook("tasting.json"), Samples.tasting())
    try expectGolden(page, "tasting.md")
  }

  @Test func keepsHostileAnswersAsText() throws {
    let page = try Samples.page(of: Samples.workbook("hostile.json"), Samples.noise())
    try expectGolden(page, "hostile.md")
  }

  @Test func saysThatNothingIsAnsweredYet() throws {
    let page = try Samples.page(of: Workbook(id: "w"), Samples.noise())
    #expect(
      page == """
        # Reduce KPI noise

        **A draft:** nothing is answered yet.

        """)
  }
}
