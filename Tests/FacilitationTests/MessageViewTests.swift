import Answers
import Scripts
import Terminal
import TestSupport
import Testing

@testable import Facilitation
@testable import Sessions

@Suite struct MessageViewTests {
  @Test func showsTheCoachAndWhatSettlesItsWords() throws {
    let script = try Cakes.script()
    try expectGolden(
      screens(["a plain one", "fun", "/keep it", "/keep it is the only word for it"]) {
        $0.run(script)
      }, "coach.txt")
  }

  @Test func showsWhatAChangeLeadsTo() throws {
    let script = try Cakes.script()
    try expectGolden(
      screens(Cakes.lines + ["/go pick", "2", "/back", "/go cakes", "/drop 2", "/undo"]) {
        $0.run(script)
      }, "consequences.txt")
  }

  @Test(
    arguments: [
      (.dropped(row: "Plum", steps: 0), "'Plum' is out. /undo brings it back."),
      (
        .dropped(row: "Plum", steps: 1),
        "'Plum' is out, with its answers in 1 later step. /undo brings it back."
      ),
      (
        .dropped(row: "Plum", steps: 2),
        "'Plum' is out, with its answers in 2 later steps. /undo brings it back."
      ),
      (.restored(row: "Plum"), "'Plum' is back."),
      (.parked(count: 2), "Parked for another day: 2 of \(Session.mostTopics)."),
      (.putOff(field: "size"), "Put off: size. I ask who finds out, and by when, at the end."),
      (.followUp("ask Ben"), "Noted as a follow-up: ask Ben."),
      (.kept, "Kept."), (.leftAsItWas, "Left as it was."),
      (
        .overTime(used: 6, of: 4, canPutOff: false, hasSuggestions: false),
        "6 min on this step, which is meant for 4. Go on as you like."
      ),
      (
        .overTime(used: 6, of: 4, canPutOff: true, hasSuggestions: true),
        "6 min on this step, which is meant for 4. Go on as you like, /yes takes what is suggested "
          + "for the rest, or /later puts it off."
      ),
      (
        .fastLane([
          ShortStep(step: "a", way: .defaults), ShortStep(step: "b", way: .later),
          ShortStep(step: "c", way: .most(1)), ShortStep(step: "d", way: .most(2)),
        ]),
        "\(Session.fastLaneMinute) minutes are used. /yes takes the short way: a takes its defaults; "
          + "b is put off; c takes 1 row; d takes 2 rows. Or just go on."
      ),
      (.shortened(ShortStep(step: "a", way: .later)), "The short way: a is put off."),
    ] as [(Notice, String)])
  func saysWhatHappened(_ notice: Notice, _ words: String) {
    let dialogue = ScriptedDialogue([String](), columns: 400)
    dialogue.screen.say("note  ", .note, words)
    let expected = dialogue.printed
    let other = ScriptedDialogue([String](), columns: 400)
    MessageView(screen: other.screen).show(notice)
    #expect(other.printed == expected)
  }

  @Test func saysWhyALineOrACommandIsNotTaken() throws {
    let printed = screens([]) { dialogue in
      let view = MessageView(screen: dialogue.screen)
      view.refused(.cell(.empty(field: .wholeAnswer)))
      view.refused(.cell(.empty(field: .field("size"))))
      view.refused(.cell(.notOpen(field: nil)))
      view.refused(
        .cell(.notAnOption(field: .wholeAnswer, typed: "x", nearest: nil, options: ["a", "b"])))
      view.refused(
        .cell(.notAnOption(field: .field("size"), typed: "x", nearest: "a", options: ["a"])))
      view.unknown("/wyh", nearest: "/why")
      view.unknown("/xyz", nearest: nil)
      view.kept(.status(3), path: "/tmp/answer.md")
      view.kept(.noFile(errno: 2), path: nil)
      view.kept(.unreadable, path: "/tmp/answer.md")
    }
    try expectGolden(printed, "refusals.txt")
  }
}
