import Reports
import Testing
import Workbooks

@Suite struct JSONReportTests {
  @Test(arguments: ["linked", "hostile", "half"])
  func writesTheSameOnLinesAndOnOne(_ name: String) throws {
    let result = try Samples.result(name)
    let lines = Samples.text(result, as: .json)
    let line = Samples.text(result, as: .jsonl)
    #expect(
      line.split(separator: "\n", omittingEmptySubsequences: false).map(\.isEmpty) == [false, true])
    let values = try [lines, line].map { try JSONReader.value(Array($0.utf8)) }
    #expect(values[0] == values[1])
    #expect(JSONWriter.text(values[0]) == lines)
    let before = try Samples.workbook(name + ".json").workshops.map(\.id)
    #expect(try Workbook(json: values[0]).workshops.map(\.id) == before)
  }
}
