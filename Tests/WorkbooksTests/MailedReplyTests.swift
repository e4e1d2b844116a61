import Testing
import Values
import Workbooks

/// Replies in mails as programs save them: `Fixtures/make` writes them with Python's mail library.
@Suite struct MailedReplyTests {
  @Test(arguments: [
    ("plain.eml", ["ws01 Leo Brandt accepted"]),
    (
      "alternative.eml",
      [
        "ws01,ws02,ws03 José Muñoz acceptedWithChange(\"keep Gewährleistung as it is, and look at "
          + "“van utilisation” every week = 52 times a year\")"
      ]
    ),
    ("html.eml", ["ws01 Inès Moreau declined(\"I can’t & won’t own <both>\")"]),
    ("webmail.eml", ["ws01 Mira Okafor accepted"]),
    (
      "windows-1252.eml",
      ["ws01 Omar Haddad acceptedWithChange(\"it’s “overtime” – not hours\")"]
    ),
    ("latin-1.eml", ["ws01 José Muñoz declined(\"señal débil\")"]),
    (
      "flowed.eml",
      [
        "ws01,ws02,ws03 Leo Brandt acceptedWithChange(\"please keep van utilisation in the weekly "
          + "meeting, and the rest out\")"
      ]
    ),
    ("delsp.eml", ["ws01 Leo Brandt acceptedWithChange(\"Stundenverrechnung\")"]),
    ("forwarded.eml", ["ws01 Leo Brandt accepted"]),
    ("replies.mbox", ["ws01 Leo Brandt accepted"]),
    (
      "koi8-r.eml",
      [
        "koi8-r.eml:6:36: error: the charset 'koi8-r' is not known; copy the lines of the reply "
          + "into a text file, and read that"
      ]
    ),
  ])
  func readsMailsAsProgramsSaveThem(_ name: String, _ replies: [String]) throws {
    let mail = try Replies.mail(name)
    #expect(Replies.read(mail, file: name) == replies)
    // Some programs save mails with the line ends of their system.
    #expect(Replies.read(mail.filter { $0 != 0x0D }, file: name) == replies)
  }

  @Test(arguments: [
    "Name : Leo Brandt", "name：Leo Brandt", "*name:* Leo Brandt", "**Name:** Leo Brandt",
    "*name: Leo Brandt*", "__name__: “Leo Brandt”", "• name: Leo Brandt",
    "- Name\u{202F}: Leo Brandt",
    "* *Name*: `Leo Brandt`", "> > name:\u{A0}Leo Brandt", ">> name: Leo Brandt.",
    "| name: Leo Brandt", "\u{A0}\u{A0}name: Leo Brandt", "\u{200B}na\u{AD}me: Leo\u{200B} Brandt",
    "name:\nLeo Brandt",
  ])
  func knowsTheLinesInWhatProgramsMakeOfThem(_ line: String) {
    let quote = line.prefix { "> |".contains($0) }
    #expect(
      read("\(quote)*northstar\u{A0}reply:* ws01\n\(line)\n\(quote)– answer： “Accept”!\n")
        == ["ws01 Leo Brandt accepted"])
  }

  @Test(arguments: [
    "-- \nLeo Brandt\nFitters", "--\nLeo", "—\nLeo", "Best, Leo", "Thanks!\nLeo", "Leo",
    "Leo Brandt",
    "Kind regards\nLeo", "Sent from my phone", "Get Outlook for iOS",
    "________________\nFrom: Dana",
    "-----Original Message-----\nFrom: Dana", "On Mon, 23 Nov 2026, Dana wrote:\n> northstar",
    "> > Please have a look", "```\nmore", "\nand so on",
  ])
  func endsAnAnswerWhereItsWriterDid(_ rest: String) {
    let form = "> northstar reply: ws01\n> name: Leo Brandt\n"
    #expect(read("\(form)> answer: accept\n\(rest)\n") == ["ws01 Leo Brandt accepted"])
    #expect(
      read("\(form)> answer: change: a week later\n\(rest)\n")
        == ["ws01 Leo Brandt acceptedWithChange(\"a week later\")"])
  }

  @Test func putsTogetherWhatWasWrappedAlsoWhereAGreetingWouldStand() {
    #expect(
      read(
        """
        > northstar reply: ws01
        > name: Leo Brandt
        > answer: change: of all that we have tried so far, look at what works
        best
        > - and leave the rest
        """)
        == [
          "ws01 Leo Brandt acceptedWithChange(\"of all that we have tried so far, look at what works "
            + "best\")"
        ])
  }

  @Test(arguments: [
    ("an answer above the empty form", "form(accept)\n> form()\n", "accepted"),
    ("an answer below the empty form", "> form()\n\nform(accept)\n", "accepted"),
    ("an answer within the quoted form", "> > form()\n\n> form(accept)\n", "accepted"),
    (
      "a change of mind above what was said before",
      "form(accept)\n> form(decline: too early)\n>\n> > form()\n", "accepted"
    ),
    (
      "a change of mind below what was said before",
      "> > form()\n\n> form(accept)\n\nform(decline: too late)\n", "declined(\"too late\")"
    ),
    ("the same said twice", "form(accept)\n\nform(Yes.)\n", "accepted"),
    (
      "the rest of a page below its empty form",
      "form(accept)\n\nform()\n\nKept against advice\n\nNothing.\n", "accepted"
    ),
  ])
  func takesWhatWasSaidLast(_ what: String, _ mail: String, _ answer: String) {
    let text = mail.replacing(/(> ?)*form\((.*)\)/) { match in
      let quote = match.output.0.prefix { "> ".contains($0) }
      let name = match.output.2.isEmpty ? "" : " Leo Brandt"
      return ["northstar reply: ws01", "name:\(name)", "answer: \(match.output.2)"]
        .map { quote + $0 }.joined(separator: "\n")
    }
    #expect(read(text) == ["ws01 Leo Brandt \(answer)"])
  }

  @Test func takesTheLastOfSeveralMails() {
    func mail(_ number: Int, _ answer: String) -> String {
      "From leo Mon Nov 23 10:0\(number):00 2026\nSubject: Re\n\n"
        + "northstar reply: ws01, ws02\nname: Leo\nanswer: \(answer)\n\n"
    }
    #expect(
      read(mail(1, "decline: too early") + mail(2, "accept").replacing(", ws02", with: ""))
        == ["ws02 Leo declined(\"too early\")", "ws01 Leo accepted"])
  }

  @Test func readsAPageThatWasSavedAsHTML() {
    let page = """
      <!DOCTYPE html>
      <script>northstar reply: ws09</script>
      <ul><li>northstar reply: ws01<li>name: Se&aacute;n O&apos;Neil&#x200B;
      </ul><table><tr><td>answer:</td><td>change: a &lt; b &&nbsp;c &unknown; &#150; d</td></tr></table>
      """
    #expect(
      read(page) == ["ws01 Seán O'Neil acceptedWithChange(\"a < b &\u{A0}c &unknown; – d\")"])
  }

  private func read(_ text: String) -> [String] { Replies.read(Array(text.utf8)) }
}
