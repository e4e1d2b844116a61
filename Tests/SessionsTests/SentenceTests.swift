import Answers
import Scripts
import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// What a script has said of what was answered: sentences of rows, words before a cell.
@Suite struct SentenceTests {
  private static let script = try? TestScript.read(
    """
    - id: bets
      kind: table
      min: 2
      prints: If we {change}, it is {to}.
      columns:
        - {id: change, kind: text}
        - {id: to, kind: number, open: true}
    - id: history
      kind: form
      prints: "{span}"
      fields:
        - {id: values, kind: numbers}
        - {id: line, kind: number, says: "From {low} to {high}."}
    - id: top
      kind: form
      fields:
        - id: pick
          kind: choice
          options:
            - {id: first, label: "{bets.change}: the first"}
            - {id: own, label: my own}
    - id: last
      kind: review
      shows:
        - "{top.pick}."
        - {rows: bets, title: Bets}
    """,
    """
    results:
      low: natural_low(history.values)
      high: natural_high(history.values)
      span:
        - {when: low is given, text: "A line of {history.line}, a range from {low} to {high}."}
        - {text: ""}
    """)

  private func dialogue(_ lines: String...) throws -> Dialogue {
    var dialogue = Dialogue(try #require(Self.script))
    dialogue.type(lines)
    return dialogue
  }

  @Test func saysWhatWasAcceptedInTheAuthorsWords() throws {
    var dialogue = try dialogue("bake less")
    #expect(dialogue.said == ["ask bets 1: to"])
    #expect(dialogue.type("7").prefix(2) == ["record", "says If we bake less, it is 7."])
    #expect(dialogue.type("bake more. | ?")[1] == "says If we bake more., it is ?.")
    #expect(
      dialogue.session.answers.sentences(of: dialogue.session.script.steps[0]) == [
        "If we bake less, it is 7.", "If we bake more., it is ?.",
      ])
  }

  @Test func saysWhatTheCellsBeforeComeToBeforeItAsksTheNext() throws {
    var dialogue = try dialogue("a | 1", "b | 2", "")
    #expect(dialogue.ask?.cells.map(\.says) == [nil, nil])
    dialogue.type("10 12 10 12 10 12")
    #expect(dialogue.ask?.cells.map(\.says) == ["From 5.7 to 16.3."])
    #expect(
      dialogue.type("8") == [
        "record", "says A line of 8, a range from 5.7 to 16.3.", "ask top: pick",
      ])
  }

  @Test func saysNothingWhereTheWordsAreNotThere() throws {
    var dialogue = try dialogue("a | 1", "b | 2", "", "10 12")
    #expect(dialogue.ask?.cells.map(\.says) == [nil])
    #expect(dialogue.type("8") == ["record", "ask top: pick"])
  }

  @Test func showsAnOptionAsItWasOffered() throws {
    var dialogue = try dialogue("a | 1", "b | 2", "", "10 12 | 8", "first")
    #expect(
      dialogue.ask?.shown == [
        .text("a and b: the first."),
        .sentences(title: "Bets", ["If we a, it is 1.", "If we b, it is 2."]),
      ])
    #expect(dialogue.session.answers.overview[2].answer == "a and b: the first")
    #expect(dialogue.type("/go top") == ["ask top: pick = a and b: the first"])
    #expect(dialogue.type("").last == "ask last")
  }

  @Test func putsOnThePageWhatIsSettled() throws {
    var dialogue = try dialogue("a | 1", "b | 2", "", "10 12 10 12 10 12 | 8")
    let bets = Page.Entry.exhibit(
      .sentences(title: "Bets", ["If we a, it is 1.", "If we b, it is 2."]))
    let span = Page.Entry.exhibit(
      .sentences(title: nil, ["A line of 8, a range from 5.7 to 16.3."]))
    #expect(dialogue.session.answers.page == Page([bets, span]))
    dialogue.type("own")
    #expect(dialogue.session.answers.page == Page([.text("my own."), bets, span]))
  }

  @Test func knowsWhetherATableHasRowsEnough() throws {
    var dialogue = try dialogue("a | 1")
    #expect(dialogue.ask?.lacksRows == true)
    dialogue.type("b | 2")
    #expect(dialogue.ask?.lacksRows == false)
  }
}
