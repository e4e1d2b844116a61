import Testing
import Values

@testable import Reports

@Suite struct CalendarTextTests {
  @Test(arguments: [
    ("a, b; c\\d", #"a\, b\; c\\d"#), ("a\nb\r\nc\rd", #"a\nb\nc\nd"#), ("a:b \"c\"", "a:b \"c\""),
    (",\u{301};\u{301}", "\\,\u{301}\\;\u{301}"), ("a\u{0}b\u{202E}c\u{7}", "abc"),
    ("X\nEND:VEVENT", #"X\nEND:VEVENT"#), ("a\tb", "a\tb"),
  ])
  func letsNothingEndALine(_ text: String, _ escaped: String) {
    #expect(CalendarText.escaped(text) == escaped)
  }

  @Test(arguments: [
    String(repeating: "a", count: 67), String(repeating: "a", count: 68),
    String(repeating: "é", count: 100), "a" + String(repeating: "漢字", count: 60),
    String(repeating: "👩‍👩‍👧‍👦", count: 20), "e" + String(repeating: "\u{301}", count: 200), "",
  ])
  func foldsAtSeventyFiveOctetsBetweenCharacters(_ text: String) {
    let line = CalendarText.line("SUMMARY", text)
    let rows = line.split(separator: "\r\n").map { String($0) }
    #expect(rows.filter { $0.utf8.count > 75 } == [])
    #expect(rows.dropLast().filter { $0.utf8.count < 72 } == [])
    #expect(rows.dropFirst().filter { $0.utf8.first != 0x20 } == [])
    let unfolded = rows[0] + rows.dropFirst().map { String($0.unicodeScalars.dropFirst()) }.joined()
    #expect(Array(unfolded.utf8) == Array("SUMMARY:\(text)".utf8))
    #expect(Array(line.utf8).suffix(2) == [0x0D, 0x0A])
  }

  @Test func foldsNoLineOfSeventyFiveOctets() {
    let text = String(repeating: "a", count: 67)
    #expect(CalendarText.line("SUMMARY", text) == "SUMMARY:\(text)\r\n")
    #expect(CalendarText.line("SUMMARY", text + "b") == "SUMMARY:\(text)\r\n b\r\n")
  }

  @Test(arguments: [
    (7, "2026-11-23", "FREQ=WEEKLY"), (14, "2026-11-23", "FREQ=WEEKLY;INTERVAL=2"),
    (1, "2026-11-23", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"), (1, "2026-11-22", "FREQ=DAILY"),
    (30, "2026-12-14", "FREQ=MONTHLY;BYDAY=2MO"), (28, "2026-12-29", "FREQ=MONTHLY;BYDAY=-1TU"),
    (31, "2026-12-28", "FREQ=MONTHLY;BYDAY=4MO"), (31, "2026-12-01", "FREQ=MONTHLY;BYDAY=1TU"),
    (91, "2027-02-22", "FREQ=MONTHLY;INTERVAL=3;BYDAY=4MO"),
    (365, "2026-11-23", "FREQ=YEARLY"), (366, "2028-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    (21, "2026-11-23", "FREQ=DAILY;INTERVAL=21"), (2, "2026-11-23", "FREQ=DAILY;INTERVAL=2"),
  ])
  func saysHowOftenAMeetingComesAgain(_ days: Int, _ first: String, _ rule: String) throws {
    let day = try #require(Day(iso: first))
    #expect(Recurrence(everyDays: days, from: day).rule == rule)
  }
}
