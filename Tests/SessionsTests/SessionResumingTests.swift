import Answers
import Scripts
import Sessions
import Testing
import Workbooks
import TestSupport

/// A session made anew from a workbook goes on where the one before stopped.
@Suite struct SessionResumingTests {
  @Test func goesOnWhereItStoppedAfterEveryLineOfTheExample() throws {
    let script = try TestScript.ws01()
    var dialogue = Dialogue(script, people: nil)
    for line in try TestScript.answers() where !line.hasPrefix("/at") {
      dialogue.type(line)
      guard let ask = dialogue.ask, !ask.isHeld else { continue }
      let workbook = try dialogue.session.workbook.readBack()
      #expect(workbook == dialogue.session.workbook)
      let resumed = Dialogue(script, workbook: workbook, people: nil)
      #expect(resumed.ask?.step == ask.step, "\(line)")
      #expect(resumed.session.changes == [], "\(line)")
      #expect(resumed.ask?.heading == ask.heading, "\(line)")
      #expect(resumed.ask?.cells == ask.cells, "\(line)")
      #expect(resumed.session.progress == dialogue.session.progress, "\(line)")
    }
    #expect(dialogue.said == ["record", "record", "finish"])
  }

  @Test func claimsNoLessThanIsLeft() throws {
    var dialogue = Dialogue(try TestScript.ws01(), people: nil)
    var walked: [(step: Int, claimed: Progress)] = []
    for line in try TestScript.answers() where !line.hasPrefix("/at") {
      if let step = dialogue.ask?.step, walked.last?.step != step {
        walked.append((step, dialogue.session.progress))
      }
      dialogue.type(line)
    }
    let minutes = walked.map { dialogue.session.script.steps[$0.step].minutes }
    for (place, (_, claimed)) in walked.enumerated() {
      #expect(claimed.minutesLeft >= minutes[place...].reduce(0, +))
      #expect(claimed.steps - claimed.step + 1 >= walked.count - place)
      #expect(claimed.step == place + 1)
    }
    #expect(walked.first?.claimed.minutesLeft == 47)
    #expect(dialogue.session.progress.minutesLeft == 0)
  }

  @Test func recapsInThreeLines() throws {
    var dialogue = Dialogue(try TestScript.ws01())
    dialogue.type("", "Monday meeting, dispatch room", "1", "Website visits | weekly | -")
    #expect(
      dialogue.session.answers.recap(dialogue.session.progress) == [
        "Step 4 of 14, about 42 min left.", "review_scope: Monday meeting, dispatch room",
        "decision_baseline: 1",
      ])
  }

  @Test func offersADraftOfAnEarlierRun() throws {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        columns: [{id: name, kind: text}, {id: size, kind: number}]
      """)
    var dialogue = Dialogue(script)
    dialogue.type("a | 1", "b")
    let draft = try #require(dialogue.session.draft)
    #expect([draft.step, draft.text] == ["things", "b"])
    #expect(dialogue.session.draft(typing: "2 kg")?.text == "b | 2 kg")
    var session = Session(script, workbook: dialogue.session.workbook)
    session.offer(draft: draft.text, at: draft.step)
    guard case .ask(let ask)? = session.start(now: dialogue.now, newID: { "x1" }).last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(ask.prefill == "b")
    #expect(ask.enter == .endsTable)
  }
}

extension Workbook {
  /// The workbook after it was written and read.
  func readBack() throws -> Workbook {
    try Workbook(json: JSONReader.value(JSONWriter.bytes(json)))
  }
}
