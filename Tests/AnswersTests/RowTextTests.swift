import Answers
import Testing

@Suite struct RowTextTests {
  @Test(arguments: [
    ("a | b", ["a", "b"]),
    ("a", ["a"]),
    ("", [""]),
    (" | ", ["", ""]),
    (#"a \| b | c"#, ["a | b", "c"]),
    (#"a \\| b"#, [#"a \\"#, "b"]),
    (#"a \"#, [#"a \"#]),
  ]) func splitsALineAtBarsThatNoBackslashStandsBefore(line: String, cells: [String]) {
    #expect(RowText.cells(of: line) == cells)
  }

  @Test func givesALineThatReadsAsTheSameCells() {
    let cells = ["a | b", "", #"c:\d"#]
    #expect(RowText.cells(of: RowText.line(cells)) == cells)
  }
}
