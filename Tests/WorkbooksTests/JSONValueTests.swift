import Testing
import Workbooks

@Suite struct JSONValueTests {
  @Test(arguments: [
    (11, "11"), (0.1, "0.1"), (-0.5, "-0.5"), (4.3, "4.3"), (1e15, "1000000000000000"),
    (1e100, "1e+100"), (Double.leastNonzeroMagnitude, "5e-324"), (1.0 / 3, "0.3333333333333333"),
    (-0.0, "-0"),
  ])
  func writesANumberAsTheShortestText(_ number: Double, _ text: String) throws {
    #expect(JSONValue.number(number) == .number(text))
    #expect(try JSONReader.value(Array(text.utf8)).double == number)
  }

  @Test func hasNoTextForWhatIsNotANumber() {
    #expect(JSONValue.number(Double.nan) == .null)
    #expect(JSONValue.number(-Double.infinity) == .null)
  }

  @Test func givesItsContentOnlyAsWhatItIs() {
    let values: [JSONValue] = [.null, true, 3, .number("3.5"), "3", [1], ["a": 1]]
    #expect(values.map(\.isNull) == [true, false, false, false, false, false, false])
    #expect(values.map(\.bool) == [nil, true, nil, nil, nil, nil, nil])
    #expect(values.map(\.int) == [nil, nil, 3, nil, nil, nil, nil])
    #expect(values.map(\.double) == [nil, nil, 3, 3.5, nil, nil, nil])
    #expect(values.map(\.string) == [nil, nil, nil, nil, "3", nil, nil])
    #expect(values.map(\.array) == [nil, nil, nil, nil, nil, [1], nil])
    #expect(values.map(\.object) == [nil, nil, nil, nil, nil, nil, ["a": 1]])
  }
}
