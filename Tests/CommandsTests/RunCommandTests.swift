import CommandsTestSupport
import Foundation
import TestSupport
import Testing

@Suite struct RunCommandTests {
  private let folder: TemporaryFolder
  private let world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  private func run(_ arguments: String..., input: String = "") -> Program.Run {
    world.run(["run", "team"] + arguments, input: input)
  }

  @Test func leadsFromTheFirstQuestionToTheEnd() throws {
    let run = run(input: SmallWorkshop.lines)
    #expect(run.errors == "" && run.status == 0)
    try expectGolden(run.output, "run.txt")
    try expectGolden(world.run(["show", "team", "--json"]).output, "show.json")
  }

  @Test func stopsWhereTheLinesEndAndGoesOnThere() throws {
    let first = run(input: "Ada\nMonday\n")
    #expect(first.status == 2)
    #expect(first.output.hasSuffix("> \n\nSaved. Go on with: northstar run team\n"))
    let second = run(input: "4\nfine\n")
    #expect(second.errors == "" && second.status == 0)
    try expectGolden(second.output, "run-on.txt")
  }

  @Test func saysThatNothingIsAnsweredWhereNothingIs() {
    let run = run()
    #expect(run.status == 2)
    #expect(run.output.hasSuffix("\n\nNothing is answered yet. Begin with: northstar run team\n"))
  }

  @Test(arguments: [
    ("/at crew\n", "/at crew", "people", 1), ("Ada\nMonday\n/at mood\n", "/at mood", "crew", 3),
  ])
  func stopsAtAGuardThatIsMisplaced(_ input: String, _ guarded: String, _ step: String, _ line: Int)
  {
    let run = run(input: input)
    #expect(
      run.errors == "standard input:\(line): error: '\(guarded)' stands at step '\(step)'; "
        + "put it before the first line of its step\n")
    #expect(run.status == 65)
  }

  @Test func stopsAtTheThirdLineThatIsNotTaken() throws {
    let run = run(input: "Ada\nMonday\nsome\n/manny\nmore\n4\n")
    #expect(
      run.errors == "standard input:5: error: three lines in a row were not taken; "
        + "everything before them is saved\n")
    #expect(run.status == 65)
    #expect(try world.text("northstar.json").contains("\"Monday\""))
  }

  @Test func readsAFileOfAnswersAndNamesItsLines() throws {
    try world.write("Ada\nMonday\n/at mood\n", "answers.txt")
    let run = run("--answers", "answers.txt")
    #expect(
      run.errors == "answers.txt:3: error: '/at mood' stands at step 'crew'; "
        + "put it before the first line of its step\n")
    #expect(run.status == 65)
    #expect(
      self.run("--answers", "none.txt")
        == Program.Run(
          output: "", errors: "northstar: error: 'none.txt' cannot be read; is the path right?\n",
          status: 66))
  }

  @Test func writesWhoTypedBesideEachAnswer() throws {
    _ = run("--as", "Bea", input: SmallWorkshop.lines)
    #expect(try world.text("northstar.json").components(separatedBy: "\"Bea\"").count == 4)
  }

  @Test func beginsAFinishedWorkshopAgainAndNoOther() throws {
    _ = run(input: "Ada\nMonday\n")
    #expect(
      run("--again")
        == Program.Run(
          output: "",
          errors: "northstar: error: 'team' is not finished yet, so it cannot begin again; "
            + "leave --again out\n", status: 64))
    _ = run(input: "4\nfine\n")
    let again = run("--again", input: "Tuesday\n")
    #expect(again.errors == "" && again.status == 2)
    try expectGolden(again.output, "run-again.txt")
  }

  @Test func beginsAtAStepThatWasReached() throws {
    _ = run(input: "Ada\nMonday\n")
    #expect(
      run("--from", "mod")
        == Program.Run(
          output: "", errors: "northstar: error: There is no step 'mod'. Did you mean mood?\n",
          status: 64))
    #expect(
      run("--from", "mood")
        == Program.Run(
          output: "",
          errors: "northstar: error: 'mood' comes after 'crew', which is still open.\n", status: 64
        ))
    let from = run("--from", "place", input: "Tuesday\n")
    #expect(from.errors == "" && from.status == 2)
    try expectGolden(from.output, "run-from.txt")
  }

  @Test func keepsAnswersInAFileOnly() {
    #expect(
      run("--workbook", "-")
        == Program.Run(
          output: "",
          errors: "northstar: error: answers are kept in a file; name one with --workbook\n",
          status: 64))
  }

  @Test func letsSomebodyThereMendALineAndSaveACopy() throws {
    var world = world
    world.isInputTerminal = true
    let run = world.run(
      ["run", "team"], input: "Ada\nMonday\nsome\nmore\nmany\n4\n/save copy.json\n/quit\n")
    #expect(run.errors == "" && run.status == 2)
    #expect(run.output.contains("  saved   copy.json\n"))
    #expect(try world.names() == ["copy.json", "home", "northstar.json", "team.yaml"])
  }

  @Test func failsWhereNobodyGetsWhatIsPrinted() {
    var world = world
    world.refusesOutput = true
    #expect(
      world.run(["run", "team"], input: SmallWorkshop.lines)
        == Program.Run(output: "", errors: "", status: 73))
  }

  @Test func findsAWorkshopByItsIdNameOrPath() {
    #expect(world.run(["run", "./team.yaml"], input: "Ada\n").status == 2)
    #expect(
      world.run(["run", "weather"])
        == Program.Run(
          output: "",
          errors: "northstar: error: there is no workshop 'weather'; 'northstar list' shows those "
            + "there are, and a script is named by its path\n", status: 66))
  }
}
