import Testing
import Texts

@Suite struct WordOverlapTests {
  @Test(
    arguments: [
      ("Return visits within 30 days", "Repeat-visit rate", 1.0 / 3),
      ("Visits", "Website visits", 0.5),
      ("Fault known", "Fault known before the visit", 1),
      ("Homes fixed first time", "First time fixed", 1),
      ("Glass", "glas", 0),
      ("BUS BUSES bus", "bus", 0.5),
      ("Homes", "Homes", 1),
      ("warm homes", "cold vans", 0),
    ] as [(String, String, Double)])
  func sharesStemsOfTheSmallerText(a: String, b: String, share: Double) {
    #expect(wordOverlap(a, b) == share)
    #expect(wordOverlap(b, a) == share)
  }

  @Test func isNothingWithoutStems() {
    #expect(wordOverlap("the", "Homes") == nil)
    #expect(wordOverlap("Homes", "") == nil)
    #expect(wordOverlap("", "") == nil)
  }

  @Test func stripsPluralsOfLongerWordsOnce() {
    #expect(
      stems(of: "The Visits, glass; gas AND 30 days' visits") == [
        "visit", "glass", "gas", "30", "day",
      ])
  }
}
