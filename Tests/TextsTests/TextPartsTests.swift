import Testing
import Texts

@Suite struct TextPartsTests {
  @Test(arguments: [
    ("Ann & Bo, and Cy", ["Ann", "Bo", "Cy"]), ("Ann AND Bo", ["Ann", "Bo"]), ("and", []),
    ("Sandra Anderson", ["Sandra Anderson"]), ("a\r\nb\u{2028}c", ["a", "b", "c"]),
    (" , ,", []), ("", []), ("\u{A0}a ,b", ["a", "b"]),
  ])
  func partsAtMarksAndTheWordAnd(_ text: String, _ parts: [String]) {
    #expect(text.parts(between: ",&\n").map(String.init) == parts)
  }
}
