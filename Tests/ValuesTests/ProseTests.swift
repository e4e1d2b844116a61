import Testing
import Values

@Suite struct ProseTests {
  @Test func joinsWordsThatStandOutAlike() {
    let prose: Prose = "\(strong: "Dana")\(strong: " Ruiz")\("") sends\(" it")."
    #expect(prose.runs == [Prose.Run("Dana Ruiz", isStrong: true), Prose.Run(" sends it.")])
    #expect(prose.text == "Dana Ruiz sends it.")
  }

  @Test func setsSentencesApartByASpace() {
    #expect(Prose(["One.", "\(strong: "Two")."]) == "One. \(strong: "Two").")
    #expect(Prose([] as [Prose]).runs == [])
  }
}
