import CommandsTestSupport
import Foundation
import TestSupport
import Testing

/// `northstar agree` over the first workshop as it was answered.
@Suite struct AgreeCommandTests {
  private let folder: TemporaryFolder
  private let program: TestWorld

  init() throws {
    folder = try TemporaryFolder()
    program = TestWorld(in: folder.path)
    try program.finish("ws01")
  }

  private func agree(_ arguments: String..., input: String = "") -> Program.Run {
    program.run(["agree"] + arguments, input: input)
  }

  private func agreement() throws -> String {
    let text = try program.text("northstar.json")
    return String(text.firstMatch(of: /"agreement": "(\w+)"/)?.1 ?? "")
  }

  private func page() throws -> [String] {
    let page = program.run(["export", "markdown"]).output
    let lines = page.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "## Owners"))
    return Array(lines[start...].prefix { $0 != "## Kept" })
  }

  @Test func printsWhatCarriesTheNameAndWhatStandsNow() throws {
    #expect(
      agree("dana ruiz")
        == Program.Run(
          output: """
            Dana Ruiz accepts in ws01, Reduce KPI noise
              owns First-visit fix rate, Return visits within 30 days
              lets go of Average job rating, Repeat-visit rate
              leads the focus on Return visits within 30 days
              sends this page
            1 of 5 owners have accepted; still to hear from Mira Okafor, Omar Haddad, Leo
              Brandt, Ines Moreau.

            Saved in northstar.json.

            """, errors: "", status: 0))
  }

  @Test func printsChangesRefusalsAndSilenceOnThePage() throws {
    _ = agree("Dana Ruiz")
    _ = agree("Leo Brandt", "--with", "Van utilisation stays | weekly")
    _ = agree("Omar Haddad", "--decline", "no budget", "--workshop", "ws01")
    #expect(
      try page() == [
        "## Owners", "",
        "1 of 5 owners have accepted: this is a proposal until all of them have.", "",
        "| Who | What carries their name | Reply |", "| --- | --- | --- |",
        "| Mira Okafor | lets go of Website visits, Social followers | still to hear from |",
        "| Omar Haddad | lets go of Gross revenue, Jobs booked; guards the door "
          + "| declined: no budget |",
        "| Dana Ruiz | owns First-visit fix rate, Return visits within 30 days; lets go of Average "
          + "job rating, Repeat-visit rate; leads the focus on Return visits within 30 days; sends "
          + "this page | accepted on 21 Nov 2026 |",
        "| Leo Brandt | owns Van utilisation, Fitter overtime hours "
          + "| wants: Van utilisation stays \\| weekly |",
        "| Ines Moreau | owns Gas safety incidents | still to hear from |", "",
        "Not one person, so nobody to ask: Support team (owns Calls answered in 60 seconds).", "",
        "To reply, copy these lines into a mail, with your name and one answer: 'accept', 'change: "
          + "WHAT' or 'decline: WHY'.", "",
        "```text", "northstar reply: ws01", "name:", "answer:", "```", "",
      ])
  }

  @Test func isAgreedOnceAllHaveAcceptedAndAProposalAgainAfterAChange() throws {
    #expect(try agreement() == "proposal")
    for name in ["Mira Okafor", "Omar Haddad", "Dana Ruiz", "Leo Brandt"] {
      #expect(agree(name).status == 0)
    }
    #expect(try agreement() == "proposal")
    #expect(
      agree("Ines Moreau").output == """
        Ines Moreau accepts in ws01, Reduce KPI noise
          owns Gas safety incidents
        All 5 owners have accepted: agreed.

        Saved in northstar.json.

        """)
    #expect(try agreement() == "agreed")
    let edit = program.run(
      ["run", "ws01", "--from", "entry_rule"],
      input: "6 | Omar Haddad | an owner, and one number to drop in exchange\n\n")
    #expect(edit.status == 0)
    #expect(try agreement() == "proposal")
    #expect(
      try page().first { $0.hasPrefix("| Omar") }
        == "| Omar Haddad | lets go of Gross revenue, Jobs booked; guards the door "
        + "| accepted before the last change |")
    #expect(
      program.run(["status"]).output.components(separatedBy: "\n").contains(
        "  4 of 5 owners have accepted; accepted before the last change: Omar Haddad."))
  }

  @Test func takesRepliesFromAMailAllAtOnce() throws {
    let mail = """
      > northstar reply: ws01\r
      > name: leo brandt\r
      > answer: accept\r
      \r
      northstar reply: ws01\r
      name: Ines Moreau\r
      answer: decline: I left\r
      """
    let run = agree("--from", "-", input: mail)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Leo Brandt accepts in ws01, Reduce KPI noise
          owns Van utilisation, Fitter overtime hours
        1 of 5 owners have accepted; still to hear from Mira Okafor, Omar Haddad, Dana
          Ruiz, Ines Moreau.

        Ines Moreau declines in ws01, Reduce KPI noise: I left
          owns Gas safety incidents
        1 of 5 owners have accepted; declined by Ines Moreau; still to hear from Mira
          Okafor, Omar Haddad, Dana Ruiz.

        Saved in northstar.json.

        """)
  }

  @Test func takesAMailAsItComes() {
    let mail = """
      From: Leo Brandt <leo@example.org>\r
      Subject: Re: KPIs\r
      Content-Type: text/html; charset=utf-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      <div>northstar reply: ws01</div><div>name: Leo=20\r
      Brandt</div><div>answer: accept</div><br>\r

      """
    #expect(
      agree("--from", "-", input: mail)
        == Program.Run(
          output: """
            Leo Brandt accepts in ws01, Reduce KPI noise
              owns Van utilisation, Fitter overtime hours
            1 of 5 owners have accepted; still to hear from Mira Okafor, Omar Haddad, Dana
              Ruiz, Ines Moreau.

            Saved in northstar.json.

            """, errors: "", status: 0))
  }

  private func reply(_ name: String, to ids: String) -> Program.Run {
    agree(
      "--from", "-", input: "northstar reply: \(ids)\nname: \(name)\nanswer: accept\n")
  }

  @Test func takesOneReplyInEachWorkshopItNamesThatNamesThePerson() throws {
    try program.finish("ws02")
    let ws01 = """
      Leo Brandt accepts in ws01, Reduce KPI noise
        owns Van utilisation, Fitter overtime hours
      1 of 5 owners have accepted; still to hear from Mira Okafor, Omar Haddad, Dana
        Ruiz, Ines Moreau.

      Saved in northstar.json.

      """
    #expect(
      reply("leo brandt", to: "ws01, WS02, ws01")
        == Program.Run(output: ws01, errors: "", status: 0))
    #expect(
      reply("omar haddad", to: "ws02 ws01")
        == Program.Run(
          output: """
            Omar Haddad accepts in ws02, Test an NSM hypothesis
              acts when the monthly meeting kept asking for bookings instead
            1 of 2 owners have accepted; still to hear from Dana Ruiz.

            Omar Haddad accepts in ws01, Reduce KPI noise
              lets go of Gross revenue, Jobs booked
              guards the door
            2 of 5 owners have accepted; still to hear from Mira Okafor, Dana Ruiz, Ines
              Moreau.

            Saved in northstar.json.

            """, errors: "", status: 0))
    #expect(
      reply("Leo Brandt", to: "ws02")
        == refused("-:2:7", "nobody is called 'Leo Brandt'; named are Dana Ruiz, Omar Haddad"))
    #expect(
      reply("Ines Morau", to: "ws02, ws01")
        == refused("-:2:7", "nobody is called 'Ines Morau'; did you mean 'Ines Moreau'?"))
  }

  @Test func takesNoReplyThatNamesAWorkshopThatIsUnknownOrNotFinished() {
    _ = program.run(["run", "ws02"], input: "\n")
    #expect(
      reply("Leo Brandt", to: "ws01, ws02")
        == refused("-:1:24", "'ws02' is not finished; 'northstar run ws02' goes on with it"))
    #expect(
      reply("Leo Brandt", to: "ws01, ws03")
        == refused("-:1:24", "'ws03' is not begun in 'northstar.json'; did you mean 'ws01'?"))
  }

  private func refused(_ place: String, _ message: String) -> Program.Run {
    Program.Run(output: "", errors: "\(place): error: \(message)\n", status: 65)
  }

  @Test func takesNoReplyOfAFileWithFaults() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/northstar.json"))
    let replies = """
      northstar reply: ws01
      name: Leo Brandt
      answer: accept

      northstar reply: ws10
      name: Leo
      answer: perhaps

      northstar reply: ws01
      name: Ines Morau
      answer: accept
      """
    let run = agree("--from", "-", input: replies)
    #expect(
      run
        == Program.Run(
          output: "",
          errors: """
            -:5:18: error: 'ws10' is not begun in 'northstar.json'; did you mean 'ws01'?
            -:7:9: error: this is no answer; write one of 'accept', 'change: WHAT', 'decline: WHY'
            -:10:7: error: nobody is called 'Ines Morau'; did you mean 'Ines Moreau'?

            """, status: 65))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/northstar.json")) == before)
  }

  @Test(arguments: [
    (["Dana Ruis"], 64, "nobody is called 'Dana Ruis'; did you mean 'Dana Ruiz'?"),
    (["ines"], 64, "nobody is called 'ines'; did you mean 'Ines Moreau'?"),
    (
      ["Support team"], 64,
      "nobody is called 'Support team'; named are Mira Okafor, Omar Haddad, Dana Ruiz, Leo Brandt, "
        + "Ines Moreau"
    ),
    (
      ["Dana Ruiz", "--workshop", "ws02"], 1,
      "'ws02' is not finished; 'northstar run ws02' goes on with it"
    ),
    (
      ["Dana Ruiz", "--workbook", "none.json"], 66,
      "there is no workbook 'none.json'; 'northstar run ws01' starts one"
    ),
    (["--from", "none.txt"], 66, "'none.txt' cannot be read; is the path right?"),
  ])
  func saysWhyAReplyCannotBeTaken(
    _ arguments: [String], _ status: Int32, _ message: String
  ) throws {
    _ = program.run(["run", "ws02"], input: "\n")
    let run = program.run(["agree"] + arguments)
    let expected = Program.Run(
      output: "", errors: "northstar: error: \(message)\n", status: status)
    #expect(run == expected)
  }

  @Test func leavesAWorkbookAloneThatIsOpenElsewhere() throws {
    let run = try whileLocked("\(folder.path)/northstar.json") {
      agree("Dana Ruiz")
    }
    #expect(run.status == 75)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("northstar: error: 'northstar.json' is open in another program"))
  }

  @Test func hasNothingToAgreeToBeforeAWorkshopIsFinished() throws {
    _ = program.run(["run", "ws01", "--workbook", "half.json"], input: "Dana\n\n")
    let run = agree("Dana", "--workbook", "half.json")
    #expect(
      run.errors == "northstar: error: no workshop is finished in 'half.json', so there is nothing "
        + "to agree to yet; 'northstar status --workbook half.json' says what is open\n")
    #expect(run.status == 1)
  }
}
