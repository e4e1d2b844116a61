import Answers
import Scripts
import TestSupport
import Testing
import Values
import Workbooks

/// What becomes of what is stored in a cell of each kind: its fit, its value, its words.
@Suite struct CellKindTests {
  private static let row = Row(workshop: "ws09", set: "it", id: "")

  /// The one field of a step of a kind, and the answers of a workbook that holds nothing else.
  private func field(_ kind: String) throws -> (Field, ScriptIndex, AnswerFacts) {
    let script = try TestScript.read("- id: it\n  kind: \(kind)")
    let field = try #require(script.steps.first?.fields.first)
    let facts = AnswerFacts([script], workbook: Workbook(id: "w"), today: Day(number: 20_778))
    return (field, ScriptIndex(script), facts)
  }

  private static let colours = """
    choice
      options:
        - light_blue
        - {id: red, label: "red as {today}"}
    """
  private static let ticks = colours.replacing("choice\n", with: "choices\n")
  private static let scale = "scale\n  anchors: [none, some]"

  @Test(
    arguments: [
      ("text", JSONValue.string("a"), CellFit.fits), ("text", 1, .otherKind),
      ("person", ["a"], .otherKind), ("long_text", "a\nb", .fits), ("number", 7, .fits),
      ("number", ["number": 7, "unit": "%"], .fits), ("number", ["unit": "%"], .otherKind),
      ("number", "7", .otherKind), ("numbers", [1, 2], .fits), ("numbers", [1, "2"], .otherKind),
      ("numbers", 1, .otherKind), (scale, 1, .fits), (scale, 2, .withdrawn),
      (scale, "1", .otherKind),
      ("date", "2026-12-05", .fits), ("date", "5 Dec", .otherKind), ("yes_no", true, .fits),
      ("yes_no", "yes", .otherKind), (colours, "red", .fits), (colours, "green", .withdrawn),
      (colours, true, .otherKind), (ticks, ["red"], .fits), (ticks, ["red", "green"], .withdrawn),
      (ticks, "red", .otherKind), ("text", .null, .fits),
    ] as [(String, JSONValue, CellFit)])
  func fitsWhatIsStoredToTheField(_ kind: String, _ stored: JSONValue, _ fit: CellFit) throws {
    #expect(try field(kind).0.fit(of: stored) == fit)
  }

  @Test(
    arguments: [
      ("text", JSONValue.string("a"), "a", "a"), ("number", .number(4.25), "4.25", "4.25"),
      ("number", ["number": 11, "unit": "%"], "11 %", "11 %"),
      ("numbers", [4, .number(5.5)], "4 5.5", "4 5.5"), (scale, 1, "1", "1, some"),
      ("date", "2026-12-05", "5 Dec 2026", "5 Dec 2026"), ("yes_no", false, "no", "no"),
      (colours, "light_blue", "light blue", "light blue"),
      (colours, "red", "red as 21 Nov 2026", "red as 21 Nov 2026"),
      (
        ticks, ["light_blue", "red"], "light blue, red as 21 Nov 2026",
        "light blue, red as 21 Nov 2026"
      ),
      ("text", "", "-", nil), (ticks, [], "-", nil), ("yes_no", .null, "-", nil),
    ] as [(String, JSONValue, String, String?)])
  func printsACellToBeTypedAndToBeRead(
    _ kind: String, _ stored: JSONValue, _ typed: String, _ printed: String?
  ) throws {
    let (field, index, facts) = try field(kind)
    let cell = Cell(facts.value(of: stored, in: field, of: Self.row, in: index), stored: stored)
    #expect(facts.typed(cell, field, of: Self.row, in: index) == typed)
    #expect(facts.printed(cell, field, of: Self.row, in: index) == printed)
  }

  @Test(
    arguments: [
      (
        "text\n  max: 3", JSONValue.string("abcd"),
        CellRefusal.tooLong(field: .wholeAnswer, most: 3, typed: 4)
      ),
      ("number\n  max: 3", 4, .above(field: .wholeAnswer, most: "3")),
      ("number\n  whole: true", .number(4.5), .notWhole(field: .wholeAnswer, nearest: ["4", "5"])),
      (
        "date\n  min: today", "2026-11-20",
        .earlier(field: .wholeAnswer, least: Day(number: 20_778))
      ),
      (
        "choice\n  options: [a, {id: b, when: solo = no}]", "b",
        .notAnOption(field: .wholeAnswer, typed: "b", nearest: nil, offer: nil, options: ["a"])
      ),
      ("text", "?", nil), ("text", "-", nil), ("text", "?yes", nil),
    ] as [(String, JSONValue, CellRefusal?)])
  func holdsAnEarlierAnswerToTheFieldAsAValue(
    _ kind: String, _ stored: JSONValue, _ refusal: CellRefusal?
  ) throws {
    let (field, index, facts) = try field(kind)
    let cell = Cell(facts.value(of: stored, in: field, of: Self.row, in: index), stored: stored)
    let asked = AskedCell(field, of: Self.row, in: index, facts, isOpen: false)
    #expect(asked.keep(cell, of: facts.today) == refusal.map { .refused($0) } ?? .answer(cell))
  }
}
