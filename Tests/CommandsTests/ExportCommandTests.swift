import CommandsTestSupport
import TestSupport
import Testing

@Suite struct ExportCommandTests {
  private let folder: TemporaryFolder
  private let world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  private func export(_ arguments: String...) -> Program.Run { world.run(["export"] + arguments) }

  private func failed(_ status: Int32, _ message: String) -> Program.Run {
    Program.Run(output: "", errors: "northstar: error: \(message)\n", status: status)
  }

  @Test func listsTheFormats() {
    #expect(
      export("--list")
        == Program.Run(
          output: """
            markdown  brief.md  for the team: a wiki, a chat or a git repository
            svg       tree.svg  for slides and documents: the tree as a picture
            mermaid   tree.mmd  for GitHub, GitLab and wikis, which draw the tree from its text
            dot       tree.dot  for builds of documentation, which draw the tree with Graphviz
            all       a folder  all of these, with index.html to find them by

            """, errors: "", status: 0))
  }

  @Test(arguments: [
    ([], "name a format: markdown, svg, mermaid, dot, all"),
    (["markdwn"], "there is no format 'markdwn'; did you mean 'markdown'?"),
    (["weather"], "there is no format 'weather'; there is markdown, svg, mermaid, dot, all"),
  ])
  func refusesWhatIsNoFormat(_ arguments: [String], _ message: String) {
    let run = world.run(["export"] + arguments)
    #expect(run.output == "" && run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test func writesThePageToTheFileThatIsNamed() throws {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    let page = export("markdown")
    #expect(page.errors == "" && page.status == 0)
    try expectGolden(page.output, "export.md")
    #expect(
      export("markdown", "-o", "brief.md")
        == Program.Run(output: "", errors: "brief.md is written.\n", status: 0))
    #expect(try world.text("brief.md") == page.output)
  }

  @Test func saysThatNoTreeHasGrown() {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    #expect(
      export("svg")
        == failed(
          66, "there is no tree yet to draw; 'northstar list' says which workshop grows one"))
  }

  @Test func leavesTheWorkbookAndWhatCannotBeWrittenAlone() throws {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    let before = try world.text("northstar.json")
    #expect(
      export("markdown", "-o", "./northstar.json")
        == failed(73, "'./northstar.json' is the workbook itself; name another file"))
    #expect(try world.text("northstar.json") == before)
    #expect(
      export("markdown", "-o", "nowhere/brief.md")
        == failed(
          73, "'nowhere/brief.md' cannot be written; is the folder there, and is there room?"))
  }

  @Test func saysWhatThereIsToExport() {
    #expect(
      export("markdown")
        == failed(66, "there is no workbook 'northstar.json'; 'northstar run ws01' starts one"))
    _ = world.run(["run", "team"], input: "Ada\n")
    #expect(
      export("markdown", "--workshop", "ws01")
        == failed(66, "'ws01' is not begun in 'northstar.json'"))
    #expect(
      export("markdown")
        == failed(66, "nothing is answered in 'northstar.json' yet; 'northstar run ws01' begins"))
    _ = world.run(["run", "team"], input: "Monday\n")
    #expect(
      export("markdown", "--workshop", "ws01")
        == failed(66, "'ws01' is not begun in 'northstar.json'; there is team"))
    #expect(export("markdown", "--workshop", "TEAM").status == 0)
  }
}
