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
      dialogue.session.answers.tree
        == DriverTree(
          "Quiet nights", notes: ["2 streets"],
          branches: [
            DriverTree(
              "Elm", notes: ["7 lamps"], branches: [DriverTree("1a", notes: ["red"]), DriverTree("3")]),
            DriverTree("Oak", notes: ["1 lamps", "dark"], branches: [DriverTree("5")]),
          ]))
  }

  @Test func leavesOutWhatIsNotKnownYet() throws {
    var dialogue = try dialogue("Elm | ?", "Oak | 3", "")
    #expect(dialogue.session.answers.tree == DriverTree("Quiet nights"))
    #expect(dialogue.session.answers.treeStep == "cut")
    dialogue.type("1, 2")
    #expect(
      dialogue.session.answers.tree?.branches == [
        DriverTree("Elm"), DriverTree("Oak", notes: ["3 lamps"]),
      ])
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
      tree.branches.map { [$0.name] + $0.notes } == [
        ["Right part on the van", "tested", "turn up", "effort from 25 to 40"],
        ["Fault known before the visit", "pattern", "turn up a little", "effort from 20 to 25"],
        [
          "Homes that know about us", "guess", "trim to a small test", "effort from 40 to 15",
          "no rule yet",
        ],
        ["Fitter skill match", "hint", "small test", "effort from 15 to 20"],
      ])
    #expect(
      tree.branches.map { $0.branches.map(\.notes) }
        == [[["Stores"]], [["Dispatch"]], [["Marketing"]], [["Dispatch"]]])
  }
}
