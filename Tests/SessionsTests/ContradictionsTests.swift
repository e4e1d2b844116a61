import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// What the workshops say at odds with one another, found in the worked example after an edit.
@Suite struct ContradictionsTests {
  /// Lines typed into a workshop that is done, and what contradicts then.
  struct Edit: CustomTestStringConvertible, Sendable {
    var workshop: String
    var lines: [String]
    var found: [String]

    var testDescription: String { lines.joined(separator: " / ") }

    init(_ workshop: String, _ lines: String..., found: String...) {
      (self.workshop, self.lines, self.found) = (workshop, lines, found)
    }
  }

  /// The three workshops of the worked example in one workbook.
  private static let worked = Result { () throws in
    try LinkedExample.typed("ws01", "ws02", "ws03", "recheck").dialogue.session.workbook
  }

  private static func contradictions(in workbook: Workbook) throws -> [Contradiction] {
    try ["ws01", "ws02", "ws03", "recheck"].flatMap {
      try Dialogue(workshop: $0, in: workbook).session.answers.contradictions
    }
  }

  private static func words(_ found: [Contradiction]) -> [String] {
    found.map { "\($0.id) \($0.here) \($0.there): \($0.text)" }
  }

  /// The worked example with lines typed a minute later.
  private static func typed(_ edit: Edit) throws -> Workbook {
    var dialogue = try Dialogue(workshop: edit.workshop, in: try worked.get())
    dialogue.now = Instant(seconds: dialogue.now.seconds + 60)
    dialogue.change(edit.lines)
    return dialogue.session.workbook
  }

  @Test func findsNothingInTheWorkedExample() throws {
    #expect(Self.words(try Self.contradictions(in: Self.worked.get())) == [])
  }

  @Test(arguments: edits)
  func findsWhatAnEditContradicts(_ edit: Edit) throws {
    let found = Self.words(try Self.contradictions(in: Self.typed(edit)))
    #expect(found == edit.found)
  }

  @Test(arguments: ["ws03-alone", "recheck-alone"])
  func findsNothingWhereTheOtherSideIsMissing(_ file: String) throws {
    let (dialogue, _) = try LinkedExample.typed(file)
    #expect(Self.words(dialogue.session.answers.contradictions) == [])
  }

  @Test func saysWhatADefaultOfAnotherWorkshopWasAndIs() throws {
    var fresh = try Dialogue(
      workshop: "ws02", in: try LinkedExample.typed("ws01").dialogue.session.workbook)
    for line in try TestScript.answers("ws02").prefix(while: { $0 != "/at test_cadence" }) {
      fresh.type(line)
    }
    fresh.type("weekly", "")
    var ws01 = try Dialogue(workshop: "ws01", in: fresh.session.workbook)
    ws01.now = Instant(seconds: ws01.now.seconds + 60)
    ws01.type("/go review_scope", "Friday stand-up at the board")
    let ws02 = try Dialogue(workshop: "ws02", in: ws01.session.workbook)
    #expect(ws02["test_cadence"]?.stale == true)
    #expect(
      Self.words(ws02.session.answers.contradictions) == [
        "source ws02.test_cadence ws01.review_scope: meeting in ws02, test cadence, is "
          + "'Monday operations meeting, wall screen in the dispatch room, nine people'; "
          + "ws01 gives 'Friday stand-up at the board' now."
      ])
  }

  @Test func isQuietOnceTheTableWasLookedAtAgain() throws {
    let edit = Edit("ws02", "/go baseline_lines", Self.line + " | 385 | 4 | 455")
    var ws03 = try Dialogue(workshop: "ws03", in: Self.typed(edit))
    #expect(ws03["decision_rules"]?.stale == true)
    ws03.now = Instant(seconds: ws03.now.seconds + 120)
    ws03.type("/go decision_rules", "")
    #expect(ws03["decision_rules"]?.stale == false)
    #expect(Self.words(ws03.session.answers.contradictions) == [])
  }

  @Test func saysThatARenewedFocusHasEnded() throws {
    var recheck = try Dialogue(workshop: "recheck", in: Self.worked.get())
    recheck.type("/go recheck_next", "renew focus")
    #expect(Self.words(recheck.session.answers.contradictions) == [])
    recheck.now = Instant(seconds: recheck.now.seconds + 60 * 86_400)
    recheck.type("/go recheck_next")
    #expect(
      Self.words(recheck.session.answers.contradictions) == [
        "RC-CON-1 recheck.recheck_next ws01.focus_terms: The focus on 'Return visits within 30 "
          + "days' was renewed in the recheck and ended on 9 Jan 2027 in WS-01."
      ])
  }

  private static let line = "412 398 421 405 389 417 402 410"
  private static let edits = [
    Edit(
      "ws01", "/go kpi_verdicts", "/row 4", "retire",
      found:
        "source ws03.screen_plan ws01.kpi_verdicts: 'Calls answered in 60 seconds' in "
        + "ws03, screen plan, was taken over from ws01 and would not be now."),
    Edit(
      "ws01", "/go kpi_verdicts", "/row 10", "park",
      found:
        "W3-CON-3 ws03.screen_plan ws01.kpi_verdicts: 'Return visits within 30 days' "
        + "left the screen in WS-01 (park) and is shown in WS-03."),
    Edit(
      "ws01", "/go kpi_inventory", "/row 1", "New jobs at the same address | weekly | Mira Okafor",
      found:
        "W2-CON-2 ws02.gaming_check ws01.kpi_verdicts: 'New jobs at the same address' "
        + "was retired in WS-01 and watches for tricks in WS-02.",
      "source ws03.screen_plan ws01.kpi_inventory: 'Website visits' in ws03, screen "
        + "plan, has number 'Website visits'; ws01 gives 'New jobs at the same address' "
        + "now.",
      "W3-CON-3 ws03.screen_plan ws01.kpi_verdicts: 'New jobs at the same address' "
        + "left the screen in WS-01 (retire) and is shown in WS-03."),
    Edit(
      "ws01", "/go kpi_inventory", "/row 1", "Homes fixed first time | weekly | Mira Okafor",
      found:
        "W2-CON-1 ws02.nsm_definition ws01.kpi_verdicts: 'Homes fixed first time' was "
        + "retired in WS-01 and is the north star in WS-02.",
      "source ws03.screen_plan ws01.kpi_inventory: 'Website visits' in ws03, screen "
        + "plan, has number 'Website visits'; ws01 gives 'Homes fixed first time' now.",
      "W3-CON-3 ws03.screen_plan ws01.kpi_verdicts: 'Homes fixed first time' left the "
        + "screen in WS-01 (retire) and is shown in WS-03."),
    Edit(
      "ws01", "/go kpi_inventory", "/row 1", "Fault photo share | weekly | Mira Okafor",
      found:
        "source ws03.screen_plan ws01.kpi_inventory: 'Website visits' in ws03, screen "
        + "plan, has number 'Website visits'; ws01 gives 'Fault photo share' now.",
      "W3-CON-2 ws03.team_cards ws01.kpi_verdicts: 'Fault photo share' was retired in "
        + "WS-01 and is the metric of a team card in WS-03."),
    Edit(
      "ws01", "/go kpi_inventory", "/row 1", "Right part on van | weekly | Mira Okafor",
      found:
        "source ws03.screen_plan ws01.kpi_inventory: 'Website visits' in ws03, screen "
        + "plan, has number 'Website visits'; ws01 gives 'Right part on van' now.",
      "W3-CON-1 ws03.driver_list ws01.kpi_verdicts: 'Right part on van' was retired in "
        + "WS-01 and is a driver in WS-03.",
      "W3-CON-3 ws03.screen_plan ws01.kpi_verdicts: 'Right part on van' left the "
        + "screen in WS-01 (retire) and is shown in WS-03."),
    Edit(
      "ws01", "/go entry_rule", "6 | Omar Haddad | an owner and one number to drop in exchange",
      found:
        "W3-CON-4 ws03.screen_plan ws01.entry_rule: WS-03 shows 7 numbers where WS-01 "
        + "allows 6."),
    Edit(
      "ws01", "/go focus_pick", "Van utilisation",
      found:
        "source ws03.decision_rules ws01.focus_pick: 'Return visits within 30 days' in "
        + "ws03, decision rules, was taken over from ws01 and would not be now.",
      "source ws03.screen_plan ws01.focus_pick: 'Return visits within 30 days' in "
        + "ws03, screen plan, was taken over from ws01 and would not be now."),
    Edit(
      "ws01", "/go focus_terms", "/row 1",
      "11 % | 8 % | 2026-11-24 | 2026-12-18 | Dana Ruiz | van utilisation stays where it is", "",
      found:
        "W3-CON-6 ws03.commit ws01.focus_terms: The focus on 'Return visits within 30 "
        + "days' ends on 18 Dec 2026 (WS-01), before the first check on 21 Dec 2026 "
        + "(WS-03)."),
    Edit(
      "ws02", "/go nsm_definition",
      "Monthly recurring revenue | a | - | euros | per month | higher | books | 2 | Dana Ruiz | ours",
      "/keep we look at this for one more quarter",
      found:
        "W3-CON-4 ws03.screen_plan ws01.entry_rule: WS-03 shows 8 numbers where WS-01 "
        + "allows 7.",
      "W3-CON-7 ws03.top_number ws02.commit: 'Monthly recurring revenue' was rejected "
        + "in WS-02 and stands on top in WS-03."),
    Edit(
      "ws02", "/go nsm_definition",
      "Repairs done the promised day | jobs where the fault was gone by the evening we had named | "
        + "staff homes | homes | per week | higher | dispatch log | 2 | Dana Ruiz",
      found:
        "W3-CON-4 ws03.screen_plan ws01.entry_rule: WS-03 shows 8 numbers where WS-01 "
        + "allows 7."),
    Edit(
      "ws03", "/go top_number",
      "type one by hand | Homes visited in a day | homes | per week | weekly | below 300",
      found:
        "W3-CON-4 ws03.screen_plan ws01.entry_rule: WS-03 shows 8 numbers where WS-01 "
        + "allows 7.",
      "W3-CON-8 ws03.top_number ws02.commit: 'Homes fixed first time' passed in WS-02, "
        + "and 'Homes visited in a day' stands on top in WS-03."),
    Edit(
      "ws02", "/go baseline_lines", line + " | 372 | 3 | 455",
      found:
        "source ws03.decision_rules ws02.baseline_lines: 'Homes fixed first time' in "
        + "ws03, decision rules, has threshold 'below 385'; ws02 gives 'below 372' now."),
    Edit(
      "ws02", "/go baseline_lines", line + " | 385 | 4 | 455",
      found:
        "source ws03.decision_rules ws02.baseline_lines: 'Homes fixed first time' in "
        + "ws03, decision rules, has for how long '3 readings in a row'; ws02 gives '4 "
        + "readings in a row' now."),
    Edit(
      "ws03", "/go decision_rules", "/row 1",
      "Homes fixed first time | below 370 | 3 readings in a row | Do we hold Friday bookings or "
        + "borrow a crew? | Dana Ruiz | cap bookings at 85 % of slots | 5 | Omar Haddad decides",
      "",
      found:
        "W3-CON-9 ws03.decision_rules ws02.baseline_lines: WS-02 acts on 'Homes fixed "
        + "first time' at 385; no rule in WS-03 stands at that line."),
    Edit(
      "ws02", "/go test_decision",
      "Do we hold Friday bookings for two weeks or borrow a crew from the south? | cap bookings "
        + "at 85 % of slots | move the second southern crew north | Ines Moreau | 5",
      found:
        "source ws03.decision_rules ws02.test_decision: 'Homes fixed first time' in "
        + "ws03, decision rules, has owner 'Dana Ruiz'; ws02 gives 'Ines Moreau' now."),
    Edit(
      "ws03", "/go decision_rules", "/row 1",
      "Homes fixed first time | below 385 | 3 readings in a row | Do we hold Friday bookings or "
        + "borrow a crew? | Ines Moreau | cap bookings at 85 % of slots | 5 | Omar Haddad decides",
      "",
      found:
        "W3-CON-10 ws03.decision_rules ws02.test_decision: Dana Ruiz decides about "
        + "'Homes fixed first time' in WS-02 and owns no rule for it in WS-03."),
    Edit(
      "ws03", "/go decision_rules", "/drop 2", "",
      found:
        "W3-CON-11 ws03.decision_rules ws02.gaming_check: 'new jobs at the same address "
        + "in 60 days' guards the north star in WS-02 and has no rule in WS-03."),
    Edit(
      "ws03", "/go decision_rules", "/drop 4", "",
      found:
        "W3-CON-5 ws03.decision_rules ws01.focus_pick: 'Return visits within 30 days' is "
        + "in focus in WS-01 and has no rule in WS-03."),
    Edit(
      "ws02", "/go premortem", "/row 1",
      "the monthly meeting kept asking for bookings instead | - | move it to item 1 | Ines Moreau",
      "",
      found:
        "W3-CON-12 ws03.rhythm ws02.premortem: 'the monthly meeting kept asking for "
        + "bookings instead' is Ines Moreau's to prevent in WS-02; no rule, meeting or "
        + "card of WS-03 names Ines Moreau."),
    Edit(
      "ws02", "/go gaming_check", "/drop 2", "",
      found:
        "source ws03.decision_rules ws02.gaming_check: 'requests turned away' in ws03, "
        + "decision rules, was taken over from ws02 and would not be now.",
      "source ws03.screen_plan ws02.gaming_check: 'requests turned away' in ws03, "
        + "screen plan, was taken over from ws02 and would not be now."),
  ]
}
