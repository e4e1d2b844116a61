import Sessions
import Testing

/// What changes of the worked examples lead to.
@Suite struct ShippedPreviewTests {
  @Test(
    arguments: [
      (
        "ws01", ["/go kpi_inventory", "Vans washed | weekly | Dana Ruiz"],
        "preview asks kpi_use 1; asks kpi_kind 1; asks kpi_verdicts 1; stale exit_terms; "
          + "stale focus_pick; stale focus_terms; stale entry_rule; "
          + "noise grade noisy > open; count before 14 > 15; looks before 97 > 101; "
          + "orphan ratio 21 % > 20 %"
      ),
      (
        "ws01", ["/go kpi_kind", "/row 8", "lever | -"],
        "preview stale kpi_verdicts; stale exit_terms; stale focus_pick"
      ),
      (
        "ws01", ["/go kpi_verdicts", "/row 7", "park"],
        "preview asks exit_terms 1; stale focus_pick; stale entry_rule; "
          + "count after 6 > 5; kept 6 > 5; parked 2 > 3; quieter by 42 % > 64 %"
      ),
      (
        "ws01", ["/go focus_pick", "Van utilisation"],
        "preview asks focus_terms 1; parks focus_terms 1; stale focus_question"
      ),
      (
        "ws02", ["/go test_cadence", "monthly | Monday operations meeting"],
        "preview stale test_decision"
      ),
      (
        "ws02", ["/go test_customer", "go back to ordinary life with heating | guess", ""],
        "preview verdict pass > revise; Customer link 2 > 1"
      ),
      (
        "ws02", ["/go baseline_lines", "/later"],
        "preview verdict pass > pass on probation; baseline known > dated"
      ),
      (
        "ws03", ["/go driver_cut", "1, 2, 3"],
        "preview parks lever_list 1; parks evidence 1; parks mixing_desk 1; stale driver_bets; "
          + "stale decision_rules; stale screen_plan; shift 25 > 23"
      ),
      ("ws01", ["/go review_scope", "Tuesday stand-up, the board in the yard"], "record"),
      ("ws01", ["/go decision_baseline", "2"], "record"),
      ("ws03", ["/go rehearsal", ""], "record"),
    ])
  func saysWhatAnEditLeadsTo(_ workshop: String, _ lines: [String], _ said: String) throws {
    var dialogue =
      switch workshop {
      case "ws01": try LinkedExample.typed("ws01").dialogue
      case "ws02": try LinkedExample.typed("ws01", "ws02").dialogue
      default: try LinkedExample.typed("ws01", "ws02", "ws03").dialogue
      }
    #expect(dialogue.type(lines).first { !$0.hasPrefix("reads") } == said)
  }
}
