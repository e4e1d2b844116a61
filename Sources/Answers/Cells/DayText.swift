import Texts
public import Values

/// Why a typed text is no day.
public enum DayFault: Error, Hashable {
  /// It is not in a form people type days in.
  case unreadable
  /// The calendar has no such day, as 31 February.
  case noSuchDay
  /// The day falls on another day of the week than the one typed.
  case otherWeekday(Day)
  /// It can be any of these: `03/12/2026`, or `next Friday` on a Monday.
  case severalDays([Day])
  /// It is a week, a month or more, with this first and this last day.
  case period(first: Day, last: Day)
}

extension Day {
  /// Reads a day as people type it: `2026-12-05`, `5 Dec`, `Sat 5 Dec 2026`, `5.12.`, `next Monday`,
  /// `in 2 weeks`, `end of month`, `today + 14`.
  ///
  /// Without a year it is the next such day, counted from 30 days before today.
  public init(typed text: String, today: Day) throws(DayFault) {
    let days = try DayText(today: today).days(of: text)
    guard days.count == 1, let day = days.first else { throw .severalDays(days) }
    self = day
  }
}

/// Reads days; what people leave out is counted from today.
private struct DayText {
  let today: Day

  /// The days a text can mean, each once.
  func days(of text: String) throws(DayFault) -> [Day] {
    let plain = foldedForComparison(String(text.map(\.plainInNumbers)))
    var words = DayText.words(plain)
    while let first = words.first, ["on", "by", "the"].contains(first) { words.removeFirst() }
    if let days = try RelativeDay(today: today).days(of: words) { return days }
    guard words.count > 1, let weekday = Day.weekday(named: words[0]) else {
      return try calendarDays(plain, words)
    }
    let days = try calendarDays(
      plain.drop { $0.isLetter }.drop { !$0.isNumber && !$0.isLetter }, Array(words.dropFirst()))
    let fitting = days.filter { $0.weekday == weekday }
    guard fitting.isEmpty, let other = days.first else { return fitting }
    throw .otherWeekday(other)
  }

  private func calendarDays(
    _ plain: some StringProtocol, _ words: [String]
  ) throws(DayFault) -> [Day] {
    if let days = try numericDays(plain) { return days }
    return [try namedDay(words.filter { !["of", "the", "-"].contains($0) })]
  }

  // MARK: Figures alone

  /// The days figures can mean; nothing for what is not figures alone.
  private func numericDays(_ text: some StringProtocol) throws(DayFault) -> [Day]? {
    guard text.first?.isDigit == true, text.allSatisfy({ $0.isDigit || "/.- ".contains($0) })
    else { return nil }
    let marks = Set(text.filter { "/.-".contains($0) })
    var parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
      .map(\.trimmed)
    if parts.count > 2, parts.last == "" { parts.removeLast() }
    let numbers = parts.compactMap { Int($0) }
    guard marks.count <= 1, numbers.count == parts.count,
      !numbers.contains(where: { $0 > 99_999_999 })
    else { throw .unreadable }
    let days: [Day?]
    switch parts.map({ $0.count == 1 ? 2 : $0.count }) {
    case [8]:
      days = [Day(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)]
    case [4, 2, 2]:
      days = [Day(year: numbers[0], month: numbers[1], day: numbers[2])]
    case [2, 2, 4], [2, 2, 2]:
      let year = DayText.year(parts[2])
      days = dayAndMonth(numbers, marks) { day, month in
        year.flatMap { Day(year: $0, month: month, day: day) }
      }
    case [2, 2] where marks != ["-"]:
      days = dayAndMonth(numbers, marks) { next(day: $0, month: $1) }
    default: throw .unreadable
    }
    let found = days.compactMap(\.self)
    guard let first = found.first else { throw .noSuchDay }
    return found.allSatisfy { $0 == first } ? [first] : found
  }

  /// The first of two numbers as the day, and unless a point parts them as the month.
  private func dayAndMonth(
    _ numbers: [Int], _ marks: Set<Character>, _ day: (_ day: Int, _ month: Int) -> Day?
  ) -> [Day?] {
    let dayFirst = day(numbers[0], numbers[1])
    return marks == ["."] ? [dayFirst] : [dayFirst, day(numbers[1], numbers[0])]
  }

  // MARK: A month by its name

  private func namedDay(_ words: [String]) throws(DayFault) -> Day {
    guard (2...3).contains(words.count) else { throw .unreadable }
    let dayFirst = DayText.ordinal(words[0]) != nil
    guard let number = DayText.ordinal(words[dayFirst ? 0 : 1]),
      let month = Day.month(named: words[dayFirst ? 1 : 0])
    else { throw .unreadable }
    guard words.count == 3 else {
      guard let day = next(day: number, month: month) else { throw .noSuchDay }
      return day
    }
    guard let year = DayText.year(words[2]) else { throw .unreadable }
    guard let day = Day(year: year, month: month, day: number) else { throw .noSuchDay }
    return day
  }

  /// The next such day, counted from 30 days before today.
  private func next(day: Int, month: Int) -> Day? {
    let earliest = today - 30
    let first = earliest.parts.year
    // Nine years on even 29 February has come round once.
    return (first...first + 9).lazy.compactMap { Day(year: $0, month: month, day: day) }
      .first { $0 >= earliest }
  }

  // MARK: Words

  /// The words of a folded text; signs are words.
  private static func words(_ text: String) -> [String] {
    text.replacing("+", with: " + ").replacing("-", with: " - ")
      .split { " ,./".contains($0) }.map(String.init)
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isDigit }
    guard let number = Int(digits),
      ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
    else { return nil }
    return number
  }

  /// A year in four digits, or in two of this century.
  private static func year(_ word: String) -> Int? {
    let digits = word.hasPrefix("'") ? word.dropFirst() : word[...]
    guard digits.allSatisfy(\.isDigit), let number = Int(digits) else { return nil }
    return digits.count == 4 ? number : digits.count == 2 ? 2000 + number : nil
  }
}

extension Day {
  /// A day of the week from 0, Monday, by at least two letters of its name.
  static func weekday(named word: String) -> Int? { place(of: word, in: weekdayNames, least: 2) }

  /// A month from 1 by at least three letters of its name.
  static func month(named word: String) -> Int? {
    place(of: word, in: monthNames, least: 3).map { $0 + 1 }
  }

  private static func place(of word: String, in names: [String], least: Int) -> Int? {
    guard word.count >= least else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }
  }
}
