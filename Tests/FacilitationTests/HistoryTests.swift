import Terminal
import Testing

@testable import Facilitation

@Suite struct HistoryTests {
  @Test func offersLinesOfTheSameKindOnly() throws {
    let dialogue = ScriptedDialogue(Cakes.lines + ["/go occasion"])
    dialogue.history = ["of another day"]
    try dialogue.run(Cakes.script())
    let rows = ["Plum | large | Ben", "Nut | small | -"]
    let walked = ["yes | like home", "no"]
    #expect(dialogue.prompts[3].history == Array(rows.prefix(1)))
    #expect(dialogue.prompts[5].history == [])
    #expect(dialogue.prompts[6].history == Array(walked.prefix(1)))
    // A whole answer: those of the same kind last.
    #expect(
      dialogue.prompts[8].history == ["of another day", "the summer party", "12"])
  }

  @Test func offersACellWhatWasTypedIntoItsColumn() throws {
    let dialogue = ScriptedDialogue([
      "the summer party", "12", "Plum", "large", "Ben", "Nut", "small", "-",
    ])
    try dialogue.run(Cakes.script())
    #expect(dialogue.prompts.map(\.sign)[6] == "size ❯ ")
    #expect(dialogue.prompts[6].history == ["large"])
  }

  @Test func keepsALineThatIsTypedTwiceOnce() throws {
    let dialogue = ScriptedDialogue(["the party"])
    dialogue.history = ["the party"]
    try dialogue.run(Cakes.script())
    #expect(dialogue.prompts.last?.history == ["the party"])
  }

  @Test func offersAnAnswerThatTheCoachHolds() throws {
    let dialogue = ScriptedDialogue(["a plain party", "x"])
    try dialogue.run(Cakes.script())
    #expect(dialogue.prompts[1].history == ["a plain party"])
  }
}
