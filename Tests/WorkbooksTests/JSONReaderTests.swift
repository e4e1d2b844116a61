import Foundation
import TestSupport
import Testing
import Values
import Workbooks

@Suite struct JSONReaderTests {
  private static let accepted = [
    "null", " true ", "[]", "{}", "\t[\r\n]\n", "[[[]]]", "0", "-0", "-0.0", "1e5", "1E+5",
    "1.50e-7",
    "9007199254740991", "-9007199254740991", "1.7976931348623157e308", "0.1", "\"\"",
    #""\u0041\n\/\b\f\r\t\"\\""#, #""\ud83d\ude00""#, "\"😀 é e\u{301}\"",
    "\"\u{7F}\u{9B}\u{202E}\"",
    #"{"a":1,"A":2,"":3}"#, "{\"é\":1,\"e\u{301}\":2}", #"{"b":{"a":[1,{"c":null}]},"a":false}"#,
    String(repeating: "[", count: 32) + String(repeating: "]", count: 32),
  ]

  private static let refused: [(String, String)] = [
    ("", "1:1: the file is empty; look for a backup of it"),
    (" \n\t", "1:1: the file is empty; look for a backup of it"),
    ("\u{0}\u{0}", "1:1: the file holds zero bytes only; look for a backup of it"),
    ("{\u{0}", "1:1: the text is not UTF-8; save it as UTF-8"),
    ("\u{FEFF}{}", "1:1: byte order mark before the text; save it as UTF-8 without BOM"),
    ("[1,]", "1:3: a comma with nothing after it; take it out"),
    ("{\"a\":1,\n}", "1:7: a comma with nothing after it; take it out"),
    ("[1 2]", "1:4: this is not JSON: expected ',' or ']'; is this the right file?"),
    ("[,1]", "1:2: this is not JSON: expected a value; is this the right file?"),
    ("{\"a\" 1}", "1:6: this is not JSON: expected ':'; is this the right file?"),
    ("{a:1}", "1:2: this is not JSON: expected a name in double quotes; is this the right file?"),
    ("{'a':1}", "1:2: this is not JSON: expected a name in double quotes; is this the right file?"),
    (
      "{\"a\":1,,}",
      "1:8: this is not JSON: expected a name in double quotes; is this the right file?"
    ),
    ("[1,,2]", "1:4: this is not JSON: expected a value; is this the right file?"),
    ("[1", "1:3: the text ends in the middle of a value; look for a backup of it"),
    ("{\"a\":\n tr", "2:4: the text ends in the middle of a value; look for a backup of it"),
    ("\"abc", "1:5: the text ends in the middle of a value; look for a backup of it"),
    ("\"abc\\", "1:6: the text ends in the middle of a value; look for a backup of it"),
    ("\"\\u00", "1:6: the text ends in the middle of a value; look for a backup of it"),
    ("-", "1:2: the text ends in the middle of a value; look for a backup of it"),
    ("[] []", "1:4: more text after the end; take it out"),
    ("{}}", "1:3: more text after the end; take it out"),
    ("nul1", "1:1: this is not JSON: expected a value; is this the right file?"),
    ("True", "1:1: this is not JSON: expected a value; is this the right file?"),
    ("// no\n1", "1:1: this is not JSON: expected a value; is this the right file?"),
    ("NaN", "1:1: not a number JSON knows; write null"),
    ("[-Infinity]", "1:2: not a number JSON knows; write null"),
    ("01", "1:1: a number in a form JSON does not allow; write it as 12 or 4.5"),
    ("-a", "1:1: a number in a form JSON does not allow; write it as 12 or 4.5"),
    ("1.", "1:1: a number in a form JSON does not allow; write it as 12 or 4.5"),
    (".5", "1:1: this is not JSON: expected a value; is this the right file?"),
    ("+1", "1:1: this is not JSON: expected a value; is this the right file?"),
    ("1e", "1:1: a number in a form JSON does not allow; write it as 12 or 4.5"),
    ("0x10", "1:2: more text after the end; take it out"),
    ("9007199254740992", "1:1: a number other programs would round; write it as text"),
    ("-9007199254740992", "1:1: a number other programs would round; write it as text"),
    ("[99999999999999999999999]", "1:2: a number other programs would round; write it as text"),
    ("1e400", "1:1: a number other programs would round; write it as text"),
    ("\"a\nb\"", "1:3: a control character in a text; write it as '\\u' and four digits"),
    ("\"a\u{0}\"", "1:3: the character U+0000; take it out"),
    (#""\u0000""#, "1:2: the character U+0000; take it out"),
    (#""\x41""#, "1:2: an escape JSON does not know; write a backslash as two"),
    (#""\u00g0""#, "1:2: an escape JSON does not know; write a backslash as two"),
    (#""\u+041""#, "1:2: an escape JSON does not know; write a backslash as two"),
    (#""é\ud800""#, "1:3: half of a surrogate pair; take it out, or write the whole pair"),
    (#""\ud800\u0041""#, "1:2: half of a surrogate pair; take it out, or write the whole pair"),
    (#""\udc00\ud800""#, "1:2: half of a surrogate pair; take it out, or write the whole pair"),
    (#"{"a":1,"b":{"a":2},"a":3}"#, "1:20: 'a' stands twice in one object; keep one of them"),
    (#"{"a":1, "\u0061":3}"#, "1:9: 'a' stands twice in one object; keep one of them"),
    (
      String(repeating: "[", count: 33) + String(repeating: "]", count: 33),
      "1:33: more than 32 arrays and objects inside each other; is this the right file?"
    ),
    (
      "{\n  \"a\": 1,\n>>>>>>> theirs\n}",
      "3:1: git left a conflict here; "
        + "join the two versions, or take one with 'git checkout --ours' or '--theirs'"
    ),
  ]

  @Test(arguments: accepted) func writesWhatItReadsUnchanged(_ text: String) throws {
    let value = try JSONReader.value(Array(text.utf8))
    #expect(try JSONReader.value(JSONWriter.bytes(value)) == value)
  }

  @Test(arguments: refused) func saysWhatIsWrongAndWhere(_ text: String, _ message: String) {
    let fault = #expect(throws: JSONFault.self) { try JSONReader.value(Array(text.utf8)) }
    #expect(fault.map(shortened) == message)
  }

  private func shortened(_ fault: JSONFault) -> String {
    let text = fault.finding(in: "").description
    return String(text.dropFirst()).replacing(" error:", with: "")
  }

  @Test(
    arguments: [
      ([0x22, 0x80, 0x22], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1),
      ([0x22, 0xC3, 0xA9, 0xED, 0xA0, 0x80, 0x22], 3), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
      ([0x5B, 0xFF, 0x5D], 1), ([0x22, 0xE2, 0x82], 1),
    ] as [([UInt8], Int)])
  func findsTheByteThatIsNotUTF8(_ bytes: [UInt8], _ offset: Int) {
    let fault = #expect(throws: JSONFault.self) { try JSONReader.value(bytes) }
    #expect(fault?.reason == .badUTF8)
    #expect(fault?.offset == offset)
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32BigEndian])
  func refusesOtherEncodings(_ encoding: String.Encoding) throws {
    let bytes = [UInt8](try #require("{}".data(using: encoding)))
    let fault = #expect(throws: JSONFault.self) { try JSONReader.value(bytes) }
    #expect(fault?.reason == .notUTF8)
  }

  @Test func refusesAMillionArraysWithoutRunningOutOfStack() {
    let fault = #expect(throws: JSONFault.self) {
      try JSONReader.value([UInt8](repeating: 0x5B, count: 1_000_000))
    }
    #expect(fault?.reason == .tooDeep(limit: 32))
    #expect(fault?.offset == 32)
  }

  @Test func refusesMoreBytesThanTheLimit() throws {
    let limits = JSONReader.Limits(bytes: 4)
    #expect(try JSONReader.value(Array("true".utf8), limits: limits) == true)
    let fault = #expect(throws: JSONFault.self) {
      try JSONReader.value(Array("false".utf8), limits: limits)
    }
    #expect(fault?.reason == .tooLarge(limit: 4))
  }

  /// Python's reader, told to be as strict, must accept the same texts and read the same values:
  /// all those above, and a slot with each of its bytes changed, dropped or doubled.
  @Test func agreesWithPython() throws {
    var corpus = JSONReaderTests.accepted.map { Array($0.utf8) }
    corpus += JSONReaderTests.refused.map { Array($0.0.utf8) }
    let slot = JSONWriter.bytes(try #require(try fullWorkbook()["ws01"]?["review_scope"]).json)
    for index in slot.indices {
      for replacement in [
        [], [slot[index], slot[index]], [slot[index] ^ 1], [0x22], [0xE9],
      ] {
        corpus.append(slot[..<index] + replacement + slot[(index + 1)...])
      }
    }
    let folder = try TemporaryFolder()
    let path = folder.path + "/corpus"
    // A line a text: its bytes, and what we read from it, both as hexadecimal digits.
    let lines = corpus.map { bytes in
      let read = (try? JSONReader.value(bytes)).map { JSONWriter.bytes($0) }
      return hexadecimal(bytes) + " " + (read.map(hexadecimal) ?? "refused")
    }
    try put(lines.joined(separator: "\n") + "\n", at: path)
    let verdict = try python(oracle, [path])
    #expect(verdict == "\(corpus.count) texts\n")
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private let oracle = """
    import json, sys
    def refuse(text): raise ValueError(text)
    def pairs(members):
        if len(dict(members)) < len(members): refuse("repeated")
        return {"members": members}
    def whole(text):
        if abs(int(text)) >= 2**53: refuse(text)
        return "number " + text
    def fraction(text):
        if abs(float(text)) == float("inf"): refuse(text)
        return "number " + text
    def depth(value):
        if isinstance(value, dict): return 1 + max([depth(v) for k, v in value["members"]], default=0)
        if isinstance(value, list): return 1 + max([depth(v) for v in value], default=0)
        return 0
    def read(data):
        text = data.decode("utf-8")
        value = json.loads(text, object_pairs_hook=pairs, parse_int=whole, parse_float=fraction,
                           parse_constant=refuse)
        if depth(value) > 32: refuse("deep")
        shown = json.dumps(value, ensure_ascii=False)
        shown.encode("utf-8")
        if "\\\\u0000" in shown: refuse("zero")
        return value
    count = 0
    for line in open(sys.argv[1]):
        given, ours = line.rstrip("\\n").split(" ")
        try: theirs = read(bytes.fromhex(given))
        except (ValueError, RecursionError): theirs = refuse
        if (theirs is refuse) != (ours == "refused"): print("differ:", bytes.fromhex(given), ours)
        elif theirs is not refuse and read(bytes.fromhex(ours)) != theirs: print("read otherwise:", given)
        count += 1
    print(count, "texts")
    """
}
