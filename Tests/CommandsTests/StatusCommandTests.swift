import Foundation
import CommandsTestSupport
import TestSupport
import Testing

@Suite struct StatusCommandTests {
  private let folder: TemporaryFolder
  private let world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  @Test(arguments: [("open", "Ada\nMonday\n/later\n"), ("done", SmallWorkshop.lines)])
  func saysWhereEachWorkshopStands(_ name: String, _ lines: String) throws {
    _ = world.run(["run", "team"], input: lines)
    let page = world.run(["status"])
    let json = world.run(["status", "--json"])
    #expect(page.errors == "" && page.status == 0)
    #expect(json.errors == "" && json.status == 0)
    try expectGolden(page.output, "status-\(name).txt")
    try expectGolden(json.output, "status-\(name).json")
  }

  @Test func readsTheWorkbookThatIsNamedAndNoOther() throws {
    _ = world.run(["run", "team", "--workbook", "a.json"], input: SmallWorkshop.lines)
    #expect(
      world.run(["status"])
        == Program.Run(
          output: "",
          errors: "northstar: error: there is no workbook 'northstar.json'; "
            + "'northstar run ws01' starts one\n", status: 66))
    var other = world
    other.environment["NORTHSTAR_WORKBOOK"] = "a.json"
    #expect(other.run(["status"]).status == 0)
    let piped = world.run(["status", "--workbook", "-"], input: try world.text("a.json"))
    #expect(piped.output.hasPrefix("-\nteam Know your team: complete since 21 Nov 2026\n"))
  }

  @Test func changesNothing() throws {
    _ = world.run(["run", "team"], input: "Ada\nMonday\n")
    let before = try world.text("northstar.json")
    _ = world.run(["status"])
    #expect(try world.text("northstar.json") == before)
  }

  /// Ids were made by a source that says 'next' for ever, and tried until one was free.
  @Test func readsAWorkbookWithARowCalledNext() throws {
    try world.write(
      """
      workshop: tab
      title: A table
      minutes: 1
      promise: A list.
      steps:
        - {id: things, kind: table, minutes: 1, min: 2, ask: Which?, why: w, good: a, weak: b, columns: [{id: name, kind: text}]}
      """, "tab.yaml")
    _ = world.run(["run", "tab"], input: "\none\n")
    try world.write(
      world.text("northstar.json").replacingOccurrences(
        of: #""id": "r003""#, with: #""id": "next""#), "northstar.json")
    for command in [["status"], ["show"], ["export", "markdown"]] {
      #expect(world.run(command).status == 0)
    }
  }
}
