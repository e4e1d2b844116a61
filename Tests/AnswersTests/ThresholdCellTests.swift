import Answers
import Scripts
import Testing
import Values
import Workbooks

/// What people write where a line is asked for.
@Suite struct ThresholdCellTests {
  @Test(arguments: [
    ("below 80 %", "below 80 %", "below 80 %"), ("under 385", "under 385", "below 385"),
    ("at most 4 a week", "at most 4 a week", "above 4 a week"),
    ("back at 11 %", "back at 11 %", "at 11 %"), ("> 5", "> 5", "above 5"),
    ("<5%", "< 5 %", "below 5 %"),
    ("≥ 12,5 %", "≥ 12.5 %", "above 12.5 %"),
    ("no more than 2 days", "no more than 2 days", "above 2 days"),
    (
      "falls below 385 for 3 weeks", "falls below 385 for 3 weeks", "below 385 for 3 weeks"
    ),
    ("zero complaints", "above 0 complaints", "above 0 complaints"),
    ("0 a month", "above 0 a month", "above 0 a month"),
    ("385 or less", "385 or less", "below 385"), ("12+", "12 or more", "above 12"),
    ("at least 60 %", "at least 60 %", "below 60 %"),
    ("at or above €12k", "at or above 12000 €", "above 12000 €"),
    (
      "Under 4.2 two weeks running", "Under 4.2 two weeks running",
      "below 4.2 for two weeks running"
    ),
    (
      "below 80 %, 3 weeks in a row", "below 80 %, 3 weeks in a row",
      "below 80 % for 3 weeks in a row"
    ),
    ("below 80 % in 2 of 3 weeks", "below 80 % in 2 of 3 weeks", "below 80 % for 2 of 3 weeks"),
    ("below 5 for a week", "below 5 for a week", "below 5 for a week"),
    (
      "at most 4 complaints from one street a week", "at most 4 complaints from one street a week",
      "above 4 complaints from one street a week"
    ),
    ("below 3 of 20 jobs", "below 3 of 20 jobs", "below 3 of 20 jobs"),
    ("below −3", "below -3", "below -3"), ("drops to 1 200", "drops to 1200", "below 1200"),
    ("below EUR 5", "below 5 EUR", "below 5 EUR"),
    ("below 5 days in 2 weeks", "below 5 days in 2 weeks", "below 5 days for 2 weeks"),
  ])
  func readsLinesIntoTheirParts(_ text: String, _ kept: String, _ parts: String) throws {
    let cell = try TypedCell("threshold")
    #expect(cell.reading(of: text) == kept)
    #expect(cell.reading(of: kept) == kept)
    guard case .answer(let answer) = cell.asked.read(text) else { return }
    let stored = try #require(answer.stored.object)
    #expect(stored["text"] == .string(kept))
    let words = [
      stored["side"]?.string, stored["number"]?.double.map { Quantity($0, .unit("")).printed },
      stored["unit"]?.string, stored["for"]?.string.map { "for " + $0 },
    ]
    #expect(words.compactMap(\.self).joined(separator: " ") == parts)
    #expect(cell.value(of: answer.stored) == .text(kept))
  }

  @Test(arguments: [
    ("12,5 %", "your answer: crossed from which side? Type below 12.5 % or above 12.5 %."),
    ("about 40", "your answer: crossed from which side? Type below 40 or above 40."),
    ("below about 40", "your answer is one number to count on: below 40? [below 40]"),
    (
      "below 1.234",
      "your answer: 'below 1.234' can be below 1.2340 or below 1234. Type the one you mean."
    ),
    ("between 40 and 50", "your answer is one number, not two: below 40 or above 50."),
    ("between 2 and 3 weeks", "your answer is one number, not two: below 2 or above 3."),
    (
      "when it drops",
      "your answer is a line with a number, such as below 80 % or at most 4 a week."
    ),
    (
      "3 weeks below 80 %",
      "your answer is a line with a number, such as below 80 % or at most 4 a week."
    ),
  ])
  func asksForWhatIsMissing(_ text: String, _ refusal: String) throws {
    #expect(try TypedCell("threshold").reading(of: text) == refusal)
  }

  @Test func readsTextsFromBeforeLinesHadParts() throws {
    let cell = try TypedCell("threshold")
    #expect(cell.asked.field.fit(of: "under 12,5 %") == .fits)
    #expect(cell.value(of: "under 12,5 %") == .text("under 12.5 %"))
    #expect(cell.value(of: "12,5 %") == .text("12,5 %"))
    #expect(cell.asked.field.fit(of: 385) == .otherKind)
    #expect(cell.asked.field.fit(of: ["number": 385, "unit": "%"]) == .otherKind)
  }

  @Test func asksAgainForTheSideOfAnOldText() throws {
    let cell = try TypedCell("threshold").asked
    let old = Cell(.text("12 %"), stored: "12 %")
    #expect(
      cell.keep(old, of: Day(number: 20_778))
        == .refused(.noSide(field: .wholeAnswer, lines: ["below 12 %", "above 12 %"])))
  }
}
