import Terminal
import TestSupport
import Testing

@testable import Facilitation

@Suite struct PastedRowsTests {
  private static let start: [Outcome] = ["the summer party", "12"].map { .submitted($0) }

  private func run(_ outcomes: [Outcome]) throws -> ScriptedDialogue {
    let dialogue = ScriptedDialogue(Self.start + outcomes)
    try dialogue.run(Cakes.script())
    return dialogue
  }

  @Test func takesABlockAsRowsOnceThePersonSaysSo() throws {
    let block = Outcome.submitted("Plum | large | Ben\nNut | small | -")
    let taken = try run([block, .submitted("")])
    try expectGolden(taken.printed, "pasted-rows.txt")
    #expect(taken.disk.filter { $0 == "save" }.count == 4)
    let dropped = try run([block, .submitted("n")])
    #expect(dropped.disk.filter { $0 == "save" }.count == 2)
  }

  @Test func takesRowsUntilAnEmptyLine() throws {
    let dialogue = try run(
      ["/paste", "Plum | large | Ben", "Nut | small | -", ""].map { .submitted($0) })
    #expect(dialogue.disk.filter { $0 == "save" }.count == 4)
  }

  @Test func keepsRowsThatWereNotTakenForTheNextTime() throws {
    let dialogue = try run(
      ["/paste", "Plum | huge | Ben", "Nut | small | -", ""].map { .submitted($0) })
    #expect(dialogue.disk.last == "draft cakes: Nut | small | -")
  }

  @Test func pastesNothingWhereThereAreNoRows() throws {
    let dialogue = ScriptedDialogue(["/paste"])
    try dialogue.run(Cakes.script())
    #expect(dialogue.printed.hasSuffix("  again   There are no rows here.\n❯ \n"))
  }
}
