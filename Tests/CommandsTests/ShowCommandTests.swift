import CommandsTestSupport
import TestSupport
import Testing

@Suite struct ShowCommandTests {
  private let folder: TemporaryFolder
  private let world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  @Test func printsAnswersAndResults() throws {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    let page = world.run(["show"])
    #expect(page.errors == "" && page.status == 0)
    try expectGolden(page.output, "show.txt")
    #expect(world.run(["show", "team"]) == page)
    #expect(world.run(["show", "ws01"]).output == "Nothing is answered yet.\n")
  }

  @Test func printsTheSameAsJSON() throws {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    let one = world.run(["show", "team", "--json"])
    #expect(one.errors == "" && one.status == 0)
    try expectGolden(one.output, "show.json")
    #expect(world.run(["show", "ws01", "--json"]).output == "null\n")
    #expect(world.run(["show", "--json"]).output.hasPrefix("[\n"))
  }

  @Test func printsTheWorkedExample() throws {
    let shipped = TestWorld(in: folder.path)
    try shipped.finish("ws01")
    try expectGolden(shipped.run(["show"]).output, "show-ws01.txt")
  }

  @Test func knowsNoWorkshopOfThatName() {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    #expect(
      world.run(["show", "tema"])
        == Program.Run(
          output: "",
          errors: "northstar: error: there is no workshop 'tema'; did you mean 'team'?\n",
          status: 66))
  }
}
