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
  var workbook = Workbook(id: "5f1c")
  workbook.title = "Harbour Home Repairs"
  workbook.people = ["Dana Ruiz", "Mira Okafor"]
  workbook.workshops = [first, WorkshopRecord(id: "ws02", version: 1)]
  return workbook
}
