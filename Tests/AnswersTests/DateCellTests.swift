import Testing

/// What people write where a day is asked for; 21 November 2026 is a Saturday.
@Suite struct DateCellTests {
  @Test(arguments: [
    ("2026-12-05", "5 Dec 2026"), ("2026-2-5", "5 Feb 2026"), ("2026/12/03", "3 Dec 2026"),
    ("2026.12.03", "3 Dec 2026"), ("20261203", "3 Dec 2026"), ("13/12/2026", "13 Dec 2026"),
    ("12/13/2026", "13 Dec 2026"), ("3.12.2026", "3 Dec 2026"), ("3. 12. 2026", "3 Dec 2026"),
    ("3.12.", "3 Dec 2026"), ("3.12", "3 Dec 2026"), ("13-12-2026", "13 Dec 2026"),
    ("13/12", "13 Dec 2026"), ("12/13", "13 Dec 2026"), ("13/12/26", "13 Dec 2026"),
    ("3.12.27", "3 Dec 2027"), ("12/12", "12 Dec 2026"), ("３．１２．２０２６", "3 Dec 2026"),
    ("Mon, 23.11.", "23 Nov 2026"), ("Fri 04/12/2026", "4 Dec 2026"),
  ])
  func readsDaysInFigures(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("date").reading(of: text) == kept)
  }

  @Test(arguments: [
    ("1 Dec", "1 Dec 2026"), ("Dec 1st", "1 Dec 2026"), ("1st of December", "1 Dec 2026"),
    ("the 1st of December 2027", "1 Dec 2027"), ("5 Dec 26", "5 Dec 2026"),
    ("5 Dec '27", "5 Dec 2027"),
    ("Sat 5 Dec", "5 Dec 2026"), ("5. Dec.", "5 Dec 2026"), ("5-Dec-2026", "5 Dec 2026"),
    ("Dec 5, 2026", "5 Dec 2026"), ("on 9 Sept", "9 Sep 2027"), ("by Sat, 5 Dec", "5 Dec 2026"),
  ])
  func readsMonthsByName(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("date").reading(of: text) == kept)
  }

  @Test(arguments: [
    ("today", "21 Nov 2026"), ("Tomorrow", "22 Nov 2026"), ("yesterday", "20 Nov 2026"),
    ("day after tomorrow", "23 Nov 2026"), ("the day after tomorrow", "23 Nov 2026"),
    ("today + 14", "5 Dec 2026"), ("today+2 weeks", "5 Dec 2026"), ("+14", "5 Dec 2026"),
    ("in 10 days", "1 Dec 2026"), ("in 2 weeks", "5 Dec 2026"), ("in two weeks", "5 Dec 2026"),
    ("2 wks", "5 Dec 2026"), ("a week from today", "28 Nov 2026"), ("in a month", "21 Dec 2026"),
    ("in 3 months time", "21 Feb 2027"), ("in a year", "21 Nov 2027"),
    ("3 days ago", "18 Nov 2026"),
    ("Mon", "23 Nov 2026"), ("Monday", "23 Nov 2026"), ("on Monday", "23 Nov 2026"),
    ("next Monday", "23 Nov 2026"), ("this Friday", "27 Nov 2026"), ("Saturday", "28 Nov 2026"),
    ("Friday next week", "27 Nov 2026"),
    ("end of month", "30 Nov 2026"), ("end of the month", "30 Nov 2026"),
    ("month end", "30 Nov 2026"),
    ("EOM", "30 Nov 2026"), ("end of next month", "31 Dec 2026"), ("end of week", "22 Nov 2026"),
    ("end of next week", "27 Nov 2026"), ("end of quarter", "31 Dec 2026"),
    ("end of year", "31 Dec 2026"),
    ("end of next quarter", "31 Mar 2027"), ("end of February", "28 Feb 2027"),
    ("end of Nov", "30 Nov 2026"), ("end of Feb 2028", "29 Feb 2028"),
    ("beginning of next month", "1 Dec 2026"),
  ])
  func countsFromToday(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("date").reading(of: text) == kept)
  }

  /// 16 November 2026 is a Monday.
  @Test(arguments: [
    ("Monday", "23 Nov 2026"), ("next Monday", "23 Nov 2026"), ("Friday", "20 Nov 2026"),
    ("this Friday", "20 Nov 2026"), ("end of week", "20 Nov 2026"),
    (
      "next Friday",
      "your answer: 'next Friday' can be 20 Nov 2026 or 27 Nov 2026. Type the one you mean."
    ),
  ])
  func tellsThisWeekFromTheNext(_ text: String, _ kept: String) throws {
    #expect(try TypedCell("date", today: "2026-11-16").reading(of: text) == kept)
  }

  @Test func staysInTheMonthItCountsTo() throws {
    #expect(try TypedCell("date", today: "2027-01-31").reading(of: "in a month") == "28 Feb 2027")
    #expect(
      try TypedCell("date", today: "2026-12-31").reading(of: "end of next month") == "31 Jan 2027")
  }

  @Test(arguments: [
    ("03/12/2026", "3 Dec 2026 or 12 Mar 2026"), ("03-12-2026", "3 Dec 2026 or 12 Mar 2026"),
    ("3/12", "3 Dec 2026 or 12 Mar 2027"),
  ])
  func asksWhichIsTheMonth(_ text: String, _ days: String) throws {
    #expect(
      try TypedCell("date").reading(of: text)
        == "your answer: '\(text)' can be \(days). Type the one you mean.")
    #expect(try TypedCell("date\n  min: today + 100").reading(of: "3/12") == "12 Mar 2027")
  }

  @Test(arguments: [
    ("next week", "27 Nov 2026"), ("next month", "31 Dec 2026"), ("this month", "30 Nov 2026"),
    ("December", "31 Dec 2026"), ("Mar 2027", "31 Mar 2027"), ("next quarter", "31 Mar 2027"),
    ("next year", "31 Dec 2027"),
  ])
  func asksWhichDayOfSeveral(_ text: String, _ last: String) throws {
    #expect(
      try TypedCell("date").reading(of: text)
        == "your answer: '\(text)' is several days. Which one: \(last)? [\(last)]")
  }

  @Test(arguments: ["2026-02-30", "30 Feb", "31.4.", "31/04/2026", "2026-13-01", "1900-02-29"])
  func saysThatThereIsNoSuchDay(_ text: String) throws {
    #expect(
      try TypedCell("date").reading(of: text)
        == "your answer: there is no \(text). A day is typed as 2026-12-05.")
  }

  @Test(arguments: ["soon", "5", "5 De", "1.2.3.4", "12-13", "2026", "next", "end of", "in weeks"])
  func refusesWhatIsNoDay(_ text: String) throws {
    #expect(
      try TypedCell("date").reading(of: text)
        == "your answer is a day, such as 2026-12-05, 5 Dec, Sat 5 Dec or today + 14.")
  }

  @Test(arguments: [
    ("soon", "your answer is a day, such as 2026-11-22, 22 Nov, Sun 22 Nov or today + 1."),
    ("yesterday", "your answer is 22 Nov 2026 or later."),
    ("end of year", "your answer is 23 Nov 2026 or earlier."),
    (
      "next week", "your answer: 'next week' is several days. Which one: 23 Nov 2026? [23 Nov 2026]"
    ),
    ("Mon 5 Dec", "your answer is 23 Nov 2026 or earlier."),
    (
      "Mon 22 Nov",
      "your answer: 22 Nov 2026 is a Sunday. Type the day without its name, or another. [22 Nov 2026]"
    ),
  ])
  func namesWhatTheLimitsTake(_ text: String, _ refusal: String) throws {
    #expect(
      try TypedCell("date\n  min: today + 1\n  max: today + 2").reading(of: text) == refusal)
  }
}
