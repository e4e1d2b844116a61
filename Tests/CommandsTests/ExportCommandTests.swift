import CommandsTestSupport
import Foundation
import TestSupport
import Testing

@Suite struct ExportCommandTests {
  private let folder: TemporaryFolder
  private var world: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    world = try SmallWorkshop.world(in: folder)
  }

  private func export(_ arguments: String..., input: String = "") -> Program.Run {
    world.run(["export"] + arguments, input: input)
  }

  private func failed(_ status: Int32, _ message: String) -> Program.Run {
    Program.Run(output: "", errors: "northstar: error: \(message)\n", status: status)
  }

  private func written(_ names: String...) -> Program.Run {
    Program.Run(
      output: "", errors: names.map { "\($0) is written.\n" }.joined(), status: 0)
  }

  private func finish() { _ = world.run(["run", "team"], input: SmallWorkshop.lines) }

  @Test func listsTheFormats() throws {
    let run = export("--list")
    #expect(run.errors == "" && run.status == 0)
    try expectGolden(run.output, "export-list.txt")
  }

  @Test(arguments: ["80", "40"])
  func listsTheFormatsInTheColumnsOfATerminal(_ columns: String) throws {
    var world = world
    world.isOutputTerminal = true
    world.environment["COLUMNS"] = columns
    let list = world.run(["export", "--list"]).output
    #expect(list.split(separator: "\n").allSatisfy { $0.count <= Int(columns) ?? 0 })
    try expectGolden(list, "export-list-\(columns).txt")
  }

  @Test(arguments: [
    (["markdwn"], "there is no format 'markdwn'; did you mean 'markdown'?"),
    (["HTML"], "there is no format 'HTML'; did you mean 'html'?"),
    (["all"], "'all' writes several files; name a folder with -o"),
    (["all", "-o", "-"], "'all' writes several files; name a folder with -o"),
    (["html", "--open", "-o", "-"], "--open shows a file; leave '-o -' out"),
    (["csv", "-o", ""], "-o needs the name of a file or a folder, or -"),
    (["ics", "--as", "tasks"], "--as takes events or todos, not 'tasks'"),
    (
      ["ics", "--at", "25:00"], "--at takes a time from 00:00 to 23:59, such as 09:30, not '25:00'"
    ),
    (["csv", "--at", "09:30"], "--at is for a calendar; export ics, or leave it out"),
    (
      ["json", "--as", "todos", "--at", "09:30"],
      "--as and --at are for a calendar; export ics, or leave them out"
    ),
  ])
  func refusesWhatCannotBeWritten(_ arguments: [String], _ message: String) {
    let run = world.run(["export"] + arguments)
    #expect(run.output == "" && run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test func writesThePageToTheFileThatIsNamed() throws {
    finish()
    let page = export("markdown")
    #expect(page.errors == "" && page.status == 0)
    try expectGolden(page.output, "export.md")
    #expect(export("markdown", "-o", "brief.md") == written("brief.md"))
    #expect(try world.text("brief.md") == page.output)
    #expect(export("markdown", "-o", ".") == written("./brief.md"))
  }

  @Test func replacesItsOwnFileAndNobodyElsesWork() throws {
    finish()
    _ = export("markdown", "-o", "brief.md")
    let page = try world.text("brief.md")
    _ = world.run(["run", "team", "--from", "mood"], input: "better\n")
    #expect(export("markdown", "-o", "brief.md") == written("brief.md"))
    #expect(try world.text("brief.md") != page)

    try world.write("my own notes\n", "brief.md")
    #expect(
      export("markdown", "-o", "brief.md")
        == failed(
          73, "'brief.md' is there already, and not as an export left it; --force replaces it"))
    #expect(try world.text("brief.md") == "my own notes\n")
    #expect(export("markdown", "-o", "brief.md", "--force") == written("brief.md"))
  }

  @Test(arguments: [("y\n", true), ("\n", false), ("", false), ("no\n", false)])
  func asksOnATerminal(_ answer: String, _ isReplaced: Bool) throws {
    finish()
    try world.write("my own notes\n", "brief.md")
    var world = world
    (world.isInputTerminal, world.isOutputTerminal) = (true, true)
    let run = world.run(["export", "markdown", "-o", "brief.md"], input: answer)
    #expect(run.status == (isReplaced ? 0 : 73))
    #expect(try (world.text("brief.md") != "my own notes\n") == isReplaced)
  }

  @Test func writesAllFormatsIntoAFolderOrNothing() throws {
    finish()
    let run = export("all", "-o", "results/")
    #expect(run.output == "" && run.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/results")
    #expect(
      run.errors.split(separator: "\n").map(String.init).sorted()
        == names.map { "results/\($0) is written." }.sorted())
    try expectGolden(names.sorted().map { $0 + "\n" }.joined(), "export-all.txt")
    let index = try world.text("results/index.html")
    try expectGolden(
      index.replacing(/(?s)<style>.*<\/style>/, with: "<style>…</style>"), "export-index.html")

    try world.write("a file\n", "taken")
    #expect(export("all", "-o", "taken") == failed(73, "'taken' is a file; name a folder"))
    #expect(
      export("all", "-o", "taken/deep")
        == failed(73, "'taken/deep' cannot be written: 'taken' is no folder"))
    #expect(try world.text("taken") == "a file\n")
  }

  @Test func writesThroughALinkAndOneTableToAFileOfItsName() throws {
    finish()
    try world.write("", "real.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.md", withDestinationPath: folder.path + "/real.md")
    #expect(export("markdown", "-o", "link.md") == written("link.md"))
    #expect(try world.text("real.md") == export("markdown").output)
    let link = try FileManager.default.attributesOfItem(atPath: folder.path + "/link.md")
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)

    #expect(
      export("csv", "-o", "owners.csv")
        == Program.Run(
          output: "",
          errors: """
            owners.csv is written.
            This is the table owners.csv; -o FOLDER/ writes all of them.

            """, status: 0))
    #expect(
      try world.text("owners.csv").hasPrefix("name,carries,reply,words,replied_on,workshop\n"))
  }

  @Test func showsTheFileInTheBrowserOrSaysWhereItLies() throws {
    finish()
    var world = world
    world.hasBrowser = true
    #expect(
      world.run(["export", "html", "--open"])
        == Program.Run(output: "<page.html>\n", errors: "page.html is written.\n", status: 0))
    world.hasBrowser = false
    #expect(
      world.run(["export", "html", "--open"])
        == Program.Run(
          output: "",
          errors: """
            page.html is written.
            There is no browser to show it in; open page.html yourself.

            """, status: 0))
  }

  @Test func leavesTheWorkbookAndWhatCannotBeWrittenAlone() throws {
    finish()
    let before = try world.text("northstar.json")
    #expect(
      export("markdown", "-o", "./northstar.json")
        == failed(73, "'./northstar.json' is the workbook itself; name another file"))
    #expect(try world.text("northstar.json") == before)
    #expect(
      export("markdown", "-o", "nowhere/brief.md")
        == failed(
          73, "'nowhere/brief.md' cannot be written: there is no folder 'nowhere'"))
  }

  @Test func printsTheFirstOfSeveralTablesAndNamesTheOthers() throws {
    finish()
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
    finish()
    #expect(
      export("ics", "--at", "9:30", "--as", "todos")
        == failed(
          66,
          "there is no date yet for a calendar; a workshop asks for dates towards its end, and what "
            + "is put off has one"))
    #expect(
      export("svg")
        == failed(
          66, "there is no tree yet to draw; 'northstar list' says which workshop grows one"))
    #expect(
      export("dbt")
        == failed(
          66,
          "there is no number yet to describe; 'northstar list' says which workshop asks for them"))
  }

  /// As `check` says it: what is not what its question asks for would be missing without a word.
  @Test(arguments: ["markdown", "csv"])
  func refusesAWorkbookWithFaults(_ format: String) throws {
    finish()
    let text = try world.text("northstar.json")
    try world.write(text.replacing("\"value\": 4,", with: "\"value\": \"four\","), "northstar.json")
    let check = world.run(["check", "northstar.json"])
    #expect(check.status == 1)
    #expect(
      export(format) == Program.Run(output: "", errors: check.output, status: 65))
    try world.write(String(text.dropLast(9)), "northstar.json")
    #expect(export(format).status == 65)
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

  @Test func namesNobodyWhenItIsToldTo() throws {
    try world.finish("ws01", "ws02", "ws03", "recheck")
    let names = ["dana", "ruiz", "omar", "haddad", "brandt", "mira", "okafor", "moreau"]
    #expect(export("all", "-o", "all", "--redact").status == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/all") {
      let text = try world.text("all/\(name)").lowercased()
      #expect(names.filter(text.contains) == [], "\(name)")
    }
  }
}
