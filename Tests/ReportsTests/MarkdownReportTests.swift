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

  @Test(
    arguments: [("linked", "ws02"), ("linked", "ws03"), ("revise", "ws02"), ("reject", "ws02")])
  func printsAPageInTheOrderOfItsScript(_ workbook: String, _ workshop: String) throws {
    let page = try Samples.page(
      of: Samples.workbook(workbook + ".json"), Samples.bundled(workshop))
    try expectGolden(page, "\(workbook)-\(workshop).md")
  }

  @Test func leavesOutWhatRestsOnAnOpenStep() throws {
    var workbook = try Samples.workbook("linked.json")
    for step in ["guidepost_trial", "premortem", "baseline_lines", "commit"] {
      workbook["ws02"]?[step]?.state = .untouched
      workbook["ws02"]?[step]?.value = .null
    }
    workbook["ws02"]?.state = .inProgress
    try expectGolden(Samples.page(of: workbook, Samples.bundled("ws02")), "open-ws02.md")
  }

  @Test func keepsHostileNamesInATreeAsText() throws {
    var workbook = try Samples.workbook("linked.json")
    workbook["ws03"]?["driver_list"]?.value = .array(
      [("a", "# 1. | van\n- *x* <b>"), ("b", "\u{202E}روابط مكسورة"), ("c", "初回訪問で直った家")].map {
        ["id": .string($0), "name": .string($1), "link": "pushes", "lens": "quality"]
      })
    workbook["ws03"]?["driver_cut"]?.value = ["a", "b", "c"]
    workbook["ws03"]?["lever_list"]?.value = [
      ["id": "l", "driver": "b", "lever": "1. [x](y) | `z`", "team": ""]
    ]
    let page = try Samples.page(of: workbook, Samples.bundled("ws03"))
    let tree = page.split(separator: "\n").drop { $0 != "## The tree" }
      .dropFirst().prefix { $0.drop { $0 == " " }.hasPrefix("- ") }
    try expectGolden(tree.joined(separator: "\n") + "\n", "hostile-tree.md")
  }
}
