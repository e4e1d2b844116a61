import Sessions
import Terminal
import Testing
import Values
import Workbooks

@testable import Facilitation

@Suite struct FacilitatorTests {
  private func run(
    _ outcomes: [Outcome], saves: [SaveOutcome] = [], isInteractive: Bool = true
  ) throws -> (dialogue: ScriptedDialogue, ending: Ending) {
    let dialogue = ScriptedDialogue(outcomes, saves: saves)
    dialogue.isInteractive = isInteractive
    return (dialogue, try dialogue.run(Cakes.script()).ending)
  }

  private func lines(_ text: [String]) -> [Outcome] { text.map { .submitted($0) } }

  @Test func savesEachAnswerBeforeAskingTheNextQuestion() throws {
    let dialogue = ScriptedDialogue(Cakes.lines + [""])
    #expect(try dialogue.run(Cakes.script()).ending == .finished)
    let said = dialogue.printed.split(separator: "\n").filter {
      $0 == "[saved]" || $0.hasPrefix("❯")
    }
    // A line, the word that it is saved, and only then the next.
    #expect(said.prefix(5) == ["❯ ", "[saved]", "❯ ", "[saved]", "❯ "])
    #expect(dialogue.disk.filter { $0 == "save" }.count == 12)
  }

  @Test func looksForEachDraftOnceAndDropsOnlyThoseOnDisk() throws {
    let dialogue = ScriptedDialogue(Cakes.lines)
    dialogue.drafts = ["occasion": "the winter"]
    try dialogue.run(Cakes.script())
    #expect(dialogue.draftReads == 7)
    #expect(dialogue.prompts.first?.initial == "the winter")
    #expect(dialogue.disk.filter { $0.hasPrefix("drop") } == ["drop occasion", "drop taste"])
  }

  @Test func keepsWhatIsTypedInAnOpenPromptAndDropsItOnceTaken() throws {
    let dialogue = ScriptedDialogue(["the summer party", "12"])
    dialogue.pauses = ["the sum"]
    try dialogue.run(Cakes.script())
    #expect(dialogue.disk == ["draft occasion: the sum", "save", "drop occasion", "save"])
  }

  @Test func keepsARowThatIsBegunAndALineThatIsLeft() throws {
    let dialogue = try run(lines(["the summer party", "12", "Plum"]) + [.endOfInput("lar")])
      .dialogue
    #expect(
      dialogue.disk == ["save", "save", "draft cakes: Plum", "draft cakes: Plum | lar"])
  }

  @Test func leavesAtTheSecondInterruptionOfAnEmptyLine() throws {
    let once = try run([.interrupted("the"), .submitted("the summer party"), .interrupted("")])
    #expect(once.ending == .stopped)
    #expect(once.dialogue.disk.first == "draft occasion: the")
    #expect(try run([.interrupted("the"), .interrupted("")]).ending == .interrupted)
    #expect(try run([.interrupted("")], isInteractive: false).ending == .interrupted)
  }

  @Test(
    arguments: [
      (.terminated(signal: 1, "the"), .terminated(signal: 1)),
      (.failed(errno: 5, "the"), .unreadable(errno: 5)), (.endOfInput("the"), .stopped),
      (.submitted("/quit"), .stopped), (.submitted("/go ws02.pick"), .leftFor(other)),
    ] as [(Outcome, Ending)])
  func ends(_ outcome: Outcome, _ ending: Ending) throws {
    #expect(try run([outcome]).ending == ending)
  }

  private static let other = StepPlace(workshop: "ws02", step: "pick")

  @Test func staysWhereAnotherWorkshopCannotBeGoneTo() throws {
    let (dialogue, ending) = try run(lines(["/go ws09.pick", "/quit"]))
    #expect(ending == .stopped)
    #expect(dialogue.printed.contains("  again   There is no workshop 'ws09' to go to\n"))
  }

  @Test func stopsAPipeAtTheThirdLineThatIsNotTaken() throws {
    let three = lines(["the summer party", "x", "/wyh", "y", "12"])
    #expect(try run(three, isInteractive: false).ending == .refusedThrice)
    #expect(try run(three).ending == .stopped)
    let saved = lines(["", "", "the summer party", "x", "y", "12", "/quit"])
    #expect(try run(saved, isInteractive: false).ending == .stopped)
  }

  @Test func stopsAPipeAtAGuardOfAnotherStep() throws {
    let guarded = lines(["/at occasion", "/at pick"])
    #expect(
      try run(guarded, isInteractive: false).ending
        == .misplaced(expected: "pick", actual: "occasion"))
    let dialogue = try run(guarded).dialogue
    #expect(dialogue.printed.hasSuffix("  again   This is step 'occasion'.\n❯ \n"))
  }

  @Test func refusesToBeginAtAStepThatIsNotReached() throws {
    let dialogue = ScriptedDialogue([String]())
    #expect(
      try dialogue.run(Cakes.script(), from: "pick").ending
        == .misdirected(.stepNotReached(step: "pick", open: "occasion")))
    #expect(dialogue.printed == "")
  }

  @Test func joinsAnAnswerThatGoesOnAfterABackslash() throws {
    let (dialogue, _) = try run(lines(["the summer\\", "party", "/back"]))
    #expect(dialogue.prompts.map(\.sign) == ["❯ ", "· ", "❯ ", "❯ "])
    #expect(dialogue.prompts.last?.initial == "the summer party")
    let left = try run(lines(["the summer\\", "/why"])).dialogue
    #expect(left.prompts.last?.initial == "the summer")
  }

  @Test func keepsAnAnswerThroughHelpAndTheEditor() throws {
    let helped = try run([.help("the sum")]).dialogue
    #expect(helped.prompts.map(\.initial) == ["", "the sum"])
    let edited = try run([.editor("the sum"), .submitted("/edit")]).dialogue
    #expect(edited.prompts.map(\.initial) == ["", "edited", "edited"])
    let dialogue = ScriptedDialogue([Outcome.editor("the sum")])
    dialogue.edited = .kept(reason: .status(1), path: nil)
    try dialogue.run(Cakes.script())
    #expect(dialogue.prompts.map(\.initial) == ["", "the sum"])
  }
}
