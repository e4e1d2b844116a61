import Testing

@testable import Terminal

@Suite struct ChoiceListTests {
  func list(
    _ labels: [String], typed: String = "", several: Bool = false, refused: Set<String> = []
  ) -> ChoiceList {
    let options = labels.enumerated().map { number, label in
      Choice(
        label: label, number: number + 1, refusal: refused.contains(label) ? "is used" : nil)
    }
    return ChoiceList(Choices(start: 0, options: options, takesSeveral: several), typed: typed)
  }

  /// The texts in the cell after each step.
  func walk(_ list: ChoiceList, from text: String, _ steps: [Int]) -> [String] {
    var list = list
    var text = text
    return steps.map { step in
      text = list.move(step, cell: text)
      return text
    }
  }

  @Test func goesRoundTheChoices() {
    let three = list(["a", "b", "c"])
    #expect(walk(three, from: "", [1, 1, 1, 1, -1, -1]) == ["a", "b", "c", "a", "c", "b"])
    #expect(walk(three, from: "", [-1]) == ["c"])
    #expect(walk(list(["a", "b", "c"], typed: "b"), from: "b", [1, 1]) == ["c", "b"])
  }

  @Test func comesByWhatWasTyped() {
    #expect(walk(list(["a", "b"], typed: "x"), from: "x", [1, 1, 1, 1]) == ["a", "b", "x", "a"])
    #expect(walk(list(["a", "b"], typed: "x"), from: "x", [-1, 1, -1]) == ["b", "x", "b"])
  }

  @Test func putsNoRefusedOptionInTheLine() {
    #expect(
      walk(list(["a", "b"], typed: "x", refused: ["a"]), from: "x", [1, 1]) == ["x", "b"])
  }

  @Test func filtersManyByWhatIsTyped() {
    let ten = (1...10).map { "option \($0)" }
    #expect(list(ten, typed: "ION 1").shown.map(\.label) == ["option 1", "option 10"])
    #expect(list(ten, typed: "option 1").shown.count == 10)
    #expect(list(Array(ten.dropLast()), typed: "ION 2").shown.count == 9)
    #expect(list(ten, typed: "option 3, ion 1", several: true).shown.count == 2)
  }

  @Test func ticksSeveral() {
    var several = list(["a", "b", "c"], several: true, refused: ["c"])
    #expect(several.move(1, cell: "") == "")
    #expect(several.toggled("") == "a")
    #expect(several.toggled("b") == "b, a")
    #expect(several.toggled("A ,b") == "b")
    _ = several.move(-1, cell: "")
    _ = several.move(-1, cell: "")
    #expect(several.toggled("a") == nil)
  }

  @Test func showsWhatFits() {
    var ten = list((1...10).map { "option \($0)" }, refused: ["option 2"])
    _ = ten.move(1, cell: "")
    let view = ChoiceRows(list: ten, cell: "", style: Style(colour: false), width: 24)
    #expect(
      view.rows(most: 4).map(\.output) == [
        "\u{1B}[7m›  1  option 1\u{1B}[0m", "   2  option 2 (is use…", "   3  option 3",
        "  1-3 of 10",
      ])
    #expect(view.rows(most: 20).count == 10)
  }
}
