import Sessions
import Terminal
import TestSupport
import Testing

@testable import Facilitation

@Suite struct ChangesViewTests {
  private static func steps(_ steps: [String]) -> String {
    steps.map { "  - " + $0.dropLast() + ", minutes: 2, why: w, good: g, weak: w}\n" }.joined()
  }

  private static let before = steps([
    "{id: place, kind: text, ask: Which meeting is it?}",
    "{id: crew, kind: number, ask: How many?}", "{id: mood, kind: text, ask: How was it?}",
    "{id: pace, kind: choice, options: [slow, fast], ask: Which pace?}",
  ])
  private static let after = steps([
    "{id: crew, kind: number, version: 2, ask: How many?}",
    "{id: place, kind: text, ask: Which meeting or report is it?}",
    "{id: hours, kind: number, ask: How long?}",
    "{id: pace, kind: choice, options: [slow, steady], ask: Which pace?}",
  ])

  private func open(_ dialogue: ScriptedDialogue) throws -> Ending {
    let answered = try ScriptedDialogue(["Monday", "4", "fine", "fast"])
      .run(Cakes.script(steps: Self.before)).session.workbook
    return try dialogue.run(Cakes.script(steps: Self.after), answered).ending
  }

  @Test func saysWhatHasChangedAndWhyStepsAreAskedAgain() throws {
    try expectGolden(
      screens(["/review", "/help", "why?", "", "5", "3", "steady"]) { _ = try open($0) },
      "changes.txt")
  }

  @Test func savesNothingUntilThePersonGoesOn() throws {
    let leaving = ScriptedDialogue(["/quit"])
    #expect(try open(leaving) == .stopped)
    #expect(leaving.disk == [])
    let going = ScriptedDialogue([""])
    #expect(try open(going) == .stopped)
    #expect(going.disk == ["save"])
  }

  @Test func leavesAtTheSecondInterruption() throws {
    let dialogue = ScriptedDialogue([Outcome.interrupted(""), .interrupted("")])
    #expect(try open(dialogue) == .interrupted)
  }

  @Test func asksAPipeNothing() throws {
    let dialogue = ScriptedDialogue(["5"])
    dialogue.isInteractive = false
    #expect(try open(dialogue) == .stopped)
    #expect(dialogue.prompts.count == 2)
  }
}
