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

  /// One more member before, after and between all members of every object.
  private func sprinkled(_ value: JSONValue, _ count: inout Int) -> JSONValue {
    switch value {
    case .array(let values):
      return .array(values.map { sprinkled($0, &count) })
    case .object(let members):
      var more = JSONObject()
      func add() {
        count += 1
        more["x-\(count)"] = ["é": [.number("1e2"), .null, .number("4.30")], "e\u{301}": []]
      }
      add()
      for (key, value) in members {
        more[key] = sprinkled(value, &count)
        add()
      }
      return .object(more)
    default:
      return value
    }
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

  @Test(arguments: [
    ("[]", "not a northstar workbook"),
    ("{}", "not a northstar workbook"),
    (#"{"format": {"name": "other", "major": 1, "minor": 0}}"#, "not a northstar workbook"),
    (#"{"format": {"name": "northstar-workbook"}}"#, "'format.major' is not there"),
    (
      #"{"format": {"name": "northstar-workbook", "major": 2, "new": 1}}"#,
      "the workbook needs a northstar that knows format 2; this one knows 1"
    ),
    (
      #"{"format": {"name": "northstar-workbook", "major": 0}}"#,
      "the workbook has format 0, which this northstar cannot read; it knows 1"
    ),
    (
      #"{"format": {"name": "northstar-workbook", "major": "1"}}"#,
      "'format.major' is not a whole number from 0"
    ),
    (
      workbook(with: #""id": "../a", "workshops": []"#),
      "'id' is not an id of letters, digits and '._-'"
    ),
    (workbook(with: #""id": "a""#), "'workshops' is not there"),
    (
      workbook(with: #""id": "a", "people": "Dana", "workshops": []"#),
      "'people' is not a list of texts"
    ),
    (workbook(with: #""id": "a", "title": null, "workshops": []"#), "'title' is not a text"),
    (workbook(with: #""id": "a", "workshops": [3]"#), "'workshops[0]' is not an object"),
    (
      workbook(answers: #"{"id": "q", "value": null}"#),
      "'workshops[ws01].answers[q].question' is not there"
    ),
    (slot(""), "'workshops[ws01].answers[q].value' is not there"),
    (
      slot(#", "value": 1, "state": "finished""#),
      "'workshops[ws01].answers[q].state' is not 'open' or 'done'"
    ),
    (
      slot(#", "value": 1, "at": "2026-11-21 09:00""#),
      "'workshops[ws01].answers[q].at' is not a time as 2026-11-21T09:00:00Z"
    ),
    (
      slot(#", "value": 1, "follow_ups": [{}, {"due": "2026-02-30"}]"#),
      "'workshops[ws01].answers[q].follow_ups[1].due' is not a day as 2026-12-05"
    ),
    (
      slot(#", "value": 1, "overrides": [{"rule": "R", "reason": "x"}]"#),
      "'workshops[ws01].answers[q].overrides[0].at' is not there"
    ),
    (
      workbook(
        answers:
          #"{"id": "q", "question": "", "value": 1}, {"id": "q", "question": "", "value": 2}"#),
      "'workshops[ws01].answers[q]' is there twice; keep one of them"
    ),
  ])
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

func workbook(with members: String) -> String {
  #"{"format": {"name": "northstar-workbook", "major": 1, "minor": 0}, \#(members)}"#
}

func workbook(answers: String) -> String {
  workbook(
    with:
      #""id": "a", "workshops": [{"id": "ws01", "version": 1, "answers": [\#(answers)], "results": {}}]"#
  )
}

func slot(_ members: String) -> String {
  workbook(answers: #"{"id": "q", "question": ""\#(members)}"#)
}
