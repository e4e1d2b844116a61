import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// What someone who comes back reads first.
@Suite struct RecapTests {
  @Test func cutsALongAnswerToOneLine() throws {
    let folder = try TemporaryFolder()
    let program = TestWorld(in: folder.path)
    let place =
      "Monday operations meeting, wall screen in the dispatch room, nine people, ten chairs"
    _ = program.run(["run", "ws01"], input: "\n\n\(place)\n2\n")
    let back = program.run(["run", "ws01"], input: "")
    #expect(
      back.output.components(separatedBy: "\n").prefix(4) == [
        "Welcome back.",
        "Step 4 of 14, about 42 min left.",
        "review_scope: Monday operations meeting, wall screen in the dispatch room, …",
        "decision_baseline: 2",
      ])
  }
}
