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

  @Test func drawsTheTreeOfTheWorkedExample() throws {
    var shipped = TestWorld(in: folder.path)
    try shipped.finish("ws01", "ws02", "ws03")
    shipped.isOutputTerminal = true
    let screens = ["80", "60", "40"].map { columns in
      shipped.environment["COLUMNS"] = columns
      return shipped.run(["show", "tree"]).output
    }
    try expectGolden(screens.joined(separator: "== narrower\n"), "show-tree.txt")
  }

  @Test func drawsTheTreeWithPlainSigns() throws {
    var shipped = TestWorld(in: folder.path)
    try shipped.finish("ws01", "ws02", "ws03")
    let drawn = shipped.run(["show", "tree", "--ascii"]).output
    try expectGolden(drawn, "show-tree-ascii.txt")
    shipped.isOutputTerminal = true
    for (locale, isASCII) in [
      ("C", true), ("de_DE.ISO-8859-1", true), ("C.UTF-8", false), ("de_DE.utf8", false),
      ("", false),
    ] {
      shipped.environment["LC_ALL"] = locale
      #expect((shipped.run(["show", "tree"]).output == drawn) == isASCII, "in '\(locale)'")
    }
  }

  @Test func tellsTheTreeInWordsOnAPipeAndAsJSON() throws {
    let shipped = TestWorld(in: folder.path)
    try shipped.finish("ws01", "ws02", "ws03")
    try expectGolden(shipped.run(["show", "tree"]).output, "show-tree-plain.txt")
    try expectGolden(shipped.run(["show", "tree", "--json"]).output, "show-tree.json")
  }

  @Test func saysWhichStepGrowsATree() {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    #expect(
      world.run(["show", "tree"])
        == Program.Run(
          output: """
            There is no tree yet; it grows once 'driver_cut' of ws03 is answered: northstar
            run ws03

            """, errors: "", status: 0))
    #expect(world.run(["show", "tree", "--json"]).output == "[]\n")
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
