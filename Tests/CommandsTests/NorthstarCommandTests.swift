import CommandsTestSupport
import TestSupport
import Testing

/// The program without a command, and what stands where a command should.
@Suite struct NorthstarCommandTests {
  private let folder: TemporaryFolder
  private let world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  private func onTerminal(_ input: String) -> Program.Run {
    var world = world
    (world.isInputTerminal, world.isOutputTerminal) = (true, true)
    return world.run([], input: input)
  }

  @Test func listsTheWorkshopsWhereNothingIsBegun() {
    #expect(world.run([]) == world.run(["list"]))
  }

  @Test func saysWhereThingsStandAndAsksNobodyOnAPipe() {
    _ = world.run(["run", "team"], input: "Ada\nMonday\n")
    #expect(world.run([], input: "\n") == world.run(["status"]))
  }

  @Test func asksOnATerminalWhetherToGoOn() {
    _ = world.run(["run", "team"], input: "Ada\nMonday\n")
    let status = world.run(["status"]).output
    let asked = status + "\nGo on with team? Enter goes on, n leaves.\n"
    #expect(onTerminal("n\n") == Program.Run(output: asked + "> n\n", errors: "", status: 0))
    let run = onTerminal("\n")
    #expect(run.status == 2)
    #expect(run.output.hasPrefix(asked + "> \nWelcome back.\n"))
  }

  @Test func offersWhatWasNotBegun() {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    let asked = world.run(["status"]).output + "\nBegin ws01? Enter goes on, n leaves.\n"
    #expect(onTerminal("n\n") == Program.Run(output: asked + "> n\n", errors: "", status: 0))
  }

  @Test(arguments: [
    ("stauts", "did you mean 'status'?"), ("hepl", "did you mean 'help'?"),
    (
      "weather",
      "there are run, list, status, show, export, agree, explain, check, rehearse, new-workshop, "
        + "schema"
    ),
  ])
  func knowsNoOtherCommand(_ command: String, _ remedy: String) {
    #expect(
      world.run([command])
        == Program.Run(
          output: "", errors: "northstar: error: there is no command '\(command)'; \(remedy)\n",
          status: 64))
  }

  @Test func saysWhichVersionItIs() {
    #expect(world.run(["--version"]) == Program.Run(output: "0.1.0\n", errors: "", status: 0))
  }

  @Test(arguments: [
    "run", "list", "status", "show", "export", "agree", "explain", "check", "rehearse",
    "new-workshop", "schema",
  ])
  func explainsEachCommand(_ command: String) throws {
    let run = world.run([command, "--help"])
    #expect(run.errors == "" && run.status == 0)
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.output.contains("USAGE: northstar \(command) "))
  }
}
