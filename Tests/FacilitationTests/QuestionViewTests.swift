import TestSupport
import Testing

@testable import Facilitation

@Suite struct QuestionViewTests {
  @Test func showsEachShapeOfStep() throws {
    let script = try Cakes.script()
    try expectGolden(screens(Cakes.lines + [""]) { $0.run(script) }, "questions.txt")
  }

  @Test func asksSeveralPeopleToWriteFirst() throws {
    let dialogue = ScriptedDialogue(["the summer party", "12"])
    dialogue.people = ["Ann", "Ben"]
    try dialogue.run(Cakes.script())
    #expect(
      dialogue.printed.hasSuffix(
        """
        Which cakes could it be?
        Silent first: everyone writes for a minute, the least senior reads first, one
        answer is typed.
        name | size | baker
        size:
          1 small
          2 large enough for the whole team
        One row a line, or cell by cell. An empty line ends the list.
        ❯\u{20}

        """))
  }

  @Test func asksARowCellByCell() throws {
    let script = try Cakes.script()
    try expectGolden(
      screens(["the summer party", "12", "Plum", "huge", "large", "", "Nut", "small", "-"]) {
        $0.run(script)
      }, "cell-by-cell.txt")
  }

  @Test func saysWhatIsBuiltOnAnAnswerThatIsAskedAgain() throws {
    let script = try Cakes.script()
    try expectGolden(
      screens(Cakes.lines + ["/go cakes", "/go guests", "/later", "/go close", "Ben | 5 Dec"]) {
        $0.run(script)
      }, "asked-again.txt")
  }
}
