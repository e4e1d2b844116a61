import Testing
import Workbooks

@Suite struct FollowUpTests {
  /// Each row: what was put off beside the cell `owner` of row `r1`, and whether one person finds
  /// both out.
  @Test(arguments: [
    (FollowUp(row: "r1", column: "seen"), true),
    (FollowUp(row: "r1", column: "seen", owner: "Mira Okafor"), true),
    (FollowUp(row: "r2", column: "seen"), false),
    (FollowUp(column: "seen"), false),
    (FollowUp(row: "r1"), false),
    (FollowUp(row: "r1", column: "seen", text: "Ask the finance team"), false),
  ])
  func joinsTheCellsOfOneRow(_ other: FollowUp, _ isTogether: Bool) {
    let owner = FollowUp(row: "r1", column: "owner")
    #expect(owner.isTogether(with: other) == isTogether)
    #expect(other.isTogether(with: owner) == isTogether)
  }
}
