import Foundation
import TestSupport
import Testing

/// A script that is edited between two runs of the program.
@Suite struct ChangedScriptTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.path)
    try write([
      "{id: place, kind: text, ask: Which meeting is it?}",
      "{id: crew, kind: number, ask: How many?}",
      "{id: mood, kind: text, ask: How was it?}", "{id: pace, kind: text, ask: Which pace?}",
    ])
    let run = try program.run(
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
    try Data((head + lines.joined()).utf8).write(
      to: URL(fileURLWithPath: folder.path + "/team.yaml"))
  }

  private func workbook() throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path + "/w.json"))
  }

  private let news = """
    Welcome back.
    Step 2 of 4, about 3 min left.
    place: Monday

    This workshop has changed since you answered. No answer is lost.
    1 new · 1 asked again · 1 reworded · 1 gone (kept in the workbook).
      was     Which meeting is it?
      now     Which meeting or report is it?

    """

  /// Every piped line is an answer: none is taken to go on.
  @Test func saysWhatHasChangedAndTakesNoLineOfAPipeForIt() throws {
    let run = try program.run(["run", "team.yaml", "--workbook", "w.json"], input: "3\n\nsteady\n")
    let expected =
      news + """

        Know your team                                    step 2 of 4 · about 3 min left

        New since you answered.
        How long?
        number
        > 3

        Know your team                                    step 3 of 4 · about 2 min left

        Asked again: its meaning has changed, you said '4'.
        How many?
        number
        now: 4
        Enter keeps it
        >\u{20}

        Know your team                                    step 4 of 4 · about 1 min left

        Which pace?
        > steady

        Complete, and saved in w.json.
        Change an answer: northstar run team.yaml --from STEP --workbook w.json
        Share it: northstar export markdown -o brief.md --workbook w.json
        Next: northstar run ws01 --workbook w.json

        """
    #expect(run == Program.Run(output: expected, errors: "", status: 0))
    let again = try program.run(["run", "team.yaml", "--workbook", "w.json"])
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
      try program.run(["run", "team.yaml", "--workbook", "w.json"]).output.hasPrefix(news))
    let own = ["--workbook", "w.json", "--workshops", "."]
    let status = try program.run(["status"] + own)
    #expect(
      status.output == """
        w.json
        team Know your team: 1 of 4 steps answered, about 3 min left
          next: hours: How long?
          go on with: northstar run team --workbook w.json --workshops .
          changed since it was answered: 1 new · 1 asked again · 1 reworded · 1 gone
            (kept in the workbook)

        """)
    let check = try program.run(["check", "w.json", "--workshops", "."])
    #expect(
      check.output == """
        w.json: note: 'team' has changed since it was answered: 1 new · 1 asked again · 1 reworded · 1 gone (kept in the workbook)
        w.json: no faults

        """)
    #expect(check.status == 0)
    #expect(try workbook() == before)
  }

  @Test func letsThePersonLookOrLeaveOrGoOn() throws {
    let before = try workbook()
    func open() throws -> PseudoTerminal {
      try PseudoTerminal(
        builtProduct("northstar"),
        ["run", folder.path + "/team.yaml", "--plain", "--workbook", folder.path + "/w.json"],
        environment: program.environment)
    }
    let hint = "Enter goes on · /review looks first · /quit leaves the file as it is"
    let looking = try open()
    try looking.wait(for: hint)
    looking.type("/review\n")
    try looking.wait(for: "gone    mood: fine")
    try looking.wait(for: hint)
    looking.type("/quit\n")
    try looking.wait(for: "Go on with: northstar run")
    #expect(try workbook() == before)
    let going = try open()
    try going.wait(for: hint)
    going.type("\n")
    try going.wait(for: "New since you answered.")
    #expect(try workbook() != before)
  }
}
