import Testing
import Texts

@Suite struct DelimitedTextTests {
  @Test(
    arguments: [
      ("a\tb\nc\td", "\t", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\r\n", ",", [["a", "b"], ["c", "d"]]),
      ("\"Net, revenue \"\"A\"\"\",weekly", ",", [["Net, revenue \"A\"", "weekly"]]),
      ("\"two\nlines\"\tx", "\t", [["two\nlines", "x"]]),
      ("a,,c,", ",", [["a", "", "c", ""]]),
      // A quote that quotes nothing, and one that never ends.
      ("5\" pipe,x", ",", [["5\" pipe", "x"]]),
      ("\"open,x\ny,z", ",", [["\"open", "x"], ["y", "z"]]),
      ("\"a\"b,c", ",", [["\"a\"b", "c"]]), ("\"a\"  ,c", ",", [["a", "c"]]),
      // Rows without a word, and the spaces sheets pad with.
      ("\n \u{A0}a ; b \n;\n\n", ";", [["a", "b"]]), ("", ",", []),
    ] as [(String, Character, [[String]])])
  func partsRowsAndCells(_ text: String, _ separator: Character, _ rows: [[String]]) {
    #expect(DelimitedText.rows(of: text, separator: separator) == rows)
  }

  @Test func readsWhatTakesLongInTimeThatGrowsWithTheText() {
    let text = String(repeating: "\"", count: 100_001)
    #expect(DelimitedText.rows(of: text, separator: ",").count == 1)
  }
}
