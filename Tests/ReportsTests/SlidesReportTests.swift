import Reports
import Sessions
import TestSupport
import Testing
import Workbooks

@Suite struct SlidesReportTests {
  @Test(arguments: ["linked", "hostile", "half", "disputed"])
  func writesOneIdeaASlide(_ workbook: String) throws {
    try expectGolden(
      Samples.text(Samples.result(workbook), as: .slides), "\(workbook)-slides.md")
  }

  @Test func writesWhatAWorkshopOfOnesOwnCameTo() throws {
    let session = try Samples.session(Samples.tasting(), Samples.workbook("tasting.json"))
    let result = WorkbookResult([session.answers], of: session.workbook)
    try expectGolden(Samples.text(result, as: .slides), "tasting-slides.md")
  }

  @Test func beginsWithATitleWhereNothingIsAnswered() {
    let result = WorkbookResult([], of: Workbook(id: "w"))
    #expect(
      Samples.text(result, as: .slides) == """
        ---
        marp: true
        paginate: true
        style: |
          section { font-size: 24px; }
        ---

        # What we decided

        """)
  }

  @Test func saysHowMuchOfATreeDoesNotFit() throws {
    var workbook = try Samples.workbook("linked.json")
    let first = try #require(workbook["ws03"]?["driver_cut"]?.value.array?.first)
    workbook["ws03"]?["lever_list"]?.value = .array(
      (1...30).map {
        [
          "id": .string("l\($0)"), "driver": first, "lever": .string("lever \($0)"),
          "team": "Stores",
        ]
      })
    let slides = Samples.text(try Samples.result(of: workbook), as: .slides)
    #expect(slides.split(separator: "\n").filter { $0.hasSuffix(" more") } == ["    - … 25 more"])
  }
}
