import Scripts
import Terminal
import TestSupport
import Testing

@testable import Facilitation

@Suite struct WelcomeTests {
  private func welcome(_ dialogue: ScriptedDialogue) throws -> Welcome {
    Welcome(ScriptHead(try Cakes.script()), reader: dialogue, screen: dialogue.screen)
  }

  private func answer(_ outcomes: [Outcome]) throws -> Welcome.Answer {
    try welcome(ScriptedDialogue(outcomes)).people()
  }

  @Test func promisesAndAsksWhoTakesPart() throws {
    let lines = ["/why", "/wyh", "/back", String(repeating: "x", count: 100), "Ann, Ben"]
    try expectGolden(
      screens(lines) { dialogue in
        let welcome = try welcome(dialogue)
        welcome.open()
        #expect(welcome.people() == .people(["Ann", "Ben"]))
      }, "welcome.txt")
  }

  @Test(
    arguments: [
      ([.submitted("")], .people([])), ([.submitted("/skip")], .people([])),
      ([.submitted("/at people"), .submitted("Ann")], .people(["Ann"])),
      ([.submitted("/at pick")], .ended(.misplaced(expected: "pick", actual: "people"))),
      ([.submitted("/quit")], .ended(.stopped)), ([.endOfInput("")], .ended(.stopped)),
      ([.interrupted(""), .interrupted("")], .ended(.interrupted)),
      ([.interrupted(""), .interrupted("An"), .submitted("Ann")], .people(["Ann"])),
      ([.interrupted(""), .help(""), .interrupted(""), .submitted("Ann")], .people(["Ann"])),
      ([.terminated(signal: 15, "")], .ended(.terminated(signal: 15))),
      ([.failed(errno: 5, "")], .ended(.unreadable(errno: 5))),
    ] as [([Outcome], Welcome.Answer)])
  func takesNamesOrAnEnd(_ outcomes: [Outcome], _ expected: Welcome.Answer) throws {
    #expect(try answer(outcomes) == expected)
  }
}
