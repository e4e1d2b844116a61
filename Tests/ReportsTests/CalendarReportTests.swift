import Reports
import TestSupport
import Testing
import Values
import Workbooks

@Suite struct CalendarReportTests {
  private let timed: ReportOptions = {
    var options = ReportOptions()
    options.asTodos = true
    options.hour = TimeOfDay("9:30")
    return options
  }()

  @Test(arguments: ["linked", "hostile", "disputed"])
  func writesMeetingsAndThingsToDo(_ workbook: String) throws {
    let calendar = Samples.text(try Samples.result(workbook), as: .ics)
    try expectGolden(calendar, "\(workbook).ics")
  }

  @Test func writesMeetingsByTheClockAndThingsToDoAsTodos() throws {
    let calendar = Samples.text(try Samples.result("linked"), as: .ics, timed)
    try expectGolden(calendar, "linked-todos.ics")
  }

  @Test func writesNoCalendarWithoutADay() {
    #expect(Samples.text(WorkbookResult([], of: Workbook(id: "w")), as: .ics) == "")
  }

  @Test func keepsTheIDsAndRaisesTheSequenceOfWhatIsAnsweredAnew() throws {
    var workbook = try Samples.workbook("linked.json")
    let before = Samples.text(try Samples.result(of: workbook), as: .ics)
    workbook["ws03"]?["commit"]?.at = Instant(rfc3339: "2026-12-01T08:00:00Z")
    let after = Samples.text(try Samples.result(of: workbook), as: .ics)
    func values(_ calendar: String, _ name: String) -> [String] {
      calendar.split(separator: "\r\n").filter { $0.hasPrefix(name + ":") }.map { String($0) }
    }
    #expect(values(before, "UID") == values(after, "UID"))
    #expect(Set(values(before, "UID")).count == values(before, "UID").count)
    let (old, new) = (values(before, "SEQUENCE"), values(after, "SEQUENCE"))
    #expect(zip(old, new).allSatisfy { $0 <= $1 } && old != new)
  }

  @Test(
    arguments: [
      ("09:30", "9 30"), ("9:30", "9 30"), ("00:00", "0 0"), ("23:59", "23 59"), ("24:00", nil),
      ("12:60", nil), ("12:5", nil), ("+9:30", nil), ("9", nil), ("09:30:00", nil), ("", nil),
      ("noon", nil),
    ] as [(String, String?)])
  func readsATimeOfDay(_ text: String, _ parts: String?) {
    #expect(TimeOfDay(text).map { "\($0.hour) \($0.minute)" } == parts)
  }
}
