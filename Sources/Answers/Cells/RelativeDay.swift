import Values

/// Days as they are counted from today: `tomorrow`, `next Monday`, `in 2 weeks`, `end of month`.
struct RelativeDay {
  /// The day that is counted from.
  let today: Day

  /// The days that small words can mean; nothing for what is not counted from today.
  func days(of words: [String]) throws(DayFault) -> [Day]? {
    if let day = daysAway(words) ?? bound(of: words) { return [day] }
    if let days = weekdays(words) { return days }
    if let period = period(words) { throw .period(first: period.first, last: period.last) }
    return nil
  }

  // MARK: So many days, weeks or months away

  private func daysAway(_ words: [String]) -> Day? {
    if words == ["day", "after", "tomorrow"] { return today + 2 }
    let starts = ["today": today, "tomorrow": today + 1, "yesterday": today - 1]
    if let first = words.first, let start = starts[first] {
      let rest = Array(words.dropFirst())
      if rest.isEmpty { return start }
      return signed(rest).flatMap { RelativeDay.day($0, from: start) }
    }
    if let distance = signed(words) { return RelativeDay.day(distance, from: today) }
    var rest = words
    if rest.first == "in" {
      rest.removeFirst()
      if rest.last == "time" { rest.removeLast() }
    } else if rest.suffix(2) == ["from", "now"] || rest.suffix(2) == ["from", "today"] {
      rest.removeLast(2)
    } else if rest.last == "ago" {
      rest.removeLast()
      return distance(rest).flatMap { RelativeDay.day(($0.unit, -$0.count), from: today) }
    }
    return distance(rest).flatMap { RelativeDay.day($0, from: today) }
  }

  private typealias Distance = (unit: Unit, count: Int)

  /// What follows a sign: `+ 14`, `- 3 days`.
  private func signed(_ words: [String]) -> Distance? {
    guard let sign = words.first, ["+", "-"].contains(sign), words.count > 1 else { return nil }
    let rest = Array(words.dropFirst()) + (words.count == 2 ? ["days"] : [])
    return distance(rest).map { ($0.unit, sign == "+" ? $0.count : -$0.count) }
  }

  /// A number and a unit: `2 weeks`, `a month`.
  private func distance(_ words: [String]) -> Distance? {
    guard words.count == 2, let unit = Unit(words[1]),
      let count = RelativeDay.count(words[0]), (0...36_500).contains(count)
    else { return nil }
    return (unit, count)
  }

  private static func count(_ word: String) -> Int? {
    ["a", "an"].contains(word) ? 1 : Int(word) ?? NumberText.number(ofWord: word)
  }

  private static func day(_ distance: Distance, from start: Day) -> Day? {
    switch distance.unit {
    case .day: start + distance.count
    case .week: start + 7 * distance.count
    case .month: start.months(later: distance.count)
    case .quarter: start.months(later: 3 * distance.count)
    case .year: start.months(later: 12 * distance.count)
    }
  }

  // MARK: A day of the week

  /// The next such day; `next` means that of next week too, which is another while this week's is to come.
  private func weekdays(_ words: [String]) -> [Day]? {
    var rest = words
    var isNextWeeks = false
    if rest.suffix(2) == ["next", "week"] {
      isNextWeeks = true
      rest.removeLast(2)
    }
    let isNext = rest.first == "next"
    if isNext || rest.first == "this" || rest.first == "coming" { rest.removeFirst() }
    guard rest.count == 1, let weekday = Day.weekday(named: rest[0]) else { return nil }
    let nextWeeks = today + (7 - today.weekday + weekday)
    if isNextWeeks { return [nextWeeks] }
    let coming = weekday > today.weekday ? nextWeeks - 7 : nextWeeks
    return isNext && coming != nextWeeks ? [coming, nextWeeks] : [coming]
  }

  // MARK: Weeks, months, quarters and years

  /// The first or last day of a period: `end of next month`, `year end`, `EOM`.
  private func bound(of words: [String]) -> Day? {
    let shortened = ["eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"]
    if words.count == 1, let unit = shortened[words[0]] { return period([unit])?.last }
    if words.last == "end", words.count > 1 { return period(words.dropLast())?.last }
    guard words.count > 1, ["end", "start", "beginning"].contains(words[0]) else { return nil }
    let rest = words.dropFirst(words[1] == "of" ? 2 : 1)
    let period = period(rest.first == "the" ? rest.dropFirst() : rest)
    return words[0] == "end" ? period?.last : period?.first
  }

  /// A week, month, quarter or year: this one, or the next; a month by its name.
  private func period(_ words: some Collection<String>) -> (first: Day, last: Day)? {
    var words = Array(words)
    let year = words.count > 1 ? words.last.flatMap { $0.count == 4 ? Int($0) : nil } : nil
    if year != nil { words.removeLast() }
    let isNext = words.first == "next"
    if isNext || words.first == "this" { words.removeFirst() }
    guard words.count == 1, let word = words.first else { return nil }
    let now = today.parts
    if let month = Day.month(named: word) {
      let isOver = month < now.month
      return months(from: month, count: 1, year: year ?? now.year + (isOver ? 1 : 0))
    }
    guard year == nil, let unit = Unit(word) else { return nil }
    let step = isNext ? 1 : 0
    switch unit {
    case .day: return nil
    case .week:
      let monday = today - today.weekday + 7 * step
      // A week's work ends on Friday, unless that is over.
      let friday = monday + 4
      return (monday, friday < today ? monday + 6 : friday)
    case .month: return months(from: now.month + step, count: 1, year: now.year)
    case .quarter:
      return months(from: (now.month - 1) / 3 * 3 + 1 + 3 * step, count: 3, year: now.year)
    case .year: return months(from: 1, count: 12, year: now.year + step)
    }
  }

  private func months(from month: Int, count: Int, year: Int) -> (first: Day, last: Day)? {
    guard let first = Day(year: year, month: 1, day: 1)?.months(later: month - 1),
      let next = first.months(later: count)
    else { return nil }
    return (first, next - 1)
  }

  private enum Unit {
    case day, week, month, quarter, year

    init?(_ word: String) {
      switch word {
      case "d", "day", "days": self = .day
      case "w", "wk", "wks", "week", "weeks": self = .week
      case "mo", "mos", "mth", "mths", "month", "months": self = .month
      case "qtr", "quarter", "quarters": self = .quarter
      case "y", "yr", "yrs", "year", "years": self = .year
      default: return nil
      }
    }
  }
}

extension Day {
  /// The same day so many months later, or the last of that month where it has no such day.
  fileprivate func months(later count: Int) -> Day? {
    let (year, month, day) = parts
    let months = year * 12 + month - 1 + count
    guard months >= 12 else { return nil }
    return [day, 30, 29, 28].lazy.filter { $0 <= day }
      .compactMap { Day(year: months / 12, month: months % 12 + 1, day: $0) }.first
  }
}
