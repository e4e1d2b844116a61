import CommandsTestSupport
import Foundation
import TestSupport
import Testing

@Suite struct NewWorkshopCommandTests {
  private let folder: TemporaryFolder
  private let program: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
  }

  @Test func writesAScriptWithoutFaultsThatRuns() throws {
    let new = program.run(["new-workshop", "bread_tasting"])
    let told = """
      bread_tasting.yaml is written. Read it from top to bottom, and change what you like.
      Every fault:    northstar check bread_tasting.yaml
      Try it:         northstar run bread_tasting.yaml
      Run it by name: put it in home/.local/share/northstar/workshops, then \
      northstar run bread_tasting

      """
    #expect(new == Program.Run(output: told, errors: "", status: 0))
    let check = program.run(["check", "bread_tasting.yaml"])
    #expect(
      check == Program.Run(output: "bread_tasting.yaml: no faults\n", errors: "", status: 0))
    let lines = [
      "Ada, Dana Ruiz", "", "Two visits for the same fault | harm to customers | Dana Ruiz",
      "Keys lost | a nuisance", "-", "", "Two visits for the same fault",
      "call back within a day of each visit", "", "", "",
    ]
    let run = program.run(
      ["run", "bread_tasting.yaml"], input: lines.joined(separator: "\n") + "\n")
    #expect(run.status == 0)
    #expect(!run.output.contains("nudge") && !run.output.contains("strong"))
  }

  /// What an author reads on top of the file leads to a file of that name.
  @Test func namesItselfInItsComments() throws {
    _ = program.run(["new-workshop", "bread"])
    let script = try program.text("bread.yaml")
    #expect(script.contains("\nworkshop: bread\n"))
    #expect(script.contains("#   northstar check bread.yaml "))
    #expect(!script.contains("my_workshop"))
  }

  /// Every key stands first in a comment, or where a comment above it speaks of its part.
  @Test func explainsEveryKey() throws {
    _ = program.run(["new-workshop", "bread"])
    let lines = try program.text("bread.yaml").components(separatedBy: "\n")
    let top = lines.indices.filter { lines[$0].contains(/^[a-z]/) }
    let explained = ["promise:", "bring:"]
    let bare = top.filter { !lines[$0 - 1].hasPrefix("#") }.map { lines[$0] }
    #expect(bare.allSatisfy { line in explained.contains { line.hasPrefix($0) } })
    let comments = lines.filter { $0.contains(/^ *#/) }.joined(separator: "\n")
    let keys = [
      "id", "kind", "minutes", "says", "when", "optional", "unique", "options", "recommend",
      "default", "prints", "label", "each", "fields",
    ]
    #expect(keys.filter { !comments.contains("'\($0)'") && !comments.contains("'\($0): ") } == [])
  }

  @Test func leavesAFileThatIsThereAsItIs() throws {
    _ = program.run(["new-workshop", "bread"])
    try program.write("mine\n", "bread.yaml")
    let message =
      "northstar: error: 'bread.yaml' is there already and stays as it is; "
      + "choose another name\n"
    #expect(
      program.run(["new-workshop", "bread"])
        == Program.Run(output: "", errors: message, status: 73))
    #expect(try program.text("bread.yaml") == "mine\n")
  }

  @Test(arguments: ["Bread", "7th", "bread-tasting", "../bread", "where", "a b", "no", "brötchen"])
  func refusesWhatCannotBeAName(_ name: String) throws {
    let message =
      "northstar: error: '\(name)' cannot be a name; begin with a small letter, then "
      + "small letters, digits and '_'; no word of the rule language\n"
    #expect(
      program.run(["new-workshop", name])
        == Program.Run(output: "", errors: message, status: 64))
    #expect(try program.names() == [])
  }

  @Test func refusesANameThatShips() throws {
    let message = "northstar: error: 'ws01' is the name of a workshop that ships; choose another\n"
    #expect(
      program.run(["new-workshop", "ws01"])
        == Program.Run(output: "", errors: message, status: 64))
  }

  @Test func printsASchemaThatIsJSON() throws {
    let run = program.run(["schema", "script"])
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(run.status == 0)
    #expect(schema?["title"] as? String == "northstar workshop script")
  }
}
