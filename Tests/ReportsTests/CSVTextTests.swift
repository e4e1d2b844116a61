import Testing
import Values

@testable import Reports

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("Van utilisation, 4.2", #""Van utilisation, 4.2""#),
    (#"a "b" c"#, #""a ""b"" c""#),
    ("\"\u{301} x", "\"\"\"\u{301} x\""),
    ("a\nb", "\"a\nb\""),
    ("a = b", #""a = b""#),
    ("5 - 3", #""5 - 3""#),
    ("", #""""#),
    ("a\u{85}b\u{202E}", "\"a\u{85}b\u{202e}\""),
    ("'quoted'", #""'quoted'""#),
  ])
  func quotesATextAsItIs(_ text: String, _ cell: String) {
    #expect(CSVText.text(text) == cell)
  }

  @Test(arguments: [
    ("=1+1", #""'=1+1""#), ("+1", #""'+1""#), ("-5", #""'-5""#), ("@SUM(A1)", #""'@SUM(A1)""#),
    ("＝1+1", #""'＝1+1""#), ("－1", #""'－1""#), ("﹦1", #""'﹦1""#),
    ("\tx", "\"'\tx\""), ("\nx", "\"'\nx\""), ("\rx", "\"'\rx\""),
    ("  =1", #""'  =1""#), ("\u{A0}=1", "\"'\u{A0}=1\""), (#""=1""#, #""'""=1""""#),
    ("'=1", #""''=1""#), ("\u{200B}=1", "\"'\u{200b}=1\""), ("\u{FEFF}@x", "\"'\u{feff}@x\""),
    ("=\u{301}1", "\"'=\u{301}1\""), ("“=1”", #""'“=1”""#),
  ])
  func guardsWhatASpreadsheetCouldTakeForAFormula(_ text: String, _ cell: String) {
    #expect(CSVText.text(text) == cell)
  }

  @Test func leavesAnEmptyCellWhereNothingIsKnown() {
    #expect([CSVText.text(nil), CSVText.number(nil), CSVText.day(nil)] == ["", "", ""])
  }

  @Test(
    arguments: [
      (11, "11"), (-0.5, "-0.5"), (0, "0"), (-0.0, "0"), (4.30, "4.3"), (1e-7, "0.0000001"),
      (1.25e-7, "0.000000125"), (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"),
      (123456789.125, "123456789.125"), (1.2345e18, "1234500000000000000"),
      (5e-5, "0.00005"), (.infinity, ""), (.nan, ""),
    ] as [(Double, String)])
  func writesANumberWithoutAnExponent(_ number: Double, _ text: String) {
    #expect(CSVText.number(Quantity(number)) == text)
    if number.isFinite { #expect(Double(text) == number) }
  }

  @Test func writesAShareAsThePercentageThatItsUnitSays() {
    #expect(CSVText.number(Quantity(0.5714, .percent)) == "57.14")
    #expect(CSVText.number(Quantity(57, .unit("%"))) == "57")
  }
}
