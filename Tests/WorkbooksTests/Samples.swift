import Values
import Workbooks

/// A workbook with every member in use.
func fullWorkbook() throws -> Workbook {
  let at = Instant(seconds: 1_795_255_440)
  var scope = Slot(id: "review_scope", question: "Which one meeting?")
  scope.value = "Monday operations meeting"
  scope.state = .done
  scope.at = at
  scope.by = "Dana Ruiz"
  scope.seconds = 41
  scope.overrides = [
    Override(
      rule: "W1-SCO-2", row: "r4k2", reason: "We have only this one", at: at, by: "Dana Ruiz")
  ]
  scope.earlier = ["Friday", .null]
  var inventory = Slot(id: "kpi_inventory", question: "Which numbers do you look at?")
  inventory.value = [["id": "r4k2", "name": "Website visits", "seen": "weekly"]]
  inventory.state = .open
  inventory.version = 2
  inventory.stale = true
  inventory.parked = true
  inventory.from = SlotSource(workshop: "ws00", step: "numbers")
  inventory.followUps = [
    FollowUp(row: "r4k2", column: "owner", owner: "Mira Okafor", due: Day(iso: "2026-12-05")),
    FollowUp(text: "Ask the finance team"),
  ]
  var first = WorkshopRecord(
    id: "ws01", version: 1,
    answers: [scope, inventory, Slot(id: "kpi_use", question: "What did it change?")])
  first.state = .inProgress
  first.results = ["focus": "Homes fixed first time", "quieter_by": .number(0.57)]
  first.earlier = [Slot(id: "gone", question: "Gone?")]
  first.revision = 1
  first.agreement = "proposal"
  first.topics = ["Bonus scheme"]
  first.fastLane = true
  var workbook = Workbook(id: "5f1c")
  workbook.title = "Harbour Home Repairs"
  workbook.people = ["Dana Ruiz", "Mira Okafor"]
  workbook.workshops = [first, WorkshopRecord(id: "ws02", version: 1)]
  return workbook
}

/// A reply of every sort.
let sampleReplies = [
  Reply(name: "Dana Ruiz", answer: .accepted, content: "00", at: Instant(seconds: 0)),
  Reply(
    name: "Leo Brandt", answer: .acceptedWithChange("a week later"), content: "01",
    at: Instant(seconds: 1)),
  Reply(
    name: "Omar Haddad", answer: .declined("no budget"), content: "02", at: Instant(seconds: 2)),
]

/// One more member before, after and between all members of every object.
func sprinkled(_ value: JSONValue, _ count: inout Int) -> JSONValue {
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

func workbook(with members: String) -> String {
  #"{"format": {"name": "northstar-workbook", "major": 1, "minor": 0}, \#(members)}"#
}

func workbook(answers: String) -> String {
  workbook(
    with:
      #""id": "a", "workshops": [{"id": "ws01", "version": 1, "answers": [\#(answers)], "results": {}}]"#
  )
}

func workbook(replies: String) -> String {
  workbook(
    with:
      #""id": "a", "workshops": [{"id": "ws01", "version": 1, "answers": [], "results": {}, "replies": [\#(replies)]}]"#
  )
}

func slot(_ members: String) -> String {
  workbook(answers: #"{"id": "q", "question": ""\#(members)}"#)
}

/// Texts that are JSON but no workbook, and what is said of them.
let brokenWorkbooks: [(text: String, message: String)] = [
  ("[]", "not a northstar workbook"),
  ("{}", "not a northstar workbook"),
  (#"{"format": {"name": "other", "major": 1, "minor": 0}}"#, "not a northstar workbook"),
  (#"{"format": {"name": "northstar-workbook"}}"#, "'format.major' is not there"),
  (
    #"{"format": {"name": "northstar-workbook", "major": 2, "new": 1}}"#,
    "the workbook has format 2, this northstar knows 1; "
      + "open it with a northstar that knows format 2"
  ),
  (
    #"{"format": {"name": "northstar-workbook", "major": 0}}"#,
    "the workbook has format 0, this northstar knows 1"
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
    workbook(replies: #"{"id": "Dana", "reply": "maybe", "content": "", "at": ""}"#),
    "'workshops[ws01].replies[Dana].reply' is not 'accepted', 'accepted_with_change' or 'declined'"
  ),
  (
    workbook(replies: #"{"id": "Dana", "reply": "declined", "content": "", "at": ""}"#),
    "'workshops[ws01].replies[Dana].reason' is not there"
  ),
  (
    workbook(replies: #"{"id": "Dana", "reply": "accepted", "content": ""}"#),
    "'workshops[ws01].replies[Dana].at' is not there"
  ),
  (
    workbook(
      answers:
        #"{"id": "q", "question": "", "value": 1}, {"id": "q", "question": "", "value": 2}"#),
    "'workshops[ws01].answers[q]' is there twice; keep one of them"
  ),
]
