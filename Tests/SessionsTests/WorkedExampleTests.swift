import Answers
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// The worked example of the first workshop, typed line by line.
@Suite struct WorkedExampleTests {
  /// A session with no people yet, and each of its lines with what it did.
  private func typed() throws -> (Dialogue, [(line: String, effects: [Effect], said: [String])]) {
    var dialogue = Dialogue(try TestScript.ws01(), people: nil)
    let done = try TestScript.answers().map { line in
      dialogue.type(line)
      return (line, dialogue.effects, dialogue.said)
    }
    return (dialogue, done)
  }

  @Test func givesTheReferenceNumbers() throws {
    let (dialogue, done) = try typed()
    #expect(done.last?.said == ["record", "record", "finish"])
    let record = try #require(dialogue.session.workbook["ws01"])
    #expect(record.state == .done)
    #expect(record.revision == 1)
    #expect(
      record.results == [
        "count_before": 14, "count_after": 6,
        "kept": [
          "First-visit fix rate", "Calls answered in 60 seconds", "Van utilisation",
          "Gas safety incidents", "Return visits within 30 days", "Fitter overtime hours",
        ],
        "parked": ["Gross revenue", "Average job rating"],
        "retired": [
          "Website visits", "App downloads", "Social followers", "Repeat-visit rate",
          "Jobs booked", "Quote turnaround hours",
        ],
        "loser": "Mira Okafor",
        "focusable": [
          "First-visit fix rate", "Van utilisation", "Return visits within 30 days",
          "Fitter overtime hours",
        ],
        "focus": "Return visits within 30 days", "noise_before": .number(0.57),
        "noise_after_planned": 0, "noise_grade": "noisy", "looks_before": 97,
        "looks_after": 56, "quieter_by": .number(0.42), "orphan_ratio": .number(0.21),
        "decision_yield_before": .number(0.25),
      ])
  }

  /// What section 8 of the content says of each number, with the reason for the suggestion.
  @Test func suggestsWhatTheReferenceSays() throws {
    let (dialogue, done) = try typed()
    let answers = AnswerFacts(
      [dialogue.session.script], workbook: dialogue.session.workbook, today: Day(number: 20_778))
    let rows = answers.value(of: "kpis", in: "ws01")
    guard case .list(let kpis) = rows else {
      Issue.record("no rows")
      return
    }
    let lines = kpis.compactMap { kpi -> String? in
      guard case .row(let row) = kpi,
        case .number(let points) = answers.value(of: "points", of: row),
        case .yesNo(let used) = answers.value(of: "used", of: row),
        case .yesNo(let noisy) = answers.value(of: "noisy", of: row),
        case let suggested = answers.explained("suggested", of: row),
        case .choice(let choice) = suggested.value, let because = suggested.because
      else { return nil }
      return
        "\(answers.name(of: row)): \(used) \(noisy) \(Int(points.amount)) \(choice.id), \(because)"
    }
    #expect(
      lines == [
        "Website visits: false true 2 retire, it counts our own effort and moved nobody",
        "Gross revenue: false true 3 park, 3 of 7 points",
        "First-visit fix rate: true false 7 keep, used, 7 of 7 points",
        "Calls answered in 60 seconds: true false 5 keep, used, 5 of 7 points",
        "App downloads: false true 0 retire, it counts our own effort and moved nobody",
        "Average job rating: false true 4 park, 4 of 7 points",
        "Van utilisation: true false 7 keep, used, 7 of 7 points",
        "Social followers: false true 2 retire, it counts our own effort and moved nobody",
        "Gas safety incidents: false false 4 keep, a limit may rightly be quiet",
        "Return visits within 30 days: true false 6 keep, used, 6 of 7 points",
        "Repeat-visit rate: false true 4 retire, a twin of 'Return visits within 30 days'",
        "Jobs booked: false true 2 retire, it counts our own effort and moved nobody",
        "Quote turnaround hours: false true 2 retire, only 2 of 7 points",
        "Fitter overtime hours: true false 6 keep, used, 6 of 7 points",
      ])
    // Enter offers the same, with the same reason.
    let offered = done.compactMap { line -> Ask.Enter? in
      guard case .ask(let ask)? = line.effects.last, ask.cells.first?.label == "verdict" else {
        return nil
      }
      return ask.enter
    }
    #expect(offered.first == .takes("retire", because: "it counts our own effort and moved nobody"))
    #expect(offered.count == 14)
  }

  @Test func saysOnlyWhatIsExpected() throws {
    let (_, done) = try typed()
    let heard = done.filter { $0.said.contains { $0.hasPrefix("nudge") || $0.hasPrefix("strong") } }
    #expect(
      heard.map(\.line) == [
        "month | discussed in the meeting", "quarter | discussed with supplier",
      ])
    #expect(
      heard.map(\.said) == [
        [
          "nudge W1-USE-1", "ask kpi_use 12 Jobs booked: changed = discussed in the meeting (held)",
        ],
        [
          "nudge W1-USE-1",
          "ask kpi_use 13 Quote turnaround hours: changed = discussed with supplier (held)",
        ],
      ])
    #expect(done.allSatisfy { $0.said.allSatisfy { !$0.hasPrefix("refuse") } })
  }

  @Test func recordsEachAnswerBeforeAskingTheNextQuestion() throws {
    var dialogue = Dialogue(try TestScript.ws01(), people: nil)
    for line in try TestScript.answers() {
      let before = dialogue.session.workbook
      dialogue.type(line)
      let records = dialogue.effects.contains(.record)
      #expect(records == (dialogue.session.workbook != before), "\(line)")
      if records, let ask = dialogue.effects.firstIndex(where: \.asks) {
        #expect(dialogue.effects[ask...].allSatisfy { $0 != .record }, "\(line)")
      }
    }
  }

  @Test func givesEveryRowAnIDOfItsOwn() throws {
    let (dialogue, _) = try typed()
    let ids = dialogue.value("kpi_inventory").array?.compactMap { $0.object?["id"]?.string } ?? []
    #expect(ids.count == 14)
    #expect(Set(ids).count == 14)
  }
}

extension Effect {
  fileprivate var asks: Bool { if case .ask = self { true } else { false } }
}
