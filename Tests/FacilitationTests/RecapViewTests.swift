import Sessions
import TestSupport
import Testing
import Workbooks

@testable import Facilitation

@Suite struct RecapViewTests {
  /// The workbook after some lines.
  private func workbook(_ lines: [String]) throws -> Workbook {
    try ScriptedDialogue(lines).run(Cakes.script()).session.workbook
  }

  @Test func saysWhereOneStoppedAndCutsLongAnswersToALine() throws {
    let long = "the summer party of all the houses in the street, and of those behind them, too"
    let (script, workbook) = try (Cakes.script(), workbook([long, "12"]))
    try expectGolden(screens([]) { $0.run(script, workbook) }, "recap.txt")
  }

  @Test(arguments: [0, 99])
  func saysNothingAtTheBeginningAndAfterTheEnd(_ count: Int) throws {
    let script = try Cakes.script()
    let workbook = try workbook(Array((Cakes.lines + [""]).prefix(count)))
    let dialogue = ScriptedDialogue([String]())
    dialogue.run(script, workbook)
    #expect(!dialogue.printed.contains("Welcome back."))
  }
}
