import Testing
import Values

@Suite struct WordsTests {
  @Test(arguments: [("customer_result", "customer result"), ("_a__b", " a  b"), ("", "")])
  func writesAnIDInWords(_ id: String, _ words: String) {
    #expect(id.inWords == words)
  }

  @Test(arguments: [
    ("monday", "Monday"), ("éa b", "Éa b"), ("ßa", "SSa"), ("4 h", "4 h"), ("", ""),
  ])
  func beginsWithACapital(_ text: String, _ capitalized: String) {
    #expect(text.capitalizedFirst == capitalized)
  }
}
