import Testing
import Values
import Workbooks

@Suite struct ReplyReaderTests {
  private func read(_ text: String) -> [String] { Replies.read(Array(text.utf8)) }

  @Test(arguments: [
    ("accept", "accepted"), ("Accept.", "accepted"), ("yes", "accepted"),
    ("change: a week later", "acceptedWithChange(\"a week later\")"),
    ("accept with a change: a week later", "acceptedWithChange(\"a week later\")"),
    ("accept: but a week later", "acceptedWithChange(\"but a week later\")"),
    ("Decline: no budget: none at all", "declined(\"no budget: none at all\")"),
  ])
  func takesEachWayToAnswer(_ answer: String, _ meaning: String) {
    #expect(
      read("northstar reply: ws01\nname: Leo Brandt\nanswer: \(answer)\n")
        == ["ws01 Leo Brandt \(meaning)"])
  }

  @Test func findsTheFormInAMailThatQuotesAndBreaksLines() {
    let mail = """
      \u{FEFF}Hi Dana,

      > > Northstar reply:  ws01
      > > Name: leo brandt
      > >
      > > Answer: change: please keep
      > > Van utilisation weekly

      Best, Leo

      > To reply, copy these lines:
      > ```text
      > northstar reply: ws01
      > name:
      > answer:
      > ```
      """
    let meaning = "ws01 leo brandt acceptedWithChange(\"please keep Van utilisation weekly\")"
    #expect(read(mail) == [meaning])
    #expect(read(mail.replacing("\n", with: "\r\n")) == [meaning])
  }

  @Test func takesAnswersTypedBelowTheirLines() {
    #expect(
      read("> northstar reply: ws03\n> name:\nOmar Haddad\n> answer:\naccept\n")
        == ["ws03 Omar Haddad accepted"])
  }

  @Test func findsEveryFaultOfEveryReplyAtItsPlace() {
    let text = """
      northstar reply: ws01
      nmae: Leo
      > answer: maybe

      northstar reply:
      name: Leo
      name: Mira
      answer: decline
      """
    #expect(
      read(text) == [
        "reply.txt:1:1: error: the reply has no name; write your name as the page has it",
        "reply.txt:2:1: error: this is no line of a reply; did you mean 'name:'?",
        "reply.txt:3:11: error: this is no answer; write one of 'accept', 'change: WHAT', "
          + "'decline: WHY'",
        "reply.txt:5:17: error: the reply names no workshop; write its id, as ws01",
        "reply.txt:7:1: error: 'name:' is there twice; keep one of them",
        "reply.txt:8:9: error: the answer needs a few words; say what is to change, or why",
      ])
  }

  @Test func saysWhereAFormCanBeFoundWhenThereIsNone() {
    let fault =
      "reply.txt:1:1: error: there is no reply in this file; "
      + "copy the lines from 'northstar reply:' on from the page, and fill them in"
    #expect(read("") == [fault])
    #expect(read("name: Leo\nanswer: accept\n") == [fault])
  }

  @Test(arguments: [
    "ws01, ws02, ws03", "ws01 ws02 ws03", "ws01,ws02;ws03", "WS01, ws02,\nws03",
    "\nws01, ws02, ws03",
  ])
  func takesOneFormForSeveralWorkshops(_ ids: String) {
    let replies = read("northstar reply: \(ids)\nname: Leo Brandt\nanswer: accept\n")
    #expect(replies.map { $0.lowercased() } == ["ws01,ws02,ws03 leo brandt accepted"])
  }

  @Test func writesOneFormForSeveralWorkshops() {
    #expect(
      ReplyForm.lines(for: ["ws01", "ws02"]) == ["northstar reply: ws01, ws02", "name:", "answer:"])
    #expect(ReplyForm.lines(for: ["ws01"]) == ["northstar reply: ws01", "name:", "answer:"])
  }

  @Test func readsRepliesOfOtherPrograms() {
    #expect(
      read(
        """
        [{"workshop": "ws01", "name": "Leo", "reply": "accepted"},
         {"workshop": "ws02", "name": "Mira", "reply": "accepted_with_change", "change": "later"},
         {"workshop": "ws02", "name": "Omar", "reply": "declined", "reason": "no budget"},
         {"workshop": "ws01, ws02", "name": "Ines", "reply": "accepted"}]
        """) == [
          "ws01 Leo accepted", "ws02 Mira acceptedWithChange(\"later\")",
          "ws02 Omar declined(\"no budget\")", "ws01,ws02 Ines accepted",
        ])
  }

  @Test func findsFaultsOfOtherProgramsAtTheirPlaces() {
    #expect(
      read(
        """
        [{"workshop": "ws01", "reply": "perhaps"},
         {"workshop": 3, "name": "Mira", "reply": "declined", "reason": " "}, true]
        """) == [
          "reply.txt:1:2: error: the reply has no name; write your name as the page has it",
          "reply.txt:1:32: error: this is no answer; write one of 'accept', 'change: WHAT', "
            + "'decline: WHY'",
          "reply.txt:2:15: error: the reply names no workshop; write its id, as ws01",
          "reply.txt:2:65: error: the answer needs a few words; say what is to change, or why",
          "reply.txt:2:71: error: this is no reply; write an object with 'workshop', 'name', 'reply'",
        ])
    #expect(
      read(#"{"workshop": "ws01","#) == [
        "reply.txt:1:21: error: the text ends in the middle of a value; look for a backup of it"
      ])
  }

  @Test func refusesWhatIsNoText() {
    #expect(
      Replies.read([0x61, 0xFF]) == [
        "reply.txt:1:2: error: the text is not UTF-8; save it as UTF-8"
      ])
  }
}
