import Terminal
import TestSupport
import Testing
import Workbooks

@testable import Facilitation

@Suite struct WorkbookSaverTests {
  private static let fault = StoreFault.severalNames(path: "w.json")

  private func run(
    _ lines: [String], saves: [SaveOutcome], isInteractive: Bool = true
  ) throws -> (dialogue: ScriptedDialogue, ending: Ending) {
    let dialogue = ScriptedDialogue(lines, saves: saves)
    dialogue.isInteractive = isInteractive
    return (dialogue, try dialogue.run(Cakes.script()).ending)
  }

  @Test func saysWhatIsNotSavedAndSavesItOnRequest() throws {
    let (dialogue, ending) = try run(
      ["the summer party", "/save copy.json", "/save taken.json", "/save", "/quit"],
      saves: [.notSaved(Self.fault)])
    #expect(ending == .stopped)
    #expect(dialogue.disk == ["save", "copy copy.json", "copy taken.json", "save"])
    try expectGolden(dialogue.printed, "not-saved.txt")
  }

  @Test func asksBeforeTheEndHowToSaveWhatIsNot() throws {
    let (dialogue, ending) = try run(
      ["the summer party", "/quit", "copy.json", "/why", ""], saves: [.notSaved(Self.fault)])
    #expect(ending == .stopped)
    #expect(dialogue.disk == ["save", "copy copy.json", "save"])
    try expectGolden(dialogue.printed, "not-saved-at-the-end.txt")
    let left = try run(["the summer party", "/quit", "/quit"], saves: [.notSaved(Self.fault)])
    #expect(left.ending == .notSaved)
  }

  @Test func endsAPipeThatCannotBeSaved() throws {
    let (dialogue, ending) = try run(
      ["the summer party", "12"], saves: [.notSaved(Self.fault)], isInteractive: false)
    #expect(ending == .notSaved)
    #expect(dialogue.prompts.count == 1)
  }

  @Test func callsSavedOnlyWhatTheDiskConfirmed() throws {
    let (dialogue, _) = try run(["the summer party"], saves: [.unconfirmed(Self.fault)])
    try expectGolden(dialogue.printed, "unconfirmed.txt")
  }
}
