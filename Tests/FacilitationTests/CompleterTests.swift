import Sessions
import Terminal
import Testing

@testable import Facilitation

@Suite struct CompleterTests {
  /// What Tab offers in the last prompt after some lines.
  private func offers(_ text: String, at cursor: Int? = nil, after count: Int) throws
    -> Completions?
  {
    let dialogue = ScriptedDialogue(Array(Cakes.lines.prefix(count)))
    dialogue.people = ["Ann", "Ben"]
    try dialogue.run(Cakes.script())
    return dialogue.prompts.last?.complete?(text, cursor ?? text.unicodeScalars.count)
  }

  @Test(arguments: [
    ("/re", 0, 0, ["/review"], " "), ("/go t", 0, 4, ["taste"], ""), ("/at pl", 0, 4, ["plan"], ""),
    ("//re", 0, 0, [], ""), ("Pl", 2, 0, [], " | "),
    ("Plum | l", 2, 7, ["large enough for the whole team"], " | "),
    ("Plum | large | b", 2, 15, ["Ben"], ""), ("Pl", 8, 0, ["Plum"], ""),
    ("", 8, 0, ["Plum", "Nut"], ""),
    ("bake | a", 9, 7, ["Ann"], " | "),
  ])
  func offersWhatFits(
    _ text: String, _ lines: Int, _ start: Int, _ candidates: [String], _ suffix: String
  ) throws {
    let expected = Completions(start: start, candidates: candidates, suffix: suffix)
    #expect(try offers(text, after: lines) == expected)
  }

  @Test func looksOnlyAtWhatStandsBeforeTheCursor() throws {
    #expect(
      try offers("Plum | small", at: 8, after: 2)
        == Completions(start: 7, candidates: ["small"], suffix: " | "))
  }
}
