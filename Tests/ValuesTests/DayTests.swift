import Testing
import Values

@Suite struct DayTests {
  @Test func refusesDaysThatAreNotInTheCalendar() {
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2028, month: 2, day: 29)?.iso == "2028-02-29")
    #expect(Day(iso: "2026-13-01") == nil)
    #expect(Day(iso: "2026-1-01") == nil)
  }

  @Test func readsAndWritesISODaysUnchanged() throws {
    for text in ["1970-01-01", "1969-12-31", "2026-11-21", "2000-02-29", "9999-12-31"] {
      #expect(try #require(Day(iso: text)).iso == text)
    }
  }

  @Test func countsDaysFromTheEpoch() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2026, month: 11, day: 21)?.number == 20_778)
  }

  @Test func knowsTheDayOfTheWeek() throws {
    #expect(try #require(Day(iso: "2026-11-21")).weekday == 5)
    #expect(try #require(Day(iso: "1969-12-31")).weekday == 2)
  }

  @Test func printsADayAsAPageShowsIt() throws {
    #expect(try #require(Day(iso: "2026-12-05")).printed == "5 Dec 2026")
  }

  @Test(arguments: [
    (0, "today"), (1, "tomorrow"), (12, "in 12 days"), (-1, "1 day overdue"),
    (-3, "3 days overdue"),
  ])
  func saysHowFarOffItIs(_ days: Int, _ words: String) {
    let today = Day(number: 20_778)
    #expect((today + days).distance(from: today) == words)
  }
}
