import Testing

@testable import Terminal

@Suite struct ChoiceWalkTests {
  /// The texts in the line after each step.
  func walk(_ choices: [String], from text: String, _ steps: [Int]) -> [String] {
    var walk = ChoiceWalk(choices)
    var text = text
    return steps.map { step in
      text = walk.step(step, from: text)
      return text
    }
  }

  @Test func goesRoundTheChoices() {
    #expect(
      walk(["a", "b", "c"], from: "", [1, 1, 1, 1, -1, -1]) == ["a", "b", "c", "a", "c", "b"])
    #expect(walk(["a", "b", "c"], from: "", [-1]) == ["c"])
    #expect(walk(["a", "b", "c"], from: "b", [1, 1]) == ["c", "a"])
  }

  @Test func comesByWhatWasTyped() {
    #expect(walk(["a", "b"], from: "x", [1, 1, 1, 1]) == ["a", "b", "x", "a"])
    #expect(walk(["a", "b"], from: "x", [-1, 1, -1]) == ["b", "x", "b"])
  }
}
