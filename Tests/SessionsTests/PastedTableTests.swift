import Answers
import Scripts
import Sessions
import TestSupport
import Testing
import Values
import Workbooks

/// Blocks copied from sheets, lists and pages, as rows of the table that is asked.
@Suite struct PastedTableTests {
  private static let script = try? TestScript.read(
    """
    - id: kpis
      kind: table
      max: 5
      columns:
        - {id: name, kind: text, max: 30, unique: true, headings: [KPI, metric]}
        - {id: seen, kind: choice, options: [daily, weekly, monthly], headings: [frequency]}
        - {id: owner, kind: person, optional: true}
      coach:
        - {id: THEME, each: row, when: "words(name) = 1", nudge: What is counted?}
        - {id: TEAM, each: row, when: "owner = 'team'", strong: One name.}
    - id: use
      kind: table
      walks: kpis
      columns:
        - {id: used, kind: choice, options: [now, never]}
        - {id: changed, kind: text, when: used = now}
    - id: last
      kind: review
      ask: Well?
      shows: ["{count(kpis)}"]
    """)
  private let now = Instant(seconds: 1_795_251_600)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  private func table(_ text: String, _ lines: String...) throws -> PastedTable {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return try #require(dialogue.session.pastedTable([text], now: now))
  }

  private static let lines = ["Net, \"A\" sales | weekly | Anna Berg", "Fix rate | monthly | "]

  @Test(arguments: [
    // As a sheet copies it, with and without its heading, and as a sheet saves it.
    "\"Net, \"\"A\"\" sales\"\tweekly\tAnna Berg\r\nFix rate\tmonthly\t\r\n",
    "KPI\tfrequency\towner\n\"Net, \"\"A\"\" sales\"\tweekly\tAnna Berg\nFix rate\tmonthly\t",
    "KPI,Frequency,Owner\n\"Net, \"\"A\"\" sales\",weekly,Anna Berg\nFix rate,monthly,\n",
    "KPI;Frequency;Owner\n\"Net, \"\"A\"\" sales\";weekly;Anna Berg\nFix rate;monthly;\n",
    // Columns elsewhere, and a cell of two lines.
    "Owner\tKPI\tNote\tFrequency\nAnna Berg\t\"Net, \"\"A\"\"\nsales\"\tx\tweekly\n\tFix rate\t\tmonthly",
    // A table of a page.
    "| KPI | Frequency | Owner |\n|---|:-:|---|\n| Net, \"A\" sales | weekly | Anna Berg |\n| Fix rate | monthly | |",
    // Rows that are numbered in their first column.
    "1\tNet, \"A\" sales\tweekly\tAnna Berg\n2\tFix rate\tmonthly\t",
    // Spaces that are no plain ones.
    "Net,\u{A0}\"A\"  sales\tweekly \tAnna\u{A0}Berg\n\n\t\t\nFix rate\tmonthly\t",
  ])
  func readsABlock(_ text: String) throws {
    let table = try table(text)
    #expect(table.rows.map(\.line) == Self.lines)
    #expect(table.rows.allSatisfy { $0.fate == .fits })
  }

  @Test func readsAListOfNames() throws {
    let table = try table("- Net sales, all\n- Fix rate\n2. Repeat calls")
    #expect(table.rows.map(\.line) == ["Net sales, all", "Fix rate", "Repeat calls"])
    #expect(table.rows.allSatisfy { $0.fate == .incomplete })
  }

  @Test func saysWhatNothingIsTakenFrom() throws {
    let table = try table("KPI\tTarget\tFrequency\nFix rate\t80 %\tweekly")
    #expect(table.hasHeading)
    #expect(table.unused == ["Target"])
    #expect(table.rows.map(\.line) == ["Fix rate | weekly | "])
  }

  @Test func saysWhatDoesNotGoIn() throws {
    let table = try table(
      """
      Fix rate\tweekly\tAnna
      Repeat calls\tsometimes\tTom
      fix  rate\tweekly\tAnna
      Fix rate\tdaily\tTom
      Late vans\tdaily\tteam
      \tdaily\tTom
      \(String(repeating: "x", count: 31)) y\tdaily\tTom
      One a\tdaily\t
      Two b\tdaily\t
      Three c\tdaily\t
      Four d\tdaily\t
      Five e\tdaily\t
      """)
    func reason(_ number: Int) -> String {
      switch table.rows[number].fate {
      case .fits: "fits"
      case .repeats(let name): "repeats \(name)"
      case .incomplete: "incomplete"
      case .refused(let refusal): "\(refusal)"
      case .coached(let messages): messages.map(\.text).joined()
      }
    }
    #expect(
      table.rows.indices.map(reason) == [
        "fits", "'sometimes' is none of the choices for seen: daily, weekly, monthly.",
        "repeats Fix rate", "name: 'Fix rate' is there already. Make it different.", "One name.",
        "This needs an answer: name.",
        "name takes up to 30 characters; this has 33. Cut it to the core.", "fits", "fits", "fits",
        "fits", "\(Refusal.tooManyRows(most: 5))",
      ])
  }

  @Test func takesRowsAsOneChange() throws {
    let dialogue = try dialogue("Late vans | daily | -")
    var session = dialogue.session
    let table = try #require(session.pastedTable(["Fix\tweekly\tAnna\nRepeat\tdaily\t"], now: now))
    var made = 0
    for (number, row) in table.rows.enumerated() {
      let taking = session.take(row, of: table, after: number, now: now) {
        made += 1
        return "p\(made)"
      }
      guard case .taken(let effects) = taking else {
        Issue.record("\(row.line) is not taken")
        continue
      }
      // The nudge is said, and the row kept.
      #expect(effects.contains { if case .coach = $0 { true } else { false } })
    }
    #expect(session.answers.rows(of: session.script.steps[0]).count == 3)
    let effects = session.handle(.undo, now: now) { "x" }
    #expect(effects.contains(.note(.undone(.added, row: "Fix", count: 2))))
    #expect(session.answers.rows(of: session.script.steps[0]).count == 1)
  }

  @Test func answersAboutRowsThatTheBlockNames() throws {
    let dialogue = try dialogue("Fix rate | weekly | -", "Late vans | daily | -", "")
    var session = dialogue.session
    let text = "Late vans\tnever\t\nFix rate\tnow\tmoved two fitters"
    let table = try #require(session.pastedTable([text], now: now))
    #expect(table.rows.map(\.name) == ["Late vans", "Fix rate"])
    for row in table.rows { _ = session.take(row, of: table, after: 0, now: now) { "x" } }
    #expect(
      session.workbook["ws09"]?["use"]?.value == [
        ["id": "r2", "used": "never"], ["id": "r1", "used": "now", "changed": "moved two fitters"],
      ])
  }

  @Test func takesNoRowForAnotherOneThanItNames() throws {
    let dialogue = try dialogue("Fix rate | weekly | -", "Late vans | daily | -", "")
    let text = "Fix rate\tnever\nLate vans\tnever\nTotal\tnever"
    let table = try #require(dialogue.session.pastedTable([text], now: now))
    #expect(
      table.rows.map(\.fate) == [.fits, .fits, .refused(.notATable)])
    let one = try #require(
      dialogue.session.pastedTable(["Fix rate\tnever\nTotal\tnever\nFix rate\tnow\tx"], now: now))
    #expect(one.rows[1].fate == .refused(.noRowNamed("Total")))
    #expect(one.rows[1].text == "Total | never")
  }

  @Test func leavesTheNextStepAlone() throws {
    let dialogue = try dialogue("Fix rate | weekly | -", "")
    let table = try #require(dialogue.session.pastedTable(["never\nnow | x\nnever"], now: now))
    #expect(table.rows.map(\.fate) == [.fits, .refused(.notATable), .refused(.notATable)])
  }

  @Test(arguments: [
    "Churn | weekly | Manager", "Churn\tweekly\tKPI", "KPI,weekly,Anna", "metric | daily | -",
  ])
  func takesNoRowForAHeading(_ line: String) throws {
    #expect(try !table(line).hasHeading)
    #expect(try !dialogue().session.isHeading(line))
  }

  @Test func partsEachBlockByItself() throws {
    let dialogue = try dialogue()
    let blocks = [
      "KPI,frequency\nFix rate,weekly", "Late vans | daily | Ann",
      "frequency\tKPI\ndaily\tFuel cost",
    ]
    let table = try #require(dialogue.session.pastedTable(blocks, now: now))
    #expect(
      table.rows.map(\.line) == [
        "Fix rate | weekly | ", "Late vans | daily | Ann", "Fuel cost | daily | ",
      ])
  }

  @Test func takesRowsOnlyWhereNothingIsTyped() throws {
    #expect(try dialogue().session.takesRows)
    #expect(try !dialogue("Fix rate").session.takesRows)
    #expect(try !dialogue("Fix | weekly | -").session.takesRows)
    #expect(try !dialogue("Fix rate | weekly | -", "/row 1").session.takesRows)
    #expect(try dialogue("Fix rate | weekly | -", "").session.takesRows)
  }

  @Test func putsABlockWhereANewRowWasAskedFor() throws {
    var session = try dialogue("A b | weekly | -", "Z y | weekly | -", "/insert 2").session
    let table = try #require(session.pastedTable(["C d\tdaily\t\nE f\tdaily\t"], now: now))
    for (number, row) in table.rows.enumerated() {
      _ = session.take(row, of: table, after: number, now: now) { "p\(number)" }
    }
    #expect(session.rowLines.map { $0.prefix(3) } == ["A b", "C d", "E f", "Z y"])
  }

  @Test func saysWhatABlockChangesElsewhere() throws {
    let dialogue = try dialogue(
      "Fix rate | weekly | -", "", "never", "", "/go kpis")
    let table = try #require(dialogue.session.pastedTable(["Late vans\tdaily\t"], now: now))
    #expect(table.consequences != nil)
  }

  @Test func findsAHeadingBelowATitle() throws {
    let table = try table("KPI sheet 2026\t\t\n\t\t\nID\tKPI\tFrequency\n1\tFix rate\tweekly")
    #expect(table.rows.map(\.line) == ["Fix rate | weekly | "])
  }

  @Test func leavesOutARowOfSums() throws {
    let table = try table("KPI\tFrequency\tValue\nFix rate\tweekly\t3\n\t\t12")
    #expect(table.rows.map(\.line) == ["Fix rate | weekly | "])
  }
}
