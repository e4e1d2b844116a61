import CommandsTestSupport
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  private let folder: TemporaryFolder
  private let world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  @Test func tellsScriptsAndWorkbooksApartByWhatIsInThem() throws {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    try world.write(world.text("northstar.json"), "answers")
    #expect(
      world.run(["check", "team.yaml", "answers", "team"])
        == Program.Run(
          output: "team.yaml: no faults\nanswers: no faults\n./team.yaml: no faults\n", errors: "",
          status: 0))
  }

  @Test func looksAtTheOtherFilesWhereOneCannotBeRead() throws {
    let run = world.run(["check", "none.yaml", "team.yaml"])
    #expect(
      run
        == Program.Run(
          output: "team.yaml: no faults\n",
          errors: "northstar: error: 'none.yaml' cannot be read; is the path right?\n", status: 66))
  }

  @Test func printsFaultsAsLinesOrAsJSON() throws {
    try world.write("workshop: bad\ntitel: x\n", "bad.yaml")
    try world.write(#"{"format": {"name": "diary"}}"#, "w.json")
    let page = world.run(["check", "bad.yaml", "w.json"])
    let json = world.run(["check", "bad.yaml", "w.json", "--json"])
    #expect(page.errors == "" && page.status == 1)
    #expect(json.errors == "" && json.status == 1)
    try expectGolden(page.output, "check.txt")
    try expectGolden(json.output, "check.json")
  }

  @Test func needsAFile() {
    let run = world.run(["check"])
    #expect(run.output == "" && run.status == 64)
    #expect(run.errors.hasPrefix("Error: Missing expected argument '<files> ...'\n"))
  }
}
