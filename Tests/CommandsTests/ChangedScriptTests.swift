import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// A script that is edited between two runs of the program.
@Suite struct ChangedScriptTests {
  private let folder: TemporaryFolder
  private let program: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
    try write([
      "{id: place, kind: text, ask: Which meeting is it?}",
      "{id: crew, kind: number, ask: How many?}",
      "{id: mood, kind: text, ask: How was it?}", "{id: pace, kind: text, ask: Which pace?}",
    ])
    let run = program.run(
      ["run", "team.yaml", "--workbook", "w.json"], input: "Ada\nMonday\n4\nfine\n")
    #expect(run.status == 2)
    try write([
      "{id: place, kind: text, ask: Which meeting or report is it?}",
      "{id: hours, kind: number, ask: How long?}",
      "{id: crew, kind: number, version: 2, ask: How many?}",
      "{id: pace, kind: text, ask: Which pace?}",
    ])
  }

  private func write(_ steps: [String]) throws {
    let head = """
      workshop: team
      title: Know your team
      minutes: \(steps.count)
      promise: A picture.
      steps:

      """
    let lines = steps.map {
      "  - " + $0.dropLast() + ", minutes: 1, why: because, good: good, weak: weak}\n"
    }
    try program.write(head + lines.joined(), "team.yaml")
  }

  private func workbook() throws -> String { try program.text("w.json") }

  private let news = """
    Welcome back.
    Step 2 of 4, about 3 min left.
    place: Monday

    This workshop has changed since you answered. No answer is lost.
    1 new, 1 asked again, 1 reworded, 1 gone (kept in the workbook).
      was     Which meeting is it?
      now     Which meeting or report is it?

    """

  /// Every piped line is an answer: none is taken to go on.
  @Test func saysWhatHasChangedAndTakesNoLineOfAPipeForIt() throws {
    let run = program.run(["run", "team.yaml", "--workbook", "w.json"], input: "3\n\nsteady\n")
    let expected =
      news + """

        Know your team                                    step 2 of 4, about 3 min left

        New since you answered.
        How long?
        number
        > 3

        Know your team                                    step 3 of 4, about 2 min left

        Asked again: its meaning has changed, you said '4'.
        How many?
        number
        now: 4
        Enter keeps it
        >\u{20}

        Know your team                                    step 4 of 4, about 1 min left

        Which pace?
        > steady

        Complete, and saved in w.json.
        Change an answer: northstar run team.yaml --from STEP --workbook w.json
        Share it: northstar export markdown -o brief.md --workbook w.json
        Next: northstar run ws01 --workbook w.json

        """
    #expect(run == Program.Run(output: expected, errors: "", status: 0))
    let again = program.run(["run", "team.yaml", "--workbook", "w.json"])
    #expect(
      again.output == """

        Complete since 21 Nov 2026, saved in w.json.
        Change an answer: northstar run team.yaml --from STEP --workbook w.json
        Share it: northstar export markdown -o brief.md --workbook w.json
        Next: northstar run ws01 --workbook w.json

        """)
  }

  @Test func changesNoFileUntilAnAnswerIsSaved() throws {
    let before = try workbook()
    #expect(
      program.run(["run", "team.yaml", "--workbook", "w.json"]).output.hasPrefix(news))
    let own = ["--workbook", "w.json", "--workshops", "."]
    let status = program.run(["status"] + own)
    #expect(
      status.output == """
        w.json
        team Know your team: 1 of 4 steps answered, about 3 min left
          next: hours: How long?
          go on with: northstar run team --workbook w.json --workshops .
          changed since it was answered: 1 new · 1 asked again · 1 reworded · 1 gone
            (kept in the workbook)

        """)
    let check = program.run(["check", "w.json", "--workshops", "."])
    #expect(
      check.output == """
        w.json: note: 'team' has changed since it was answered: 1 new · 1 asked again · 1 reworded · 1 gone (kept in the workbook)
        w.json: no faults

        """)
    #expect(check.status == 0)
    #expect(try workbook() == before)
  }

  private let hint = "Enter goes on, /review looks first, /quit leaves the file as it is"

  @Test func letsThePersonLookAndLeave() throws {
    let before = try workbook()
    var program = program
    program.isInputTerminal = true
    let run = program.run(
      ["run", "team.yaml", "--workbook", "w.json"], input: "/review\n/quit\n")
    let expected =
      news + """
        \(hint)
        > /review

          worded  place, before: Which meeting is it?
          new     hours: How long?
          again   crew: its meaning has changed, you said '4'
          gone    mood: fine

        \(hint)
        > /quit

        Saved. Go on with: northstar run team.yaml --workbook w.json

        """
    #expect(run == Program.Run(output: expected, errors: "", status: 2))
    #expect(try workbook() == before)
  }

  @Test func savesTheChangedWorkbookOnceThePersonGoesOn() throws {
    let before = try workbook()
    var program = program
    program.isInputTerminal = true
    let run = program.run(["run", "team.yaml", "--workbook", "w.json"], input: "\n")
    #expect(run.output.hasPrefix(news + hint + "\n> \n\nKnow your team"))
    #expect(try workbook() != before)
  }
}
