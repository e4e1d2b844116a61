/// A day of the Gregorian calendar, with no time and no time zone.
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970.
  public var number: Int

  /// Makes the day this many days after 1 January 1970.
  public init(number: Int) {
    self.number = number
  }

  /// Makes a day from its parts, or nothing when there is no such day, as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
    guard self.parts == (year, month, day) else { return nil }
  }

  /// Makes a day from ISO 8601 text such as `2026-12-05`, or nothing.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, the month from 1 and the day of the month from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant, same source: civil_from_days.
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The day this many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// The day this many days earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// The days from the second day to the first.
  public static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

extension Day: Comparable {
  /// Tells which day is earlier.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day {
  /// ISO 8601: `2026-12-05`.
  public var iso: String {
    let (year, month, day) = parts
    return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
  }

  /// As a page prints it: `5 Dec 2026`.
  public var printed: String {
    let (year, month, day) = parts
    return "\(day) \(Day.monthNames[month - 1].prefix(3).capitalizedFirst) \(year)"
  }

  /// How far off the day is: `today`, `in 12 days`, `3 days overdue`.
  public func distance(from today: Day) -> String {
    switch self - today {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "1 day overdue"
    case let days: days > 0 ? "in \(days) days" : "\(-days) days overdue"
    }
  }

  /// The day of the week, Monday is 0.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// Lower-case English month names, January first.
  public static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Lower-case English names of the days, Monday first.
  public static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
