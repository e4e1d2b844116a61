import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// The third workshop and the recheck, over what the workshops before them left.
@Suite struct LinkedWorkshopsTests {
  @Test func givesTheReferenceNumbers() throws {
    let (dialogue, turns) = try LinkedExample.typed("ws01", "ws02", "ws03")
    #expect(turns.refused == [])
    #expect(turns.last?.said.last == "finish")
    #expect(turns.rules == ["strong W3-EVI-1", "nudge W3-EVI-2"])
    let record = try #require(dialogue.session.workbook["ws03"])
    #expect(
      record.results == [
        "on_candidate": true, "root_name": "Homes fixed first time", "root_days": 7,
        "provisional": false, "new_numbers": 3,
        "pushed": [
          "Right part on the van", "Fault known before the visit", "Homes that know about us",
          "Fitter skill match",
        ],
        "weakest": 0, "strongest": 3, "shift": 25, "busiest": "Dana Ruiz",
        "bottleneck": .number(0.43), "rule_ready": 1, "driver_coverage": .number(0.75),
        "card_coverage": 1, "shown": 7, "creep": 0,
        "absent": ["Omar Haddad", "Leo Brandt", "Mira Okafor"], "to_do": [], "readiness": "ready",
      ])
    let answers = AnswerFacts(
      [dialogue.session.script], workbook: dialogue.session.workbook, today: Day(number: 20_778))
    guard case .list(let drivers) = answers.value(of: "driver_cut", in: "ws03") else {
      Issue.record("no drivers")
      return
    }
    let lines = drivers.compactMap { driver -> String? in
      guard case .row(let row) = driver,
        case .number(let counted) = answers.value(of: "counted", of: row),
        case .choice(let strength) = answers.value(of: "strength", of: row),
        case .number(let control) = answers.value(of: "control", of: row),
        case .choice(let advice) = answers.value(of: "advice", of: row)
      else { return nil }
      return "\(answers.name(of: row)): \(counted.printed) \(strength.label) "
        + "\(control.printed) \(advice.label)"
    }
    #expect(
      lines == [
        "Right part on the van: 4 tested 2 turn up",
        "Fault known before the visit: 3 pattern 2 turn up a little",
        "Homes that know about us: 1 guess 1 trim to a small test",
        "Fitter skill match: 2 hint 2 small test",
      ])
  }

  @Test func saysWhereRowsAndDefaultsCameFrom() throws {
    let (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03")
    let sources = dialogue.session.workbook["ws03"]?.answers.compactMap { slot in
      slot.from.map { "\(slot.id): \($0.workshop) \($0.step)" }
    }
    #expect(sources == ["decision_rules: ws02 baseline_lines", "screen_plan: ws02 gaming_check"])
    var ws02 = try Dialogue(workshop: "ws02", in: dialogue.session.workbook)
    ws02.type("/go test_cadence", "weekly", "-")
    #expect(ws02["test_cadence"]?.from == nil)
    let ws01 = try LinkedExample.typed("ws01").dialogue.session.workbook
    var fresh = try Dialogue(workshop: "ws02", in: ws01)
    for line in try TestScript.answers("ws02").prefix(while: { $0 != "/at test_cadence" }) {
      fresh.type(line)
    }
    fresh.type("weekly", "")
    #expect(
      fresh["test_cadence"]?.from == SlotSource(workshop: "ws01", step: "review_scope"))
    #expect(
      fresh["test_cadence"]?.value.object?["meeting"]
        == "Monday operations meeting, wall screen in the dispatch room, nine people")
  }

  @Test func opensATableAgainWithoutDoublingItsRows() throws {
    var (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03")
    let before = dialogue.session.workbook
    dialogue.type("/go screen_plan")
    dialogue.type("/go decision_rules")
    dialogue.type("/go team_cards")
    #expect(dialogue.session.workbook == before)
    #expect(dialogue["decision_rules"]?.value.array?.count == 7)
  }

  @Test func rechecksWhatTheThreeWorkshopsLeft() throws {
    let (dialogue, turns) = try LinkedExample.typed("ws01", "ws02", "ws03", "recheck")
    #expect(turns.refused == [])
    #expect(turns.rules == [])
    #expect(turns.last?.said.last == "finish")
    #expect(
      dialogue.session.workbook["recheck"]?.results == [
        "decision_yield_after": .number(0.5),
        "left": [
          "Website visits", "Gross revenue", "App downloads", "Average job rating",
          "Social followers", "Repeat-visit rate", "Jobs booked", "Quote turnaround hours",
        ],
        "return_rate": .number(0.13), "expired": [], "rules_fired": 2,
        "moved_in_time": .number(0.5),
      ])
  }

  @Test(arguments: ["ws03-alone", "recheck-alone"])
  func runsAlone(_ file: String) throws {
    let (dialogue, turns) = try LinkedExample.typed(file)
    #expect(turns.refused == [])
    #expect(turns.last?.said.last == "finish")
    let workshop = dialogue.session.script.id
    #expect(dialogue.session.workbook[workshop]?.state == .done)
  }

  @Test func saysAtItsBeginningWhatItMisses() throws {
    let (_, turns) = try LinkedExample.typed("ws03-alone")
    #expect(Array(turns.rules.prefix(3)) == ["note W3-WEL-1", "note W3-WEL-2", "note W3-TOP-3"])
    let (_, recheck) = try LinkedExample.typed("recheck-alone")
    #expect(recheck.rules == ["note RC-3"])
  }

  @Test func marksWhatWasTakenFromAnAnswerThatHasChangedSince() throws {
    let (typed, _) = try LinkedExample.typed("ws01", "ws02", "ws03")
    var ws02 = try Dialogue(workshop: "ws02", in: typed.session.workbook)
    ws02.now = Instant(seconds: ws02.now.seconds + 60)
    ws02.type("/go baseline_lines", "412 398 421 405 389 417 402 410 | 380 | 3 | 455", "")
    let ws03 = try Dialogue(workshop: "ws03", in: ws02.session.workbook)
    let stale = ws03.session.workbook["ws03"]?.answers.filter(\.stale).map(\.id)
    #expect(stale == ["decision_rules"])
  }

  @Test func saysUnderWhichRowARowStands() throws {
    let (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03")
    let step = try #require(dialogue.session.script.steps.first { $0.id == "lever_list" })
    #expect(
      dialogue.session.answers.rowLines(of: step).last
        == "Fitter skill match: share of jobs sent to a fitter with the matching certificate"
        + " | Dispatch | 4 | 2")
  }

  @Test func takesDaysAsOfTheDayOfTheAnswer() throws {
    var (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03")
    let before = dialogue.value("commit")
    dialogue.now = Instant(seconds: dialogue.now.seconds + 100 * 86_400)
    dialogue.type("/go commit", "")
    #expect(dialogue.said == ["record", "record", "finish"])
    #expect(dialogue.value("commit") == before)
  }

  @Test func keepsTheResultsOfAWorkshopThatIsDone() throws {
    var (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03", "recheck")
    let results = dialogue.session.answers.results
    dialogue.now = Instant(seconds: dialogue.now.seconds + 400 * 86_400)
    dialogue.type("/go recheck_next")
    #expect(dialogue.session.answers.results == results)
  }

  @Test func knowsTheDaysOnWhichTheRecheckIsDue() throws {
    var days: [String] = []
    for workshop in ["ws01", "ws02", "ws03", "recheck"] {
      let files = ["ws01", "ws02", "ws03", "recheck"].prefix { $0 != workshop } + [workshop]
      var workbook: Workbook?
      for file in files {
        var dialogue = try Dialogue(workshop: file, in: workbook)
        dialogue.type(try TestScript.answers(file))
        workbook = dialogue.session.workbook
        guard file == workshop else { continue }
        days += dialogue.session.answers.dueDays.map {
          "\($0.workshop) \($0.day.iso) \(file) \($0.step)"
        }
      }
    }
    #expect(
      days == [
        "recheck 2026-12-21 ws01 commit", "recheck 2027-01-20 ws02 commit",
        "recheck 2026-12-21 ws03 commit",
      ])
  }

  @Test func saysWhatAMonthHasChanged() throws {
    var (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03", "recheck")
    let changed: [Exhibit] = [
      .text("Looks that changed a plan: 25 % before, 50 % now."),
      .text("Back again: Average job rating, 13 % of the 8 numbers that left."),
      .text("Rules that fired: 2 of 7, 50 % of the moves in time."),
    ]
    #expect(dialogue.session.answers.conclusion == changed)
    dialogue.type("/go recheck_next", "renew focus")
    #expect(
      dialogue.session.answers.conclusion == changed + [
        .text("The focus on Return visits within 30 days is renewed. Its end date: 9 Jan 2027.")
      ])
    dialogue.type("/go recheck_next", "end focus")
    #expect(
      dialogue.session.answers.conclusion == changed + [
        .text(
          "The focus on Return visits within 30 days ends. It is a number like the others again.")
      ])
  }

  @Test func retiresParkedNumbersThatStayedAwayForNinetyDays() throws {
    let (typed, _) = try LinkedExample.typed("ws01", "ws02", "ws03")
    var recheck = try Dialogue(workshop: "recheck", in: typed.session.workbook)
    recheck.now = Instant(seconds: recheck.now.seconds + 120 * 86_400)
    recheck.type("2", "-", "398", "no", "no", "no", "no", "no", "no", "no")
    #expect(
      recheck.ask?.shown == [
        .text("Looks that changed a plan: 25 % before, 50 % now."),
        .text("Back again: none of the 8 numbers that left."),
        .text("Retired from now on: Gross revenue and Average job rating."),
        .text("Rules that fired: none of 7."),
      ])
  }

  @Test func leadsToTheStepThatIsToChangeUntilItHas() throws {
    var (dialogue, _) = try LinkedExample.typed("ws01", "ws02", "ws03", "recheck")
    dialogue.type("/go recheck_next", "renew focus")
    #expect(dialogue.session.answers.leads.map(\.option) == ["renew focus"])
    #expect(dialogue.session.answers.leads.map(\.place) == [StepPlace("focus_terms", from: "ws01")])
    var ws01 = try Dialogue(workshop: "ws01", in: dialogue.session.workbook)
    ws01.now = Instant(seconds: ws01.now.seconds + 60)
    ws01.type("/go focus_terms", "/row 1", "11 % | 8 % | today | today + 60 | Dana Ruiz | -", "")
    let after = try Dialogue(workshop: "recheck", in: ws01.session.workbook)
    #expect(after.session.answers.leads.map(\.option) == [])
  }

  @Test func leadsNowhereWithoutTheWorkshopItWouldChange() throws {
    var (dialogue, _) = try LinkedExample.typed("recheck-alone")
    dialogue.type("/go recheck_next", "renew focus")
    #expect(dialogue.session.answers.leads.map(\.option) == [])
    #expect(dialogue.session.answers.conclusion == [])
  }
}
