import Testing

@testable import Terminal

@Suite struct HistoryTests {
  let lines = ["first answer", "second", "First of all", "third"]

  /// What stands in place of the sign, and in the line, after each key.
  func search(_ keys: [KeyDecoder.Event]) -> [String] {
    var search = HistorySearch(lines, from: ("typed", 2))
    return keys.map { key in
      _ = search.take(key, isAlone: true)
      return search.sign + search.shown.text
    }
  }

  func typed(_ text: String) -> [KeyDecoder.Event] {
    text.unicodeScalars.map { .scalar($0.value) }
  }

  @Test func searchesForWhatIsTyped() {
    #expect(
      search(typed("fi") + [.scalar(0x12), .scalar(0x12), .scalar(0x13), .key(.erase)]) == [
        "search: f ❯ First of all", "search: fi ❯ First of all", "search: fi ❯ first answer",
        "search: fi ❯ first answer", "search: fi ❯ First of all", "search: f ❯ First of all",
      ])
  }

  @Test func saysThatNothingIsFound() {
    #expect(
      search(typed("cx") + [.key(.erase), .key(.erase)])
        == [
          "search: c ❯ second", "not found: cx ❯ second", "search: c ❯ second", "search: ❯ typed",
        ])
  }

  @Test(
    arguments: [
      (.scalar(0x0D), .takes), (.key(.right), .takesOnly), (.key(.left), .takes),
      (.scalar(0x07), .cancels), (.scalar(0x1B), .cancels), (.interrupt, .cancels),
      (.native(.viEscape), .cancels),
    ] as [(KeyDecoder.Event, HistorySearch.Step)])
  func endsWithAKey(_ key: KeyDecoder.Event, _ step: HistorySearch.Step) {
    var search = HistorySearch(lines, from: ("typed", 2))
    for event in typed("sec") { #expect(search.take(event, isAlone: true) == .goesOn) }
    #expect(search.shown == ("second", 0))
    #expect(search.take(key, isAlone: true) == step)
  }

  @Test func walksThroughEarlierLinesAndBack() {
    var walk = HistoryWalk(["one", "two"])
    #expect(walk.step(1, from: "typed") == nil)
    #expect(walk.step(-1, from: "typed") == "two")
    #expect(walk.step(-1, from: "two, changed") == "one")
    #expect(walk.step(-1, from: "one") == nil)
    #expect(walk.step(1, from: "one") == "two, changed")
    #expect(walk.step(1, from: "two, changed") == "typed")
  }
}
