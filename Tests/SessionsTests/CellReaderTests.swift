import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// What can be typed into a cell of each kind, and what is stored.
@Suite struct CellReaderTests {
  /// What is stored for a line, or why it is not taken.
  private func reading(
    of line: String, _ kind: String, today: String = "2026-11-21", _ rest: String = ""
  ) throws -> String {
    let script = try TestScript.read("- id: it\n  kind: \(kind)", rest)
    var dialogue = Dialogue(script)
    dialogue.now = try #require(Instant(rfc3339: today + "T09:00:00Z"))
    dialogue.type(line)
    for case .refuse(let refusal) in dialogue.effects { return "\(refusal)" }
    return dialogue.value("it").text
  }

  @Test(arguments: [
    ("7", "7"), ("4.30", "4.3"), ("1,200", "1200"), ("-1,234,567.5", "-1234567.5"),
    ("\u{2212}3", "-3"), ("+3", "3"), ("11 %", "11 %"), ("11%", "11 %"), ("€ 1,200", "1200 €"),
    ("$5", "5 $"), ("4 h a week", "4 h a week"), ("0", "0"), ("-0", "0"),
    ("4\u{1B}[2J h", "your answer is a number, such as 7, 4.5 or 11 %."),
    ("4 h\u{202E}", "4 h"),
    ("1,2,3", "your answer is a number, such as 7, 4.5 or 11 %."),
    ("many", "your answer is a number, such as 7, 4.5 or 11 %."),
    ("9007199254740993", "your answer is a number, such as 7, 4.5 or 11 %."),
  ])
  func readsNumbers(_ line: String, _ stored: String) throws {
    #expect(try reading(of: line, "number") == stored)
  }

  @Test(arguments: [
    ("0", "0"), ("4", "4"), ("2 of 4", "your answer is a number, such as 1."),
    ("2.5", "your answer is a whole number, such as 2 or 3."), ("-1", "your answer is 0 or more."),
    ("5", "your answer is 4 or less."),
  ])
  func holdsNumbersToTheirLimits(_ line: String, _ stored: String) throws {
    #expect(try reading(of: line, "number\n  whole: true\n  min: 0\n  max: 4") == stored)
  }

  @Test(arguments: [
    ("412 398 4.5", "412 398 4.5"), ("412, 398", "412 398"), ("1,200 3", "1200 3"),
    ("1", "your answer takes at least 2 values."),
    ("1 2 3 4", "your answer takes at most 3 values."),
    ("1 many", "your answer is numbers with spaces between, such as 412 398 4.5."),
  ])
  func readsValuesInOrder(_ line: String, _ stored: String) throws {
    #expect(try reading(of: line, "numbers\n  min: 2\n  max: 3") == stored)
  }

  /// 21 November 2026 is a Saturday.
  @Test(
    arguments: [
      ("2026-12-05", "2026-12-05"), ("5 Dec", "2026-12-05"), ("Sat 5 Dec", "2026-12-05"),
      ("5 December", "2026-12-05"), ("Dec 5", "2026-12-05"), ("5th Dec 2027", "2027-12-05"),
      ("saturday, 5 dec 2026", "2026-12-05"), ("today", "2026-11-21"), ("tomorrow", "2026-11-22"),
      ("today + 14", "2026-12-05"), ("today+14", "2026-12-05"), ("today + 14 days", "2026-12-05"),
      ("today - 1", "2026-11-20"), ("22 Oct", "2026-10-22"), ("21 Oct", "2027-10-21"),
      ("9 Jan", "2027-01-09"), ("29 Feb", "2028-02-29"), ("5 De", nil), ("5", nil),
      ("today + soon", nil), ("today + 99999999999999999999", nil),
      ("½ Dec", nil),
    ] as [(String, String?)])
  func readsDays(_ line: String, _ stored: String?) throws {
    #expect(
      try reading(of: line, "date")
        == stored ?? "your answer is a day, such as 2026-12-05, 5 Dec, Sat 5 Dec or today + 14.")
  }

  @Test(arguments: [
    ("30 Feb", "your answer: there is no 30 Feb. A day is typed as 2026-12-05."),
    (
      "Mon 5 Dec",
      "your answer: 5 Dec 2026 is a Saturday. Type the day without its name, or another."
    ),
    (
      "Tue 5 Dec 2027",
      "your answer: 5 Dec 2027 is a Sunday. Type the day without its name, or another."
    ),
  ])
  func saysWhatIsWrongWithADay(_ line: String, _ refusal: String) throws {
    #expect(try reading(of: line, "date") == refusal)
  }

  @Test(arguments: [
    ("9 Jan", "2027-01-09", "2027-01-09"), ("1 Jan", "2026-12-31", "2027-01-01"),
    ("12 Dec", "2027-01-09", "2026-12-12"), ("9 Dec", "2027-01-09", "2027-12-09"),
  ])
  func countsDaysWithoutAYearFromThirtyDaysAgo(
    _ line: String, _ today: String, _ stored: String
  ) throws {
    #expect(try reading(of: line, "date", today: today) == stored)
  }

  @Test(arguments: [
    ("today", "your answer is 22 Nov 2026 or later."), ("tomorrow", "2026-11-22"),
    ("today + 3", "your answer is 23 Nov 2026 or earlier."),
  ])
  func holdsDaysToTheirLimits(_ line: String, _ stored: String) throws {
    #expect(
      try reading(of: line, "date\n  min: today + 1\n  max: today + 2") == stored)
  }

  private static let colours = """
    choice
      options:
        - light_blue
        - {id: dark_blue, label: deep-sea blue}
        - red
        - {id: green, label: grass green}
    """

  @Test(arguments: [
    ("1", "light_blue"), ("4", "green"), ("light_blue", "light_blue"), ("Light-Blue", "light_blue"),
    ("l", "light_blue"), ("deep sea", "dark_blue"), ("dark blue", "dark_blue"), ("RED", "red"),
    ("gr", "green"),
    (
      "5",
      "'5' is none of the choices: light blue, deep-sea blue, red, grass green."
    ),
    ("rod", "'rod' is none of the choices. Did you mean red?"),
    (
      "?",
      "your answer cannot wait: what follows is built on it. A rough answer will do; /back returns."
    ),
    ("-", "your answer cannot be left empty."),
  ])
  func readsChoices(_ line: String, _ stored: String) throws {
    #expect(try reading(of: line, Self.colours) == stored)
  }

  @Test func namesTheChoicesThatABeginningFits() throws {
    let kind = "choice\n  options: [green, grey, red]"
    #expect(
      try reading(of: "gre", kind) == "'gre' fits several choices: green, grey.")
    #expect(try reading(of: "gree", kind) == "green")
  }

  @Test(arguments: [
    (
      "9", "'9' is none of the choices: pushes, it influences; adds up: arithmetic."
    ),
    (
      "pushs", "'pushs' is none of the choices. Did you mean pushes, it influences?"
    ),
    (
      "ads up", "'ads up' is none of the choices. Did you mean adds up: arithmetic?"
    ),
    (
      "aritmetic",
      "'aritmetic' is none of the choices. Did you mean adds up: arithmetic?"
    ),
  ])
  func keepsChoicesApartWhoseLabelsHoldCommas(_ line: String, _ refusal: String) throws {
    let kind = """
      choice
        options:
          - {id: pushes, label: "pushes, it influences"}
          - {id: arithmetic, label: "adds up: arithmetic"}
      """
    #expect(try reading(of: line, kind) == refusal)
  }

  @Test(arguments: [
    ("red, 1", "light_blue red"), ("1,1,red", "light_blue red"), ("red", "red"),
    (",", "This needs an answer."),
    ("1,2,3,4", "Choose at most 3 for your answer."), ("1,violet", ""),
  ])
  func readsTicksInTheOrderShown(_ line: String, _ stored: String) throws {
    let kind = Self.colours.replacing("choice\n", with: "choices\n  max: 3\n")
    let read = try reading(of: line, kind)
    #expect(read == stored || stored.isEmpty && read.hasPrefix("'violet' is none of the choices"))
  }

  @Test func keepsTheOrderTyped() throws {
    let kind = Self.colours.replacing("choice\n", with: "choices\n  ordered: true\n")
    #expect(try reading(of: "red, light blue", kind) == "red light_blue")
  }

  @Test(arguments: [("0", "0"), ("2", "2"), ("all", "2"), ("3", nil)] as [(String, String?)])
  func readsPointsOfAScale(_ line: String, _ stored: String?) throws {
    #expect(
      try reading(of: line, "scale\n  anchors: [none, some, all of it]")
        == stored ?? "'3' is none of the choices: none, some, all of it.")
  }

  @Test(arguments: [
    ("yes", "true"), ("Y", "true"), ("1", "true"), ("no", "false"), ("n", "false"), ("2", "false"),
    ("maybe", "your answer is yes or no."),
  ])
  func readsYesAndNo(_ line: String, _ stored: String) throws {
    #expect(try reading(of: line, "yes_no") == stored)
  }

  @Test(arguments: [
    ("ab", "your answer needs at least 3 characters. Say a little more."), ("abc", "abc"),
    ("a\tb c", "a b c"), ("a\u{1B}[2Jbc", "a[2Jbc"), ("a | b", "a | b"),
    ("abcdefghi", "your answer takes up to 8 characters; this has 9. Cut it to the core."),
    ("e\u{301}e\u{301}e\u{301}", "e\u{301}e\u{301}e\u{301}"),
  ])
  func readsTexts(_ line: String, _ stored: String) throws {
    #expect(try reading(of: line, "text\n  min: 3\n  max: 8") == stored)
  }

  @Test(arguments: [("text", 140), ("long_text", 600), ("person", 60)])
  func takesTextsUpToTheLengthOfTheirKind(_ kind: String, _ most: Int) throws {
    let text = String(repeating: "x", count: most)
    #expect(try reading(of: text, kind) == text)
    #expect(
      try reading(of: text + "x", kind)
        == "your answer takes up to \(most) characters; this has \(most + 1). Cut it to the core.")
  }
}

extension JSONValue {
  /// The value as a person might read it aloud.
  fileprivate var text: String {
    switch self {
    case .null: "null"
    case .bool(let yes): String(yes)
    case .number(let digits): digits
    case .string(let text): text
    case .array(let items): items.map(\.text).joined(separator: " ")
    case .object(let members): members.map { $0.value.text }.joined(separator: " ")
    }
  }
}
