import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// Rows under rows as a script draws them.
@Suite struct TreeTests {
  private static let script = try? TestScript.read(
    """
    - id: goal
      kind: text
    - id: streets
      kind: table
      columns:
        - {id: name, kind: text}
        - {id: lamps, kind: number, open: true}
    - id: cut
      kind: choices
      options: streets
    - id: houses
      kind: table
      per: {street: cut}
      columns:
        - {id: number, kind: text}
        - {id: door, kind: text, optional: true}
    """,
    """
    tree:
      top: "{goal}"
      notes: ["{count(cut)} streets"]
      under:
        rows: cut
        notes:
          - "{lamps} lamps"
          - {text: dark, when: lamps < 2}
        under:
          rows: houses where street = row
          notes: ["{door}"]
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(["Quiet nights"] + lines)
    return dialogue
  }

  @Test func hangsRowsOnTheRowsTheyStandUnder() throws {
    let dialogue = try dialogue(
      "Elm | 7", "Oak | 1", "Ash | 2", "", "1, 2", "1a | red", "3 | -", "", "5", "")
    #expect(
      dialogue.session.answers.tree.map { lines($0) } == [
        "Quiet nights, 2 streets", "  Elm, 7 lamps", "    1a, red", "    3", "  Oak, 1 lamps, dark",
        "    5",
      ])
  }

  @Test func leavesOutWhatIsNotKnownYet() throws {
    var dialogue = try dialogue("Elm | ?", "Oak | 3", "")
    #expect(dialogue.session.answers.tree == DriverTree("Quiet nights"))
    #expect(dialogue.session.answers.treeStep == "cut")
    dialogue.type("1, 2")
    #expect(
      dialogue.session.answers.tree.map { lines($0) } == [
        "Quiet nights, 2 streets", "  Elm", "  Oak, 3 lamps",
      ])
  }

  private func lines(_ tree: DriverTree, indent: String = "") -> [String] {
    [indent + ([tree.name] + tree.notes).joined(separator: ", ")]
      + tree.branches.flatMap { lines($0, indent: indent + "  ") }
  }

  @Test func isNotThereWithoutOneInTheScript() throws {
    #expect(Dialogue(try TestScript.ws01()).session.answers.tree == nil)
  }

  @Test func drawsTheDriversOfTheThirdWorkshop() throws {
    let (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03")
    let tree = try #require(dialogue.session.answers.tree)
    #expect(tree.name == "Homes fixed first time")
    #expect(tree.notes == ["we act below 385"])
    #expect(
      tree.branches.map { [$0.name, $0.link ?? "-", $0.evidence?.word ?? "-"] + $0.notes } == [
        ["Right part on the van", "pushes", "tested", "turn up", "effort from 25 to 40"],
        [
          "Fault known before the visit", "pushes", "pattern", "turn up a little",
          "effort from 20 to 25",
        ],
        [
          "Homes that know about us", "pushes", "guess", "trim to a small test",
          "effort from 40 to 15", "no rule yet",
        ],
        ["Fitter skill match", "pushes", "hint", "small test", "effort from 15 to 20"],
        ["new jobs at the same address in 60 days", "-", "-"], ["requests turned away", "-", "-"],
      ])
    #expect(
      tree.branches.map { $0.branches.map(\.notes) }
        == [[["Stores"]], [["Dispatch"]], [["Marketing"]], [["Dispatch"]], [], []])
  }
}
