import TestSupport
import Testing

@testable import Facilitation

@Suite struct HelpViewTests {
  @Test func saysWhyAStepIsAsked() throws {
    let script = try Cakes.script()
    try expectGolden(
      screens(["?", "the summer party", "/why", "12", "?"]) { $0.run(script) }, "why.txt")
  }

  @Test func listsTheCommands() throws {
    try expectGolden(screens([]) { HelpView.commands(on: $0.screen) }, "commands.txt")
  }

  @Test func listsStepsAnswersAndTopics() throws {
    let script = try Cakes.script()
    try expectGolden(
      screens(["the summer party", "/later", "/park tea", "Plum | large | Ben", "/review", "/rows"])
      { $0.run(script) }, "overview.txt")
  }

  @Test(arguments: [
    ("", "This workshop has no tree. /review shows what is answered so far."),
    (tree, "There is no tree yet; it grows once 'cakes' is answered."),
  ])
  func saysWhyThereIsNoTree(_ more: String, _ message: String) throws {
    let dialogue = ScriptedDialogue(["/tree"])
    try dialogue.run(Cakes.script(more))
    let lines = dialogue.printed.split(separator: "\n").suffix(3)
    #expect(lines == ["❯ ", Substring(message), "❯ "])
  }

  @Test func drawsTheTree() throws {
    let script = try Cakes.script(Self.tree)
    let printed = screens(Array(Cakes.lines.prefix(5)) + ["/tree"]) { $0.run(script) }
    try expectGolden(printed, "tree.txt")
  }

  private static let tree = """
    tree:
      top: "{occasion}"
      under:
        rows: cakes
        notes: ["{size}"]

    """
}
