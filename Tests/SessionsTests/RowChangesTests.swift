import Answers
import Sessions
import TestSupport
import Testing
import Workbooks

/// Rows moved, put in between and taken back, step by step.
@Suite struct RowChangesTests {
  private static let script = try? TestScript.read(
    """
    - id: things
      kind: table
      max: 4
      columns: [{id: name, kind: text, unique: true}, {id: size, kind: choice, options: [big, small]}]
    - id: last
      kind: review
      ask: Well?
      shows: ["{count(things)}"]
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  private func names(_ dialogue: Dialogue) -> [JSONValue?] {
    dialogue.value("things").array?.map { $0.object?["name"] } ?? []
  }

  private static let three = ["A | big", "B | big", "C | big"]

  @Test(
    arguments: [
      ("/move 3 1", ["C", "A", "B"], "note moved(row: \"C\", number: 1)"),
      ("/move 1 3", ["B", "C", "A"], "note moved(row: \"A\", number: 3)"),
      ("/move 2 2", ["A", "B", "C"], "note moved(row: \"B\", number: 2)"),
      ("/move 1", ["A", "B", "C"], "refuse: \(Refusal.whereTo)"),
      ("/move 4 1", ["A", "B", "C"], "refuse: \(Refusal.noSuchRow(typed: "4", count: 3))"),
    ] as [(String, [JSONValue?], String)])
  func movesARow(_ line: String, _ names: [JSONValue?], _ said: String) throws {
    var dialogue = try dialogue()
    dialogue.type(Self.three)
    #expect(dialogue.type(line).contains(said))
    #expect(self.names(dialogue) == names)
  }

  @Test func putsANewRowBeforeAnother() throws {
    var dialogue = try dialogue()
    dialogue.type(Self.three)
    dialogue.type("/insert 2", "New", "small")
    #expect(names(dialogue) == ["A", "New", "B", "C"])
    #expect(dialogue.type("/insert 1").first == "refuse: \(Refusal.tooManyRows(most: 4))")
    #expect(dialogue.type("/undo").last == "ask things 2: name, size = New | small")
    #expect(names(dialogue) == ["A", "B", "C"])
    dialogue.type("Newer | small")
    #expect(names(dialogue) == ["A", "Newer", "B", "C"])
  }

  @Test func takesChangesBackOneByOne() throws {
    var dialogue = try dialogue()
    dialogue.type(Self.three)
    dialogue.type("/row 2", "Bee | small", "/move 3 1", "/drop 2")
    #expect(names(dialogue) == ["C", "Bee"])
    #expect(dialogue.type("/undo")[1] == "note restored(row: \"A\")")
    dialogue.type("/undo")
    #expect(names(dialogue) == ["A", "Bee", "C"])
    dialogue.type("/undo")
    #expect(names(dialogue) == ["A", "B", "C"])
    #expect(dialogue.type("/undo").last == "ask things 3: name, size = C | big")
    #expect(names(dialogue) == ["A", "B"])
    dialogue.type("/undo", "/undo")
    #expect(dialogue.type("/undo").first == "refuse: \(Refusal.nothingToUndo)")
  }

  @Test func makesRoomForMoreRowsWhenAsked() throws {
    var dialogue = try dialogue("A | big", "B | big", "C | big", "D | big")
    #expect(dialogue.type("E | big").first == "refuse: \(Refusal.tooManyRows(most: 4))")
    #expect(dialogue.type("/more") == ["note raised(most: 8)", "ask things 5: name, size"])
    dialogue.type("E | big")
    #expect(names(dialogue).count == 5)
  }

  @Test func movesTheSameRowOnAndOn() throws {
    var dialogue = try dialogue()
    dialogue.type(Self.three)
    #expect(dialogue.ask?.movableRow == 3)
    dialogue.type("/move 3 2")
    #expect(dialogue.ask?.movableRow == 2)
    dialogue.type("/move 2 1")
    #expect(names(dialogue) == ["C", "A", "B"])
  }

  @Test func takesNothingBackFromAfar() throws {
    var dialogue = try dialogue()
    dialogue.type(Self.three)
    dialogue.type("")
    #expect(dialogue.type("/undo").first == "refuse: \(Refusal.answeredSince)")
    #expect(names(dialogue) == ["A", "B", "C"])
  }
}
