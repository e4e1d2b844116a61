import Answers
import Reports
import Sessions
import Testing
import Values
import Workbooks

/// What the page makes of workbooks that no dialogue leaves behind.
@Suite struct BriefTests {
  @Test func saysWhichAnswersAreOutOfDateAndThatOwnersAgreed() throws {
    var workbook = try Samples.workbook("ws01.json")
    workbook["ws01"]?["focus_question"]?.stale = true
    workbook["ws01"]?["entry_rule"]?.stale = true
    var session = Session(try Samples.noise(), workbook: workbook)
    for owner in session.answers.owners {
      session.record(.accepted, of: owner, now: Instant(seconds: 0))
    }
    let page = try Samples.page(of: session.workbook, Samples.noise())
    let lines = page.split(separator: "\n")
    #expect(
      lines[2] == """
        To be looked at again, as something they build on has changed: the decision question; the \
        entry rule.
        """)
    #expect(
      lines.filter { $0.hasSuffix("agreed.") } == ["5 of 5 owners have accepted: this is agreed."])
    #expect(lines.filter { $0.hasPrefix("northstar reply") } == [])
  }

  /// As `status` and the dialogue have it.
  @Test func saysThatAnAnswerToAnOlderVersionOfItsStepIsOpen() throws {
    var workbook = try Samples.workbook("ws01.json")
    workbook["ws01"]?["focus_question"]?.version = 0
    let page = try Samples.page(of: workbook, Samples.noise())
    #expect(
      page.split(separator: "\n")[2]
        == "**A draft:** 13 of 14 steps answered. Still open: the decision question.")
  }

  @Test(
    arguments: [
      "review_scope", "decision_baseline", "kpi_inventory", "kpi_use", "kpi_kind", "kpi_verdicts",
      "exit_terms", "focus_pick", "focus_terms", "focus_question", "entry_rule", "commit",
    ],
    [
      .null, true, 3, "r003", [], [:], [.null, "r003", "nobody", [:]], [["id": 3], ["id": "r003"]],
      [["id": "r003", "name": ["number": .null], "owner": [.null], "to": ["unit": "%"]]],
      ["cap": [:], "gatekeeper": true, "send_by": "soon", "objection": .number("1e400")],
    ] as [JSONValue])
  func printsNoFaultOfAHandEditedFile(_ step: String, _ value: JSONValue) throws {
    var workbook = try Samples.workbook("ws01.json")
    workbook["ws01"]?[step]?.value = value
    let page = try Samples.page(of: workbook, Samples.noise())
    #expect(page.hasPrefix("# Reduce KPI noise"))
    #expect(page.matches(of: /null|nil|Optional|JSON|nan|\binf\b|\*\*\*\*/).map { $0.output } == [])
  }
}
