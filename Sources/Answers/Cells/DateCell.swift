import Scripts
import Values
import Workbooks

/// A local day.
struct DateCell: CellKind {
  let form = "day"
  let expected = "a day as 2026-12-05"

  func read(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Value {
    let day = Value.date(try day(text, in: cell))
    try check(day, in: cell)
    return day
  }

  private func day(_ text: String, in cell: AskedCell) throws(CellRefusal) -> Day {
    let name = cell.field.name
    do throws(DayFault) {
      return try Day(typed: text, today: cell.facts.today)
    } catch {
      switch error {
      case .unreadable: throw .notADate(field: name, examples: examples(in: cell))
      case .noSuchDay:
        throw .noSuchDay(field: name, typed: text, example: sample(in: cell).iso)
      case .otherWeekday(let day):
        try check(.date(day), in: cell)
        throw .otherWeekday(field: name, day: day)
      case .severalDays(let days):
        let fitting = days.filter { fits($0, cell) }
        guard fitting.count > 1 else { return fitting.first ?? days[0] }
        throw .severalReadings(field: name, typed: text, readings: fitting.map(\.printed))
      case .period(let first, let last):
        guard let day = [last, first].first(where: { fits($0, cell) }) else { return last }
        throw .severalDays(field: name, typed: text, offer: day)
      }
    }
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

  private func fits(_ day: Day, _ cell: AskedCell) -> Bool {
    (try? check(.date(day), in: cell)) != nil
  }

  /// A day that is taken.
  private func sample(in cell: AskedCell) -> Day {
    let twoWeeksOn = cell.facts.today + 14
    let days = [twoWeeksOn, cell.day(cell.field.min), cell.day(cell.field.max)]
    return days.compactMap(\.self).first { fits($0, cell) } ?? twoWeeksOn
  }

  /// That day in the forms that give it.
  private func examples(in cell: AskedCell) -> [String] {
    let (today, day) = (cell.facts.today, sample(in: cell))
    let dayAndMonth = String(day.printed.dropLast(5))
    let weekday = Day.weekdayNames[day.weekday].prefix(3).capitalizedFirst
    let away = day < today ? "today - \(today - day)" : "today + \(day - today)"
    return [day.iso, dayAndMonth, weekday + " " + dayAndMonth, away].filter {
      (try? Day(typed: $0, today: today)) == day
    }
  }

  func fit(of stored: JSONValue, _ field: Field) -> CellFit {
    stored.string.flatMap { Day(iso: $0) } == nil ? .otherKind : .fits
  }
}
