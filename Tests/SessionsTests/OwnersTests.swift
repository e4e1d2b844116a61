import Answers
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

@Suite struct OwnersTests {
  private static let steps = """
    - id: numbers
      kind: table
      columns:
        - {id: name, kind: text}
        - {id: owner, kind: person, optional: true, duty: [{when: fate = drop, text: lets go of}, {text: owns}]}
    - id: verdicts
      kind: table
      walks: numbers
      columns: [{id: fate, kind: choice, options: [stay, drop]}]
    - id: door
      kind: form
      fields: [{id: guard, kind: person}, {id: rule, kind: text}]
    - id: host
      kind: person
    """

  /// Everybody owns something; a team and a role do, too.
  private func finished() throws -> Dialogue {
    let lists = "lists: {group_owner: [team], role_one: [head], none_answer: [none]}"
    var dialogue = Dialogue(try TestScript.read(Self.steps, lists))
    dialogue.type(
      "Visits | Dana Ruiz", "Sales | the team", "Returns | Leo Brandt", "Calls | -", "Fixes | Head",
      "Jobs | dana ruiz", "", "stay", "stay", "drop", "stay", "stay", "drop",
      "Leo  Brandt, head | one in, one out", "Dana Ruiz")
    #expect(dialogue.session.workbook["ws09"]?.state == .done)
    return dialogue
  }

  private func duties(_ dialogue: Dialogue) -> [String] {
    dialogue.session.answers.owners.map { owner in
      "\(owner.name): " + owner.duties.map(\.text).joined(separator: "; ")
    }
  }

  @Test func namesEveryPersonOnceWithWhatCarriesTheName() throws {
    #expect(
      duties(try finished()) == [
        "Dana Ruiz: owns Visits; lets go of Jobs; host", "Leo Brandt: lets go of Returns; guard",
      ])
  }

  @Test func isAProposalUntilAllHaveAccepted() throws {
    var dialogue = try finished()
    #expect(dialogue.session.workbook["ws09"]?.agreement == "proposal")
    let owners = dialogue.session.answers.owners
    dialogue.session.record(.accepted, of: owners[0], now: dialogue.now)
    #expect(dialogue.session.workbook["ws09"]?.agreement == "proposal")
    dialogue.session.record(.acceptedWithChange("later"), of: owners[1], now: dialogue.now)
    #expect(dialogue.session.workbook["ws09"]?.agreement == "proposal")
    dialogue.session.record(.accepted, of: owners[1], now: dialogue.now)
    #expect(dialogue.session.workbook["ws09"]?.agreement == "agreed")
    #expect(dialogue.session.workbook["ws09"]?.replies.map(\.name) == ["Dana Ruiz", "Leo Brandt"])
  }

  @Test func countsNoAcceptanceOfWhatHasChangedSince() throws {
    var dialogue = try finished()
    for owner in dialogue.session.answers.owners {
      dialogue.session.record(.accepted, of: owner, now: dialogue.now)
    }
    dialogue.change(["/back", "/go numbers", "/row 3", "Returns in 30 days | Leo Brandt"])
    #expect(dialogue.session.answers.owners.map(\.stand) == [.accepted, .acceptedBefore])
    #expect(dialogue.session.workbook["ws09"]?.agreement == "proposal")
    dialogue.change(["/row 3", "Returns | Leo Brandt"])
    #expect(dialogue.session.answers.owners.map(\.stand) == [.accepted, .accepted])
    #expect(dialogue.session.workbook["ws09"]?.agreement == "agreed")
    dialogue.change(["", "/go verdicts", "/row 1", "drop"])
    #expect(dialogue.session.answers.owners.map(\.stand) == [.acceptedBefore, .accepted])
  }

  @Test func asksSomebodyWhoIsNamedAnewAndForgetsNoReply() throws {
    var dialogue = try finished()
    for owner in dialogue.session.answers.owners {
      dialogue.session.record(.accepted, of: owner, now: dialogue.now)
    }
    dialogue.type("/back", "Mira Okafor")
    #expect(dialogue.session.answers.owners.map(\.stand) == [.acceptedBefore, .accepted, .silent])
    #expect(dialogue.session.workbook["ws09"]?.replies.count == 2)
    #expect(dialogue.session.workbook["ws09"]?.agreement == "proposal")
  }

  @Test func hasNothingToAgreeToWhereNobodyIsNamed() throws {
    var dialogue = Dialogue(
      try TestScript.read("- id: host\n  kind: person", "lists: {group_owner: [team]}"))
    dialogue.type("the team")
    #expect(dialogue.session.answers.owners == [])
    #expect(dialogue.session.workbook["ws09"]?.agreement == nil)
  }
}
