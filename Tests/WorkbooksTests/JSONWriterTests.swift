import Testing
import Workbooks

@Suite struct JSONWriterTests {
  @Test func indentsByTwoAndKeepsEmptyOnesOnALine() {
    let value: JSONValue = [
      "a": [1, [], [:]], "b": ["c": .null], "d": true, "e": .number("4.30"),
    ]
    #expect(
      JSONWriter.text(value) == """
        {
          "a": [
            1,
            [],
            {}
          ],
          "b": {
            "c": null
          },
          "d": true,
          "e": 4.30
        }

        """)
  }

  @Test func writesAllOnOneLineWhereThatIsWanted() {
    let value: JSONValue = ["a": [1, [], [:]], "b": ["c": "x\ny", "d": .null]]
    #expect(JSONWriter.line(value) == #"{"a":[1,[],{}],"b":{"c":"x\ny","d":null}}"# + "\n")
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{8}\u{C}\u{1B}", #""\u0008\u000c\u001b""#),
    ("\u{7F}\u{80}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009f\u{A0}\""),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    (
      "\u{61C}\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}",
      #""\u061c\u200e\u200f\u202a\u202e\u2066\u2069""#
    ),
    ("\u{FEFF}", #""\ufeff""#),
    (
      "\u{E0000}\u{E0041}\u{E007F}",
      #""\udb40\udc00\udb40\udc41\udb40\udc7f""#
    ),
    ("é 😀 \u{E0080}", "\"é 😀 \u{E0080}\""), ("\u{0}", #""\u0000""#),
  ])
  func escapesWhatATerminalWouldObey(_ text: String, _ written: String) {
    #expect(JSONWriter.text(.string(text)) == written + "\n")
    #expect(JSONWriter.text([text: 1]) == "{\n  \(written): 1\n}\n")
  }
}
