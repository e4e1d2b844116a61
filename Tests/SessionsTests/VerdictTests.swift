import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// The second workshop: three metrics, three verdicts.
@Suite struct VerdictTests {
  struct Reference: Sendable {
    var files: [String]
    var points: [Int]
    var rest: [String: JSONValue]
    var rules: [String]
  }

  static let references = [
    Reference(
      files: ["ws01", "ws02"], points: [2, 2, 2, 2, 2, 2],
      rest: [
        "total": 12, "verdict": "pass", "baseline": "known", "average": .number(406.8),
        "low": .number(361.1), "high": .number(452.4), "calls": 0, "against": "",
        "runner_up": "Repairs done the promised day",
      ],
      rules: ["note W2-DEF-6", "note W2-GAM-5", "note W2-GAM-5"]),
    Reference(
      files: ["ws02-revise"], points: [2, 1, 1, 1, 2, 1],
      rest: [
        "total": 8, "verdict": "revise", "baseline": "dated", "guarded": false, "low": .null,
        "runner_up": "Orders right first time",
      ],
      rules: [
        "note W2-WEL-1", "nudge W2-CAN-7", "note W2-PIC-5", "note W2-DEF-6", "nudge W2-DEC-4",
        "strong W2-DEC-5", "nudge W2-CUS-4", "nudge W2-REA-2", "nudge W2-GUI-1", "nudge W2-GAM-1",
        "nudge W2-BAS-6",
      ]),
    Reference(
      files: ["ws02-reject"], points: [2, 2, 0, 1, 0, 2],
      rest: [
        "total": 7, "verdict": "reject", "against": "it counts our own money",
        "filed_as_kpi": "Monthly recurring revenue: it counts our own money",
        "runner_up": "Talks of ten minutes",
      ],
      rules: [
        "note W2-WEL-1", "strong W2-CAN-1", "strong W2-PIC-4", "strong W2-DEF-1", "note W2-DEF-6",
        "strong W2-CUS-1", "nudge W2-CUS-4",
      ]),
  ]

  private static func typed(_ files: [String]) throws -> (Dialogue, [LinkedExample.Turn]) {
    let (dialogue, turns) =
      files.count == 2
      ? try LinkedExample.typed(files[0], files[1]) : try LinkedExample.typed(files[0])
    return (dialogue, turns)
  }

  @Test(arguments: references)
  func givesTheReferenceNumbersAndSaysOnlyWhatIsExpected(_ reference: Reference) throws {
    let (dialogue, turns) = try Self.typed(reference.files)
    #expect(turns.refused == [])
    #expect(Set(turns.rules) == Set(reference.rules))
    #expect(turns.rules.count == reference.rules.count)
    #expect(turns.last?.said.last == "finish")
    let record = try #require(dialogue.session.workbook["ws02"])
    #expect(record.state == .done)
    #expect(
      ["t1", "t2", "t3", "r1", "r2", "r3"].map { record.results[$0] }
        == reference.points.map { .number($0) })
    for (name, value) in reference.rest { #expect(record.results[name] == value, "\(name)") }
  }

  @Test func countsCellsPutOffTogetherAsOneThingToFindOut() throws {
    let (dialogue, turns) = try LinkedExample.typed("ws02-revise")
    let asked = turns.flatMap(\.said).filter { $0.hasPrefix("ask who and when") }
    #expect(
      asked.map { $0.split(separator: "·").last.map(String.init) } == [
        "ask who and when: Phone two customers about the sentence",
        " past values, act line, celebrate line",
      ])
    let answers = AnswerFacts(
      [dialogue.session.script], workbook: dialogue.session.workbook, today: Day(number: 20_778))
    guard case .list(let items) = answers.value(of: "follow_ups", in: "ws02") else {
      Issue.record("no follow-ups")
      return
    }
    #expect(items.count == 2)
    #expect(answers.value(of: "overrides", in: "ws02") == .list([.text("W2-DEC-5")]))
  }

  @Test(arguments: [("372 | 1", ["strong W2-BAS-1"]), ("385 | 3", []), ("360 | 1", [])])
  func warnsOfALineInsideTheNaturalRange(_ line: String, _ rules: [String]) throws {
    var dialogue = try Dialogue(workshop: "ws02")
    for typed in try TestScript.answers("ws02").prefix(while: { $0 != "/at commit" }) {
      if typed.hasPrefix("/at welcome") { dialogue.type("Dana Ruiz") }
      dialogue.type(typed.replacing("| 385 | 3 |", with: "| \(line) |"))
      let step = dialogue.ask.map { dialogue.session.script.steps[$0.step].id }
      if step == "commit" { break }
    }
    #expect(dialogue.messages.map { "\($0.level) \($0.rule)" } == rules)
  }

  @Test func showsWhatEarnedEachPointAndWhatWouldLiftTheVerdict() throws {
    let (_, turns) = try LinkedExample.typed("ws02-revise")
    #expect(turns.last?.said.last == "finish")
    var dialogue = try Dialogue(workshop: "ws02")
    for line in try TestScript.answers("ws02-reject").dropLast() { dialogue.type(line) }
    guard case .scorecard(let card)? = dialogue.ask?.shown.first else {
      Issue.record("no scorecard")
      return
    }
    #expect(card.items.map(\.points) == [2, 2, 0, 1, 0, 2])
    #expect(card.items[2].because == "the winner is us")
    #expect(card.total == 7)
    #expect(card.verdict == "reject")
    #expect(card.because == "it counts our own money")
    #expect(card.lowest.map(\.step) == ["test_customer", "nsm_definition"])
    #expect(card.lift == nil)
    #expect(
      dialogue.ask?.shown.last
        == .text(
          "Talks of ten minutes is kept as reserve: /go nsm_pick takes it to the tests; "
            + "promise and moment stay."))
  }

  @Test func namesTheOneChangeThatLiftsTheVerdict() throws {
    var dialogue = try Dialogue(workshop: "ws02", people: ["Dana Ruiz"])
    for line in try TestScript.answers("ws02").dropLast() {
      dialogue.type(line.replacing("| seen in behaviour", with: "| guess"))
      if dialogue.messages.contains(where: { $0.rule == "W2-CUS-4" }) { dialogue.type("") }
    }
    guard case .scorecard(let card)? = dialogue.ask?.shown.first else {
      Issue.record("no scorecard")
      return
    }
    #expect(card.verdict == "revise")
    #expect(card.lift?.title == "Customer link")
    #expect(card.lift?.step == "test_customer")
    #expect(card.lift?.verdict == "pass")
  }
}
