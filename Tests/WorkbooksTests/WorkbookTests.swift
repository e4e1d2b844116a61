import Testing
import Values
import Workbooks

@Suite struct WorkbookTests {
  private let smallest = """
    {
      "format": {
        "name": "northstar-workbook",
        "major": 1,
        "minor": 0
      },
      "id": "5f1c",
      "workshops": []
    }

    """

  @Test func writesTheSmallestWorkbook() {
    #expect(JSONWriter.text(Workbook(id: "5f1c").json) == smallest)
  }

  @Test func writesMembersInAFixedOrder() throws {
    let slot = try #require(try fullWorkbook()["ws01"]?["kpi_inventory"])
    #expect(
      JSONWriter.text(slot.json) == """
        {
          "id": "kpi_inventory",
          "question": "Which numbers do you look at?",
          "value": [
            {
              "id": "r4k2",
              "name": "Website visits",
              "seen": "weekly"
            }
          ],
          "state": "open",
          "version": 2,
          "stale": true,
          "from": {
            "workshop": "ws00",
            "step": "numbers"
          },
          "follow_ups": [
            {
              "row": "r4k2",
              "column": "owner",
              "owner": "Mira Okafor",
              "due": "2026-12-05"
            },
            {
              "text": "Ask the finance team"
            }
          ]
        }

        """)
  }

  @Test func writesAnUntouchedSlotWithThreeMembers() {
    #expect(
      JSONWriter.text(Slot(id: "kpi_use", question: "What did it change?").json) == """
        {
          "id": "kpi_use",
          "question": "What did it change?",
          "value": null
        }

        """)
  }

  @Test func readsBackWhatItWrites() throws {
    let workbook = try fullWorkbook()
    let bytes = JSONWriter.bytes(workbook.json)
    let again = try Workbook(json: try JSONReader.value(bytes))
    #expect(again == workbook)
    #expect(JSONWriter.bytes(again.json) == bytes)
  }

  @Test func tellsNobodyNamedFromNotYetAsked() throws {
    var workbook = Workbook(id: "a")
    workbook.people = []
    #expect(try Workbook(json: workbook.json).people == [])
    #expect(try Workbook(json: Workbook(id: "a").json).people == nil)
  }

  @Test func keepsUnknownMembersWhereTheyStand() throws {
    var count = 0
    let json = sprinkled(try fullWorkbook().json, &count)
    #expect(count == 77)
    #expect(JSONWriter.text(try Workbook(json: json).json) == JSONWriter.text(json))
  }

  @Test func keepsTheMinorVersionOfANewerFormat() throws {
    let json = try JSONReader.value(
      Array(smallest.replacing("\"minor\": 0", with: "\"minor\": 7").utf8))
    #expect(try Workbook(json: json).json == json)
  }

  @Test(arguments: brokenWorkbooks)
  func saysWhichPartIsNotAWorkbook(_ text: String, _ message: String) throws {
    let json = try JSONReader.value(Array(text.utf8))
    let fault = #expect(throws: WorkbookFault.self) { try Workbook(json: json) }
    #expect(fault?.description == message)
  }

  @Test func setsAndTakesOutByName() throws {
    var workbook = try fullWorkbook()
    workbook["ws01"]?["kpi_use"]?.value = "nothing"
    #expect(workbook["ws01"]?.answers.map(\.value)[2] == "nothing")
    workbook["ws01"]?["review_scope"] = nil
    workbook["ws01"]?["late"] = Slot(id: "late", question: "Late?")
    #expect(workbook["ws01"]?.answers.map(\.id) == ["kpi_inventory", "kpi_use", "late"])
    workbook["ws02"] = nil
    workbook["ws03"] = WorkshopRecord(id: "ws03", version: 1)
    #expect(workbook.workshops.map(\.id) == ["ws01", "ws03"])
  }
}
