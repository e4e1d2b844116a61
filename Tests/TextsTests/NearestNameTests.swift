import Testing
import Texts

@Suite struct NearestNameTests {
  private let known = ["minutes", "monday_move", "kind", "kpis", "kept", "it"]

  @Test(arguments: [
    ("mintues", "minutes"), ("minute", "minutes"), ("Monday move", "monday_move"),
    ("monday-move", "monday_move"), ("kpi", "kpis"), ("kpsi", "kpis"), ("ketp", "kept"),
  ])
  func findsTheNameThatWasMeant(typed: String, meant: String) {
    #expect(nearestName(to: typed, in: known) == meant)
  }

  @Test(arguments: ["retired", "x", "", "is", "handle"])
  func staysSilentWhenNothingIsNear(typed: String) {
    #expect(nearestName(to: typed, in: known) == nil)
  }
}
