import Testing
import Workbooks

@Suite struct OwnerTests {
  @Test(arguments: [
    "siobhán  o'neil-smith", "Siobhán O’Neil‑Smith", "SIOBHÁN O‘NEIL–SMITH",
    "Siobha\u{301}n\u{A0}O\u{2BC}Neil-Smith",
  ])
  func comparesNamesWhateverProgramsMadeOfThem(_ name: String) {
    #expect(Owner.folded(name) == "siobhán o'neil-smith")
  }
}
