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

  @Test func keepsAnAnswerAmongTheEarlierOnes() throws {
    let slot = try #require(try fullWorkbook()["ws01"]?["review_scope"])
    var kept = try #require(Slot(earlier: slot.asEarlier))
    #expect(kept.earlier == [])
    kept.earlier = slot.earlier
    #expect(kept == slot)
    #expect(Slot(earlier: ["id": "r1", "name": "Visits"]) == nil)
    #expect(Slot(earlier: "Friday") == nil)
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
          "parked": true,
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
    #expect(count == 79)
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

  @Test(arguments: [
    #""state": »"finished""#, #""by": »3"#, #""from": »{"workshop": "ws01"}"#,
    #""overrides": [{"rule": "", "reason": "", "at": "2026-11-21T09:00:00Z"}, »3]"#,
  ])
  func findsTheLineAndColumnOfAFault(_ member: String) throws {
    let text = """
      {
        "format": {"name": "northstar-workbook", "major": 1, "minor": 0},
        "id": "a", "é": [{"answers": []}],
        "workshops": [
          {"id": "ws00", "version": 1, "answers": [], "results": {}},
          {"id": "ws01", "version": 1, "results": {}, "answers": [
            {"id": "p", "question": "", "value": 1},
            {"id": "q", "question": "", "value": 1, \(member)}
          ]}
        ]
      }
      """
    let marked = try #require(text.firstRange(of: "»"))
    let lines = text[..<marked.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    let bytes = Array(text.replacing("»", with: "").utf8)
    let json = try JSONReader.value(bytes)
    let fault = #expect(throws: WorkbookFault.self) { try Workbook(json: json) }
    #expect(
      fault?.finding(in: "f", bytes).place
        == Place(file: "f", line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1))
  }

  @Test func readsOrRefusesEveryDamagedWorkbook() throws {
    let bytes = JSONWriter.bytes(try fullWorkbook().json)
    var read = 0
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      guard let json = try? JSONReader.value(damaged), let workbook = try? Workbook(json: json)
      else { continue }
      let written = JSONWriter.bytes(workbook.json)
      #expect(try Workbook(json: JSONReader.value(written)) == workbook)
      read += 1
    }
    #expect(read > 100)
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
