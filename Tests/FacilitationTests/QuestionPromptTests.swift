import Sessions
import Terminal
import Testing

@testable import Facilitation

@Suite struct QuestionPromptTests {
  @Test func putsTheNameOfACellBeforeTheLine() throws {
    let dialogue = ScriptedDialogue(["the summer party", "12", "Plum", "large"])
    try dialogue.run(Cakes.script())
    #expect(dialogue.prompts.map(\.sign) == ["❯ ", "❯ ", "❯ ", "size ❯ ", "baker ❯ "])
    #expect(
      dialogue.prompts.map(\.progress) == [
        "", "", "0 of at least 2", "0 of at least 2", "0 of at least 2",
      ])
  }

  /// A column may be called as a whole answer is, and is a cell all the same.
  @Test func tellsAColumnFromAWholeAnswerWhateverItIsCalled() throws {
    let script = try Cakes.script(
      steps: """
          - id: things
            kind: table
            minutes: 8
            ask: Which?
            why: w
            good: a | b
            weak: a | b
            max: 2
            columns:
              - {id: question, kind: text}
              - {id: your_answer, kind: text}

        """)
    let dialogue = ScriptedDialogue(["one", ""])
    dialogue.run(script)
    #expect(
      dialogue.printed == """

        Choose a cake                                     step 1 of 1 · about 8 min left

        Which?
        question | your answer
        One row a line, or cell by cell. An empty line ends the list.
        ❯\u{20}
        your answer ❯\u{20}
          again   This needs an answer: your answer.
        your answer ❯\u{20}

        """)
  }

  @Test func offersLinesOfTheSameKindAndTypesASlashTwice() throws {
    let dialogue = ScriptedDialogue(["//party of the summer", "/back"])
    dialogue.history = ["before"]
    try dialogue.run(Cakes.script())
    #expect(dialogue.prompts.map(\.initial) == ["", "", "//party of the summer"])
    #expect(
      dialogue.prompts.map(\.history) == [
        ["before"], ["before", "/party of the summer"], ["before", "/party of the summer"],
      ])
  }

  @Test func letsTypingReplaceWhatWasRefused() throws {
    let dialogue = ScriptedDialogue(["the summer party", "many"])
    try dialogue.run(Cakes.script())
    #expect(dialogue.prompts.map(\.isReplacedByTyping) == [false, false, true])
    #expect(dialogue.prompts.map(\.initial) == ["", "", "many"])
  }
}
