import Rules
import Testing
import Values

@Suite struct PhraseTests {
  @Test(
    arguments: [
      ("gross margin", "the GROSS  margin", true), ("gross margin", "gross margins", false),
      ("revenue(s)", "revenues", true), ("revenue(s)", "revenue", true),
      ("revenue(s)", "revenuer", false), ("(the) company", "the company", true),
      ("(the) company", "company", true), ("if (we) need", "if need", true),
      ("if (we) need", "if we need it", true), ("if (we) need", "if they need", false),
      ("nobody would (do that)", "nobody would", true),
      ("^nobody would (do that)$", "Nobody would do it", false),
      ("has/had gone", "had gone", true), ("has/had gone", "have gone", false),
      ("vote(d/s)", "voted", true), ("vote(d/s)", "voter", false),
      ("moneti*", "monetisation", true), ("moneti*", "demonetise", false),
      ("stand-up", "standup", true), ("stand-up", "stand up", true), ("stand-up", "stand–up", true),
      ("don't", "I don’t", true), ("don't", "dont", true), ("don't", "don", false),
      ("^why", "…why now?", true), ("^why", "and why", false), ("nothing$", "it is nothing.", true),
      ("nothing$", "nothing changed", false), ("^none$", "- None -", true),
      ("^none$", "none yet", false), ("%", "11%", true), ("#1", "we are #1", true),
      ("/\\d+ %/", "11 %", true), ("/\\d+ %/", "11%", false), ("e.g.", "shops, e.g. ours", true),
      ("Über", "das über", true),
    ] as [(String, String, Bool)])
  func saysInPlainWordsWhatItMatches(phrase: String, text: String, matches: Bool) {
    #expect(WordLists(["list": [phrase]]).matches(text, "list") == matches)
  }

  @Test func findsAndRemovesWordsAsTheyStandInTheText() {
    let lists = WordLists(["list": ["sales call(s)", "^so"], "empty": []])
    #expect(lists.firstMatch("list", in: "Five Sales Calls made") == "Sales Calls")
    #expect(lists.firstMatch("list", in: "five visits") == nil)
    #expect(lists.removing("list", from: "sales calls and sales call") == "  and  ")
    #expect(lists.removing("empty", from: "as it is") == "as it is")
    #expect(!lists.matches("anything", "empty"))
    #expect(!lists.matches("anything", "absent"))
    #expect(lists.names == ["list", "empty"])
  }

  @Test(arguments: [
    ("", "w.yaml:3:7: error: the phrase is empty; delete it"),
    (
      "a (b",
      "w.yaml:3:9: error: '(' is not closed or holds nothing; "
        + "put the letters or words that may be missing between '(' and ')'"
    ),
    (
      "a ()",
      "w.yaml:3:9: error: '(' is not closed or holds nothing; "
        + "put the letters or words that may be missing between '(' and ')'"
    ),
    ("ab)", "w.yaml:3:9: error: ')' closes nothing; delete it or open it with '('"),
    (
      "a/ b",
      "w.yaml:3:8: error: a stroke needs a word on both sides; "
        + "write a word there, or leave the stroke out"
    ),
    (
      "/[a/",
      "w.yaml:3:7: error: '/[a/' is no regular expression; "
        + "write it as a plain phrase, without the strokes"
    ),
  ])
  func findsFaultyPhrases(phrase: String, finding: String) {
    let place = Place(file: "w.yaml", line: 3, column: 7)
    #expect(WordLists.faults(in: phrase, at: place).map(\.description) == [finding])
    #expect(!WordLists(["list": [phrase]]).matches("a b", "list"))
  }

  @Test func keepsTheOtherPhrasesOfAListWithAFaultyOne() {
    #expect(WordLists(["list": ["a (b", "good"]]).matches("so good", "list"))
  }
}
