import Scripts
import Values
import Workbooks

extension CellReader {
  func date(_ text: String) throws(Refusal) -> JSONValue {
    guard let day = Day(typed: text, today: answers.today) else { throw .notADate(field: label) }
    if let least = self.day(field.min), day < least {
      throw .below(field: label, least: least.printed)
    }
    if let most = self.day(field.max), day > most { throw .above(field: label, most: most.printed) }
    return .string(day.iso)
  }
}

extension Day {
  /// Reads a day as people type it: `2026-12-05`, `5 Dec`, `Sat 5 Dec 2026`, `today + 14`.
  ///
  /// Without a year it is the next such day, counted from 30 days before today.
  init?(typed text: String, today: Day) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let separators: Set<Character> = [" ", ",", ".", "\t"]
    var words = text.lowercased()
      .replacing("+", with: " + ").replacing("-", with: " - ")
      .split(whereSeparator: { separators.contains($0) }).map(String.init)
    if let first = words.first, first == "today" || first == "tomorrow" {
      let start = first == "today" ? today : today + 1
      switch words.count {
      case 1: self = start
      case 3, 4:
        guard let days = Int(words[2]), (0...36_500).contains(days),
          words.count == 3 || ["day", "days"].contains(words[3]),
          words[1] == "+" || words[1] == "-"
        else { return nil }
        self = words[1] == "+" ? start + days : start - days
      default: return nil
      }
      return
    }
    let weekday = words.first.flatMap { Day.number(of: $0, in: Day.weekdayNames, least: 2) }
    if weekday != nil { words.removeFirst() }
    guard (2...3).contains(words.count) else { return nil }
    let dayFirst = Day.ordinal(words[0]) != nil
    guard let number = Day.ordinal(words[dayFirst ? 0 : 1]),
      let month = Day.number(of: words[dayFirst ? 1 : 0], in: Day.monthNames, least: 3)
    else { return nil }
    if words.count == 3 {
      guard words[2].count == 4, let year = Int(words[2]),
        let day = Day(year: year, month: month + 1, day: number)
      else { return nil }
      self = day
    } else {
      let earliest = today - 30
      let year = earliest.parts.year
      // Nine years on, even 29 February has come round once.
      guard
        let day = (year...year + 9).lazy.compactMap({
          Day(year: $0, month: month + 1, day: number)
        }).first(where: { $0 >= earliest })
      else { return nil }
      self = day
    }
    if let weekday, weekday != self.weekday { return nil }
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
