import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// What the program says comes next, and when.
@Suite struct AgendaTests {
  private let folder: TemporaryFolder
  private let program: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
  }

  /// The program this many days after the worked examples, which are of 21 Nov 2026.
  private func program(after days: Int) -> TestWorld {
    var program = program
    program.environment["SOURCE_DATE_EPOCH"] = String(1_795_251_600 + days * 86_400)
    return program
  }

  /// Runs workshops with their worked examples.
  private func finish(_ workshops: String..., after days: Int = 0) throws {
    for workshop in workshops { try program(after: days).finish(workshop) }
  }

  /// The last lines a command prints this many days later.
  private func last(_ count: Int, of arguments: [String], after days: Int = 0) -> [String] {
    Array(
      program(after: days).run(arguments).output.components(separatedBy: "\n").dropLast()
        .suffix(count))
  }

  @Test func namesTheNextWorkshopAndTheDayOfTheRecheck() throws {
    #expect(last(1, of: ["list"]) == ["Start one with: northstar run ws01"])
    try finish("ws01")
    #expect(
      last(7, of: ["status"]) == [
        "northstar.json",
        "ws01 Reduce KPI noise: complete since 21 Nov 2026",
        "  share it: northstar export markdown -o brief.md",
        "  0 of 5 owners have accepted; still to hear from Mira Okafor, Omar Haddad, Dana",
        "    Ruiz, Leo Brandt, Ines Moreau.",
        "due: recheck on 21 Dec 2026, in 30 days (ws01): northstar run recheck",
        "next: Test an NSM hypothesis: northstar run ws02",
      ])
    #expect(last(1, of: ["list"]) == ["Next: northstar run ws02"])
    _ = program.run(["run", "ws02"], input: "\n")
    #expect(last(1, of: ["list"]) == ["Go on with: northstar run ws02"])
  }

  @Test func saysWhatCanBeDoneWithAFinishedWorkshop() throws {
    try finish("ws01")
    let lines = [
      "Change an answer: northstar run ws01 --from STEP",
      "Share it: northstar export markdown -o brief.md",
      "A proposal until its 5 owners agree: northstar agree NAME",
      "Next: northstar run ws02",
    ]
    let again = program.run(["run", "ws01"])
    #expect(
      again
        == Program.Run(
          output: "\nComplete since 21 Nov 2026, saved in northstar.json.\n"
            + lines.joined(separator: "\n") + "\n", errors: "", status: 0))
  }

  @Test func saysWhichStepsAreStaleWhenAWorkshopIsFinished() throws {
    try finish("ws01")
    let edit = program.run(
      ["run", "ws01", "--from", "kpi_inventory"],
      input: "/row 1\nWebsite calls | weekly | Mira Okafor\n\n\n\n")
    #expect(edit.status == 0)
    let lines = program.run(["run", "ws01"]).output.components(separatedBy: "\n")
    #expect(
      Array(lines.prefix(5)) == [
        "", "Complete since 21 Nov 2026, saved in northstar.json.",
        "Stale, as something they build on has changed: kpi_use, kpi_kind, noise_reading,",
        "  kpi_verdicts, exit_terms, focus_pick, focus_terms, entry_rule. Look again:",
        "  northstar run ws01 --from kpi_use",
      ])
    let first = try #require(lines.firstIndex { $0.hasPrefix("Stale") })
    #expect(edit.output.hasSuffix(lines[first...].joined(separator: "\n")))
  }

  @Test(arguments: [
    (29, "tomorrow"), (30, "today"), (31, "1 day overdue"), (35, "5 days overdue"),
  ])
  func saysWhenTheRecheckIsDue(_ days: Int, _ words: String) throws {
    try finish("ws01", "ws02", "ws03")
    let due = "recheck on 21 Dec 2026, \(words) (ws01, ws03)"
    let later = "due: recheck on 20 Jan 2027, in \(60 - days) days (ws02)"
    let command = "northstar run recheck"
    #expect(
      last(3, of: ["status"], after: days).joined(separator: " ").replacing("    ", with: "")
        .hasSuffix("due: \(due): \(command) \(later)"))
    let word = days < 30 ? "Next" : "Due"
    #expect(
      last(2, of: ["list"], after: days).joined(separator: " ").replacing("   ", with: " ")
        .hasSuffix("\(word): \(due): \(command)"))
  }

  @Test func asksForTheNextRecheckOnceTheFirstIsDone() throws {
    try finish("ws01", "ws02", "ws03")
    try finish("recheck", after: 30)
    #expect(
      last(2, of: ["status"], after: 31) == [
        "  to change a line: northstar run ws03 --from decision_rules",
        "due: recheck on 20 Jan 2027, in 29 days (ws02): northstar run recheck --again",
      ])
    let again = program.run(["run", "recheck", "--again"], input: "3\n/quit\n")
    #expect(again.status == 2)
    #expect(program.run(["run", "recheck", "--again"]).status == 64)
  }

  @Test func readsDaysAndOwnersAsJSON() throws {
    try finish("ws01")
    let text = program.run(["status", "--json"]).output
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let due = try #require((json["due"] as? [[String: Any]])?.first)
    #expect(due["workshop"] as? String == "recheck")
    #expect(due["day"] as? String == "2026-12-21")
    #expect(due["days_left"] as? Int == 30)
    let workshop = try #require((json["workshops"] as? [[String: Any]])?.first)
    #expect(workshop["agreement"] as? String == "proposal")
    let owners = try #require(workshop["owners"] as? [[String: Any]])
    #expect(owners.map { $0["stand"] as? String } == Array(repeating: "silent", count: 5))
  }

  @Test func printsThePageOfARecheck() throws {
    try finish("ws01", "ws02", "ws03")
    try finish("recheck", after: 30)
    let page = program.run(["export", "markdown", "--workshop", "recheck"]).output
    try expectGolden(page, "export-recheck.md")
  }
}
