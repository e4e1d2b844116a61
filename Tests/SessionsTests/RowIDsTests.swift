import Answers
import Sessions
import TestSupport
import Testing
import Values
import Workbooks

@Suite struct RowIDsTests {
  /// A workbook whose one table has a row with this id, and takes more.
  private func session(withRow id: String) throws -> Session {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        columns:
          - {id: name, kind: text}
      """)
    var dialogue = Dialogue(script)
    dialogue.nextIDs = [id]
    dialogue.type("A")
    return Session(script, workbook: dialogue.session.workbook)
  }

  /// Ids were tried until one was free, and a source that repeats itself was tried for ever.
  @Test func givesANewRowAFreeIDWhateverItsSourceSays() throws {
    var session = try session(withRow: "next")
    _ = session.start(now: Instant(seconds: 0), newID: { "next" })
    _ = session.handle(.line("B"), now: Instant(seconds: 1), newID: { "next" })
    let ids = session.workbook["ws09"]?["things"]?.rowIDs
    #expect(ids?.count == 2)
    #expect(Set(ids ?? []).count == 2)
  }

  @Test func saysWhereSomebodyGoesOnWithoutAnID() throws {
    var session = try session(withRow: "next")
    session.open(now: Instant(seconds: 0))
    #expect(session.answers.nextStep == 0)
    #expect(session.refusal(toStartAt: "things", Instant(seconds: 0)) == nil)
    #expect(session.refusal(toStartAt: "thing", Instant(seconds: 0)) == nil)
    #expect(
      session.refusal(toStartAt: "thinks", Instant(seconds: 0))
        == .noSuchStep(typed: "thinks", nearest: "things"))
  }
}
