import Testing
import Values

@Suite struct InstantTests {
  @Test func readsAndWritesRFC3339Unchanged() throws {
    for text in ["1970-01-01T00:00:00Z", "2026-11-21T09:00:00Z", "1969-12-31T23:59:59Z"] {
      #expect(try #require(Instant(rfc3339: text)).rfc3339 == text)
    }
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T09:00:00", "2026-11-21T9:00:00Z", "2026-11-21T24:00:00Z",
    "2026-02-30T09:00:00Z", "2026-11-21 09:00:00Z",
  ])
  func refusesOtherText(_ text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test func fallsOnTheLocalDay() throws {
    let late = try #require(Instant(rfc3339: "2026-11-21T23:30:00Z"))
    #expect(late.day() == Day(iso: "2026-11-21"))
    #expect(late.day(offset: 3_600) == Day(iso: "2026-11-22"))
  }
}
