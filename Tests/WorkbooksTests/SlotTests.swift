import Testing
import Workbooks

@Suite struct SlotTests {
  private static let visits: JSONObject = ["id": "r1", "name": "Visits"]
  private static let calls: JSONObject = ["id": "r2", "name": "Calls"]

  private func slot(_ value: JSONValue) -> Slot {
    var slot = Slot(id: "kpi_inventory", question: "Which numbers do you look at?")
    slot.value = value
    return slot
  }

  private var table: Slot { slot([.object(Self.visits), .object(Self.calls)]) }

  @Test func givesTheRowsOfATable() {
    #expect(table.rowCells == [Self.visits, Self.calls])
    #expect(table.rowIDs == ["r1", "r2"])
  }

  @Test(arguments: [.null, "Friday", .object(visits), ["Friday", 3]] as [JSONValue])
  func hasNoRowsInAnAnswerThatIsNoTable(_ value: JSONValue) {
    #expect(slot(value).rowCells == [])
    #expect(slot(value).rowIDs == [])
  }

  @Test func remembersRowsThatLeftIt() {
    var slot = table
    slot.earlier = [["id": "r3", "name": "Leads"], [["id": "r4"], "Friday"], "Friday"]
    var before = self.slot([["id": "r5"]])
    before.state = .done
    slot.earlier.append(before.asEarlier)
    // An answer of before has an id of its own, the step's, which no row takes.
    #expect(slot.rowIDsEver == ["r1", "r2", "r3", "r4", "kpi_inventory", "r5"])
  }

  @Test func findsTheCellsOfARow() {
    #expect(table.cells(of: "r2") == Self.calls)
    #expect(table.cells(of: "r9") == nil)
    #expect(table.cells(of: "") == nil)
  }

  @Test func findsTheCellsOfAFormUnderNoRow() {
    #expect(slot(["name": "Visits"]).cells(of: "") == ["name": "Visits"])
    #expect(slot(["name": "Visits"]).cells(of: "r1") == nil)
  }

  @Test func tellsWhichCellsWerePutOff() {
    var slot = table
    slot.followUps = [FollowUp(row: "r1", column: "owner"), FollowUp(column: "seen"), FollowUp()]
    let cells = [("r1", "owner"), ("r2", "owner"), ("", "owner"), ("", "seen"), ("r1", "seen")]
    #expect(
      cells.map { slot.isPutOff(row: $0.0, column: $0.1) } == [true, false, false, true, false])
  }
}
