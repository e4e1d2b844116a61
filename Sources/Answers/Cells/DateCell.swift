import Scripts
public import Values
import Workbooks

/// A local day.
struct DateCell: CellKind {
  let form = "day"
  let expected = "a day as 2026-12-05"

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    let day: Day
    do throws(DayFault) {
      day = try Day(typed: text, today: cell.facts.today)
    } catch {
      switch error {
      case .unreadable: throw .notADate(field: cell.field.name)
      case .noSuchDay: throw .noSuchDay(field: cell.field.name, typed: text)
      case .otherWeekday(let day): throw .otherWeekday(field: cell.field.name, day: day)
      }
    }
    try check(.date(day), in: cell)
    return .date(day)
  }

  func check(_ value: Value, in cell: AskedCell) throws(CellRefusal) {
    guard case .date(let day) = value else { throw .empty(field: cell.field.name) }
    if let least = cell.day(cell.field.min), day < least {
      throw .earlier(field: cell.field.name, least: least)
    }
    if let most = cell.day(cell.field.max), day > most {
      throw .later(field: cell.field.name, most: most)
    }
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.string.flatMap { Day(iso: $0) } == nil ? .otherKind : .fits
  }
}

/// Why a typed text is no day.
public enum DayFault: Error, Hashable {
  /// It is not in a form people type days in.
  case unreadable
  /// The calendar has no such day, as 31 February.
  case noSuchDay
  /// The day falls on another day of the week than the one typed.
  case otherWeekday(Day)
}

extension Day {
  /// Reads a day as people type it: `2026-12-05`, `5 Dec`, `Sat 5 Dec 2026`, `today + 14`.
  ///
  /// Without a year it is the next such day, counted from 30 days before today.
  public init(typed text: String, today: Day) throws(DayFault) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let separators: Set<Character> = [" ", ",", ".", "\t"]
    var words = text.lowercased()
      .replacing("+", with: " + ").replacing("-", with: " - ")
      .split(whereSeparator: { separators.contains($0) }).map(String.init)
    if let start = ["today": today, "tomorrow": today + 1][words.first ?? ""] {
      self = try Day(words.dropFirst(), after: start)
      return
    }
    let weekday = words.first.flatMap { Day.number(of: $0, in: Day.weekdayNames, least: 2) }
    if weekday != nil { words.removeFirst() }
    guard (2...3).contains(words.count) else { throw .unreadable }
    let dayFirst = Day.ordinal(words[0]) != nil
    guard let number = Day.ordinal(words[dayFirst ? 0 : 1]),
      let month = Day.number(of: words[dayFirst ? 1 : 0], in: Day.monthNames, least: 3)
    else { throw .unreadable }
    let earliest = today - 30
    // Without a year, nine years on even 29 February has come round once.
    var years = Array(earliest.parts.year...earliest.parts.year + 9)
    if words.count == 3 {
      guard words[2].count == 4, let year = Int(words[2]) else { throw .unreadable }
      years = [year]
    }
    let days = years.compactMap { Day(year: $0, month: month + 1, day: number) }
    guard let day = days.first(where: { words.count == 3 || $0 >= earliest }) else {
      throw .noSuchDay
    }
    if let weekday, weekday != day.weekday { throw .otherWeekday(day) }
    self = day
  }

  /// Reads what follows `today`: nothing, or `+ 14`, `- 3 days`.
  private init(_ words: ArraySlice<String>, after start: Day) throws(DayFault) {
    let words = Array(words)
    guard !words.isEmpty else {
      self = start
      return
    }
    guard (2...3).contains(words.count), let days = Int(words[1]), (0...36_500).contains(days),
      words.count == 2 || ["day", "days"].contains(words[2]), ["+", "-"].contains(words[0])
    else { throw .unreadable }
    self = words[0] == "+" ? start + days : start - days
  }

  private static func number(of word: String, in names: [String], least: Int) -> Int? {
    guard word.count >= least else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard let number = Int(digits),
      ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return number
  }
}
