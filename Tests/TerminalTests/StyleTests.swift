import Terminal
import Testing

@Suite struct StyleTests {
  @Test func isPlainWithoutColour() {
    let text = StyledText("nudge", .nudge) + " Several rooms."
    #expect(Style(colour: false).render(text) == "nudge Several rooms.")
    #expect(Style(colour: true).render(text) == "\u{1B}[33mnudge\u{1B}[0m Several rooms.")
  }

  @Test func letsNoTextSteerTheTerminal() {
    #expect(Style(colour: false).render("a\u{1B}[2J", .saved) == "a\\u{1b}[2J")
  }

  @Test func sendsNothingForNoText() {
    #expect(Style(colour: true).render("", .title) == "")
  }
}
