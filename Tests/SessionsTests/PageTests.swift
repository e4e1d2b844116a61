import Answers
import TestSupport
import Scripts
import Sessions
import Testing
import Values

/// What a script puts on the page to share.
@Suite struct PageTests {
  private static let script = try? TestScript.read(
    """
    - id: bets
      kind: table
      columns:
        - {id: change, kind: text}
        - {id: gain, kind: number, open: true}
        - {id: risk, kind: text, optional: true}
    - id: top
      kind: choice
      options: bets
    - id: close
      kind: form
      fields:
        - {id: host, kind: person}
        - {id: words, kind: long_text, optional: true}
    """,
    """
    page:
      - subject: "{top}"
      - "We {top}, **said** {close.host}."
      - paragraph:
          - drawn_up
          - first_of:
              - "**{top}** it is, says {close.host}."
              - {text: "{count(bets)} bets, {gained} known.", when: gained > 0}
              - "{count(bets)} bets."
          - {text: "So it is **{top}**.", when: top is given}
      - title: Bets
        shows:
          - rows: bets
            sort: gain
            columns:
              - {title: Bet, text: "{change}"}
              - {title: Gain, first_of: ["{gain} **a** month", it may gain]}
              - {title: Risk, text: "{risk}", when: gain > 1}
            below: "{count(bets)} in all."
      - {rows: bets, columns: [gain], title: Named, take: 1, below: One of them.}
      - rows: bets where not none(change)
        take: 2
        paragraph:
          - "**{row}**."
          - {put_off: gain, text: What it gains is open}
          - {text: "Risk: {risk}.", when: risk != ''}
      - overrides
      - title: Next
        shows:
          - quote: "{close.words}"
          - tasks:
              - "**{close.host}** begins with {top}."
              - {text: Look again., when: count(bets) > 2}
    results:
      gained: count(bets where gain is given)
    """)

  private func page(_ lines: String...) throws -> Page {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue.session.answers.page
  }

  @Test func showsRowsOfATableThatIsNotFinished() throws {
    #expect(
      try page("bake | ? | fire", "brew | 3 | -")
        == Page([
          .paragraph([.origin]),
          .section(
            title: "Bets",
            [
              .table(
                columns: ["Bet", "Gain", "Risk"],
                rows: [["brew", "3 a month", ""], ["bake", "it may gain", ""]]),
              .paragraph([.said("2 in all.")]),
            ]),
          .section(
            title: "Named",
            [
              .exhibit(.rows(title: nil, columns: ["change", "gain"], rows: [["bake", ""]])),
              .paragraph([.said("One of them.")]),
            ]),
          .paragraph([
            .said("\(strong: "bake")."),
            .putOff("What it gains is open", owner: nil, due: nil), .said("Risk: fire."),
          ]),
          .paragraph([.said("\(strong: "brew").")]),
          .part(.overrides),
        ]))
  }

  @Test func saysTheFirstSentenceThatRestsOnNoOpenStep() throws {
    let begun = try page("bake | 2 | -", "brew | 3 | -", "").entries
    #expect(begun.first == .paragraph([.origin, .said("2 bets, 2 known.")]))
    let chosen = try page("bake | 2 | -", "", "1").entries
    #expect(
      chosen.first
        == .paragraph([.origin, .said("1 bets, 1 known."), .said("So it is \(strong: "bake").")]))
  }

  @Test func keepsAnswersFreeOfMarks() throws {
    let page = try page("*b* **c** | 2 | -", "", "1", "**D**", "say **it**")
    #expect(page.subject == "*b* **c**")
    #expect(page.entries[0] == .text("We *b* **c**, \(strong: "said") **D**."))
    #expect(
      page.entries[1]
        == .paragraph([
          .origin, .said("\(strong: "*b* **c**") it is, says **D**."),
          .said("So it is \(strong: "*b* **c**")."),
        ]))
    #expect(
      page.entries.last
        == .section(
          title: "Next",
          [.quote("say **it**"), .tasks(["\(strong: "**D**") begins with *b* **c**."])]))
  }
}
