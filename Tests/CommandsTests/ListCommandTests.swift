import CommandsTestSupport
import TestSupport
import Testing

@Suite struct ListCommandTests {
  private let folder: TemporaryFolder
  private let world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  @Test(arguments: ["", "Ada\nMonday\n", SmallWorkshop.lines])
  func listsWhatShipsThenWhatIsOneSOwn(_ lines: String) throws {
    if !lines.isEmpty { _ = world.run(["run", "team"], input: lines) }
    try world.write("steps: [", "faulty.yaml")
    let page = world.run(["list"])
    let json = world.run(["list", "--json"])
    #expect(page.errors == "" && page.status == 0)
    #expect(json.errors == "" && json.status == 0)
    let count = lines.split(separator: "\n").count
    try expectGolden(page.output, "list-\(count).txt")
    try expectGolden(json.output, "list-\(count).json")
  }

  @Test func wrapsAndColoursOnRequest() throws {
    var narrow = world
    narrow.environment["COLUMNS"] = "40"
    try expectGolden(
      narrow.run(["list", "--color", "always"]).output, "list-narrow.txt")
  }

  @Test func refusesAColourThatIsNone() {
    let run = world.run(["list", "--color", "blue"])
    #expect(run.output == "" && run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: The value 'blue' is invalid for '--color <when>': "
          + "--color takes auto, always or never, not 'blue'\n"))
  }
}
