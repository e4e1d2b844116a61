import TestSupport
import Testing
import Values
import Workbooks

/// Mails that cannot be read, or of which a reply is not clear.
@Suite struct FaultyMailTests {
  @Test(arguments: [
    (
      "▸northstar reply: ws01\nanswer: accept\n",
      ["the reply has no name; write your name as the page has it"]
    ),
    (
      "northstar reply: ws01\nname: Leo\nanswer: accept\n▸but only if the budget stays\n",
      [
        "this stands right below an answer that is whole; leave a line empty above it, or answer "
          + "'change: WHAT'"
      ]
    ),
    (
      "northstar reply: ws01\nname: Leo\nanswer: accept\n\n"
        + "northstar reply: ws01\nname: ▸Leo\nanswer: decline: no\n",
      ["another reply of the same name says otherwise; keep one of them"]
    ),
    (
      "northstar reply: ▸\(String(repeating: "ws01 ", count: 121))\n"
        + "name: ▸\(String(repeating: "Leo ", count: 151))\nanswer: change: ▸"
        + "\(String(repeating: "later\n", count: 101))",
      [
        "the reply names no workshop; write its id, as ws01",
        "the reply has no name; write your name as the page has it",
        "these are 605 characters, 600 at most; say it shorter",
      ]
    ),
    (
      "▸▸northstar reply: ws01\n▸one\n▸two\n▸three\nfour\n",
      [
        "the reply has no name; write your name as the page has it",
        "the reply has no answer; write one of 'accept', 'change: WHAT', 'decline: WHY'",
      ]
        + Array(
          repeating: "this is no line of a reply; write 'name:' and 'answer:', a line each",
          count: 3)
    ),
  ])
  func findsWhatIsNotClear(_ marked: String, _ messages: [String]) {
    expectFaults(marked, messages)
  }

  @Test(arguments: [
    (
      "Subject: Re\nContent-Type: ▸multipart/mixed\n\n--x\n\nnorthstar reply: ws01\n",
      "the mail has parts and no boundary between them; save it again from the mail program"
    ),
    (
      "Subject: Re\nContent-Type: multipart/mixed;\n  boundary=\"▸x y\"\n\nnorthstar reply: ws01\n",
      "the boundary 'x y' stands nowhere in the mail; save it again from the mail program"
    ),
    (
      "Subject: Re\nContent-Type: multipart/mixed; boundary=x\n\n--x\n▸\nnorthstar reply: ws01\nname: Leo\n"
        + "answer: accept\n",
      "the mail ends within this part; save it again from the mail program"
    ),
    (
      "Subject: Re\nContent-Transfer-Encoding: base64\n\n▸bm9ydGhzdGFyIHJ\n",
      "the base64 of this part ends too soon; save it again from the mail program"
    ),
    (
      "Subject: Re\nContent-Transfer-Encoding: base64\n\nbm9y\ndG▸!zdGFy\n",
      "this is no base64; save it again from the mail program"
    ),
    (
      "Subject: Re\nContent-Transfer-Encoding: base64\n\n▸bm9ydA==\n--list--\n",
      "there is no reply in this file; copy the lines from 'northstar reply:' on from the page, and "
        + "fill them in"
    ),
    (
      "Subject: Re\nContent-Transfer-Encoding: ▸x-uuencode\n\nbegin 644 reply\n",
      "the encoding 'x-uuencode' is not known; copy the lines of the reply into a text file, and "
        + "read that"
    ),
    (
      "Subject: Re\nContent-Type: text/plain; charset=▸utf-7 (old)\n\nHi\n",
      "the charset 'utf-7' is not known; copy the lines of the reply into a text file, and read that"
    ),
    (
      "Subject: Re\nContent-Type: text/plain; charset=utf-8\n"
        + "Content-Transfer-Encoding: quoted-printable\n\nname: Jos▸=E9\n",
      "the text is not UTF-8; save it as UTF-8"
    ),
    ("Hi\nthere▸\0\n", "this is no text; save the mail as .eml, or its text as UTF-8"),
    ("%PDF-1.7\n▸\0\0", "this is no text; save the mail as .eml, or its text as UTF-8"),
  ])
  func findsWhatCannotBeRead(_ marked: String, _ message: String) {
    // A file without a reply, and one that is no text, are faulty as a whole.
    expectFaults(marked, [message])
  }

  @Test func findsFaultsAtTheirPlacesOfTheFileWhateverWasDecoded() {
    expectFaults(
      """
      Subject: Re
      Content-Type: text/html; charset="utf-8"
      Content-Transfer-Encoding: quoted-printable

      <p>northstar reply: ws01</p><p>na=
      me: Jos=C3=A9 =26 Leo</p><p>
      <b>answer</b>: &nbsp;▸ma=
      ybe</p>
      """,
      ["this is no answer; write one of 'accept', 'change: WHAT', 'decline: WHY'"])
  }

  @Test func refusesOtherEncodingsOfTextAndFilesThatAreTooLarge() {
    let text = "northstar reply: ws01\nname: Leo\nanswer: accept\n"
    let wide = Array(text.utf16)
    let utf16 = ["reply.txt:1:1: error: the text is UTF-16; save it as UTF-8"]
    #expect(Replies.read([0xFF, 0xFE] + wide.flatMap { [UInt8($0), 0] }) == utf16)
    #expect(Replies.read(wide.flatMap { [0, UInt8($0)] }) == utf16)
    #expect(
      Replies.read(Array(repeating: 0x20, count: 16 << 20) + Array(text.utf8))
        == ["reply.txt:1:1: error: larger than 16 MB; is this the right file?"])
  }

  @Test(arguments: ["x", "> ", "<", "<!--", "&", "*", "=", "northstar reply: ", "a\nb:\n", "ws01 "])
  func readsLongNonsenseInTimeThatGrowsWithItsLength(_ piece: String) {
    let nonsense = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let form = "northstar reply: ws01\nname: Leo\nanswer: accept\n\n"
    for type in ["plain", "html"] {
      let header = "Subject: Re\nContent-Type: text/\(type)\n\n"
      let clock = ContinuousClock()
      let time = clock.measure {
        _ = Replies.read(Array((header + form + nonsense).utf8))
        _ = Replies.read(Array((header + "northstar reply: " + nonsense).utf8))
      }
      #expect(time < .seconds(20))
    }
  }

  /// Of a mail of one part nothing says where it should end.
  @Test(arguments: ["alternative.eml", "windows-1252.eml"])
  func takesNoReplyOfAMailThatIsCutOff(_ name: String) throws {
    let mail = try Replies.mail(name)
    let whole = Replies.read(mail)
    let cut = (0..<mail.count).map { Replies.read(Array(mail[..<$0])) }
    #expect(cut.filter { !$0.allSatisfy { $0.hasPrefix("reply.txt:") } && $0 != whole } == [])
    #expect(cut[mail.count * 2 / 5].allSatisfy { $0.hasPrefix("reply.txt:") })
  }

  @Test(arguments: ["html.eml", "flowed.eml", "replies.mbox"])
  func livesThroughMailsThatAreDamagedAnywhere(_ name: String) throws {
    let mail = try Replies.mail(name)
    for index in stride(from: 0, to: mail.count, by: 3) {
      var damaged = mail
      damaged[index] ^= 0x91
      _ = Replies.read(damaged)
      _ = Replies.read(Array(mail[index...]))
    }
  }

  @Test func goesNoDeeperIntoPartsThanAMailNeeds() {
    let part = "Content-Type: message/rfc822\n\n"
    expectFaults(
      "Subject: Re\n" + String(repeating: part, count: 33) + "▸" + part + part,
      [
        "more than 32 parts inside each other; copy the lines of the reply into a text file, and "
          + "read that"
      ])
  }

  private func expectFaults(
    _ marked: String, _ messages: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked, file: "reply.txt")
    let whole = Place(file: "reply.txt", line: 1, column: 1)
    let faults = Replies.read(Array(text.text.utf8))
    let isWhole = messages.first?.hasPrefix("there is no reply") == true
    #expect(
      faults
        == zip(text.places, messages).map { "\(isWhole ? whole : $0): error: \($1)" },
      sourceLocation: sourceLocation)
  }
}
