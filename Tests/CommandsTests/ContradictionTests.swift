import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// Workshops that contradict one another, from the command line.
@Suite struct ContradictionTests {
  /// The worked example in one workbook, with a line of WS-02 and the cap of WS-01 changed later.
  private static func program(in folder: TemporaryFolder) throws -> TestWorld {
    var program = TestWorld(in: folder.path)
    try program.finish("ws01", "ws02", "ws03")
    program.environment["SOURCE_DATE_EPOCH"] = "1795251660"
    return program
  }

  private static let line = "412 398 421 405 389 417 402 410 | 372 | 3 | 455\n"
  private static let found = """
    2 contradictions between workshops:
      'Homes fixed first time' in ws03, decision rules, has threshold 'below 385';
        ws02 gives 'below 372' now.
        northstar run ws03 --from decision_rules
        northstar run ws02 --from baseline_lines
      WS-03 shows 7 numbers where WS-01 allows 6.
        northstar run ws03 --from screen_plan
        northstar run ws01 --from entry_rule

    """

  @Test func saysThemWhenAWorkshopEndsBeforeAPageIsSharedAndInTheStatus() throws {
    let folder = try TemporaryFolder()
    let program = try Self.program(in: folder)
    let ws02 = program.run(
      ["run", "ws02", "--from", "baseline_lines"], input: Self.line + "\n\n")
    #expect(ws02.status == 0)
    let cap = "6 | Omar Haddad | an owner, the choice it informs, and one number to drop\n\n\n\n"
    let ws01 = program.run(["run", "ws01", "--from", "entry_rule"], input: cap)
    #expect(ws01.status == 0)
    let end = """
      Complete, and saved in northstar.json.
      Change an answer: northstar run ws01 --from STEP
      Share it: northstar export markdown --workshop ws01 -o brief.md
      A proposal until its 5 owners agree: northstar agree NAME
      Next: recheck on 21 Dec 2026, in 30 days (ws01, ws03): northstar run recheck


      """
    #expect(ws01.output.hasSuffix(end + Self.found))
    let export = program.run(["export", "markdown", "-o", "brief.md"])
    #expect(
      export == Program.Run(output: "", errors: Self.found + "brief.md is written.\n", status: 0))
    #expect(
      program.run(["status"]).output == """
        northstar.json
        ws01 Reduce KPI noise: complete since 21 Nov 2026
          share it: northstar export markdown --workshop ws01 -o brief.md
          0 of 5 owners have accepted; still to hear from Mira Okafor, Omar Haddad, Dana
            Ruiz, Leo Brandt, Ines Moreau.
        ws02 Test an NSM hypothesis: complete since 21 Nov 2026
          share it: northstar export markdown --workshop ws02 -o brief.md
          0 of 2 owners have accepted; still to hear from Dana Ruiz, Omar Haddad.
        ws03 Connect drivers to decisions: complete since 21 Nov 2026
          share it: northstar export markdown --workshop ws03 -o brief.md
          0 of 4 owners have accepted; still to hear from Leo Brandt, Dana Ruiz, Mira
            Okafor, Omar Haddad.
          stale: decision_rules
        \(Self.found)due: recheck on 21 Dec 2026, in 30 days (ws01, ws03): northstar run recheck
        due: recheck on 20 Jan 2027, in 60 days (ws02)

        """)
    #expect(program.run(["check", "northstar.json"]).output == "northstar.json: no faults\n")
    let status = program.run(["status", "--json"]).output
    let json = try JSONSerialization.jsonObject(with: Data(status.utf8)) as? [String: Any]
    let contradictions = json?["contradictions"] as? [[String: Any]]
    #expect(contradictions?.compactMap { $0["id"] as? String } == ["source", "W3-CON-4"])
    #expect(
      contradictions?.last?["there"] as? [String: String]
        == ["workshop": "ws01", "step": "entry_rule"])
  }

  @Test func goesToAStepOfAnotherWorkshopAndBackInOneRun() throws {
    let folder = try TemporaryFolder()
    let program = try Self.program(in: folder)
    _ = program.run(["run", "ws02", "--from", "baseline_lines"], input: Self.line + "\n\n")
    let run = program.run(
      ["run", "ws03", "--from", "commit"],
      input: """
        /go ws09.commit
        /go ws02.comit
        /at commit
        /go ws02.baseline_lines
        /at baseline_lines
        412 398 421 405 389 417 402 410 | 385 | 3 | 455
        /at commit

        /at commit
        /go ws02.commit
        /go ws03.decision_rules
        /at decision_rules
        /go ws03.commit


        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
    let told = run.output.components(separatedBy: "\n").filter {
      $0.hasPrefix("  again") || $0.hasSuffix(" goes back.") || $0.contains("  step ")
        || $0.contains("at odds") || $0.hasPrefix("Complete")
    }
    let (ws02, ws03) = ("Test an NSM hypothesis    ", "Connect drivers to decisions   ")
    #expect(
      told == [
        "\(ws03)                 step 14 of 14, about 0 min left",
        "  at odds  'Homes fixed first time' in ws03, decision rules, has threshold",
        "  again   There is no workshop 'ws09' to go to",
        "  again   There is no step 'ws02.comit'. Did you mean ws02.commit?",
        "/go ws03.commit goes back.",
        "\(ws02)                      step 15 of 16, about 0 min left",
        "\(ws02)                      step 16 of 16, about 0 min left",
        "\(ws03)                 step 14 of 14, about 0 min left",
        "/go ws03.commit goes back.",
        "\(ws02)                      step 16 of 16, about 0 min left",
        "/go ws02.commit goes back.",
        "\(ws03)                 step 10 of 14, about 0 min left",
        "\(ws03)                 step 14 of 14, about 0 min left",
        "Complete, and saved in northstar.json.",
      ])
  }
}
