import Terminal
import Testing

@Suite struct ColourChoiceTests {
  @Test(
    arguments: [
      (.auto, ["TERM": "xterm"], true, true),
      (.auto, ["TERM": "xterm"], false, false),
      (.auto, ["TERM": "dumb"], true, false),
      (.auto, [:], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": ""], true, true),
      (.auto, ["CLICOLOR_FORCE": "1"], false, true),
      (.auto, ["CLICOLOR_FORCE": "0"], false, false),
      (.auto, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
      (.always, ["NO_COLOR": "1"], false, true),
      (.never, ["TERM": "xterm", "CLICOLOR_FORCE": "1"], true, false),
    ] as [(ColourChoice, [String: String], Bool, Bool)])
  func followsChoiceThenEnvironmentThenTerminal(
    _ choice: ColourChoice, _ environment: [String: String], _ isTerminal: Bool, _ isOn: Bool
  ) {
    #expect(choice.isOn(environment: environment, isTerminal: isTerminal) == isOn)
  }
}
