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

  @Test func listsTheFormats() throws {
    let list = export("--list")
    #expect(list.errors == "" && list.status == 0)
    try expectGolden(list.output, "export-list.txt")
  }

  @Test(arguments: [
    ([], "name a format: markdown, "),
    (["markdwn"], "there is no format 'markdwn'; did you mean 'markdown'?\n"),
    (["weather"], "there is no format 'weather'; there is markdown, "),
    (["ics", "--as", "tasks"], "--as takes events or todos, not 'tasks'\n"),
    (
      ["ics", "--at", "25:00"],
      "--at takes a time from 00:00 to 23:59, such as 09:30, not '25:00'\n"
    ),
    (
      ["csv", "--at", "09:30"],
      "--at is for a calendar; export ics, or leave it out\n"
    ),
    (
      ["json", "--as", "todos", "--at", "09:30"],
      "--as and --at are for a calendar; export ics, or leave them out\n"
    ),
  ])
  func refusesWhatIsNoFormat(_ arguments: [String], _ message: String) {
    let run = world.run(["export"] + arguments)
    #expect(run.output == "" && run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(message)"))
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

  @Test func printsTheFirstOfSeveralTablesAndNamesTheOthers() throws {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    let table = export("csv")
    #expect(
      table.output.split(separator: "\n").first == "workshop,step,row,column,value,unit,by,at")
    #expect(
      table.errors == """
        This is answers.csv; -o FOLDER/ writes metrics.csv, edges.csv, rules.csv, owners.csv, \
        follow-ups.csv, too.

        """)
    #expect(export("csv", "-o", "tables/").status == 0)
    #expect(try world.text("tables/answers.csv") == table.output)
  }

  @Test func saysWhatIsMissingForAFormat() {
    _ = world.run(["run", "team"], input: SmallWorkshop.lines)
    #expect(
      export("ics", "--at", "9:30", "--as", "todos")
        == failed(
          66,
          "there is no date yet for a calendar; a workshop asks for dates towards its end, and what "
            + "is put off has one"))
    #expect(
      export("dbt")
        == failed(
          66,
          "there is no number yet to describe; 'northstar list' says which workshop asks for them"))
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
