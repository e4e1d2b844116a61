import Values

/// How often a meeting comes again, as RFC 5545 says it: `FREQ=MONTHLY;BYDAY=2MO`.
struct Recurrence {
  /// The value of an `RRULE`.
  let rule: String

  /// Makes the rule of a meeting that comes again every so many days.
  ///
  /// A month or a quarter later is the same day of the week in the same week of the month, the fifth
  /// being the last; a year later is the same date.
  init(everyDays: Int, from first: Day) {
    rule =
      switch Rhythm(everyDays: everyDays) {
      case .daily: first.weekday < 5 ? "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR" : "FREQ=DAILY"
      case .weekly: "FREQ=WEEKLY"
      case .fortnightly: "FREQ=WEEKLY;INTERVAL=2"
      case .monthly: "FREQ=MONTHLY;BYDAY=\(Self.weekdayOfMonth(first))"
      case .quarterly: "FREQ=MONTHLY;INTERVAL=3;BYDAY=\(Self.weekdayOfMonth(first))"
      case .yearly: Self.yearly(first)
      case .days(let days): "FREQ=DAILY;INTERVAL=\(days)"
      }
  }

  /// `2MO` for the second Monday, `-1MO` for the last.
  private static func weekdayOfMonth(_ day: Day) -> String {
    let week = (day.parts.day - 1) / 7 + 1
    let name = Day.weekdayNames[day.weekday].prefix(2).uppercased()
    return (week == 5 ? "-1" : String(week)) + name
  }

  /// Three of four years have no 29 February, and would have no meeting.
  private static func yearly(_ day: Day) -> String {
    let (_, month, dayOfMonth) = day.parts
    return (month, dayOfMonth) == (2, 29)
      ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY"
  }
}
