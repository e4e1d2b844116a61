import Foundation
import Rules
import Testing
import Values

@Suite struct WordListsTests {
  @Test func matchesAllThatThePatternsMatchedInEveryExampleAndAnswer() throws {
    let patterns = try Fixtures.patterns()
    let before = WordLists(patterns.mapValues { ["/\($0)/"] })
    let lists = try BundledLists.wordLists()
    #expect(lists.names == Set(patterns.keys))
    let texts = try Fixtures.texts()
    #expect(texts.count > 500)
    var lost: [String] = []
    for text in texts {
      for list in patterns.keys where before.matches(text, list) && !lists.matches(text, list) {
        lost.append("\(list): \(text)")
      }
    }
    #expect(lost.sorted() == [])
  }

  @Test(arguments: try Fixtures.decoded("list-additions", as: [WrittenExamples.Match].self))
  func matchesEverydayWordsForTheSameThing(example: WrittenExamples.Match) throws {
    #expect(try BundledLists.wordLists().matches(example.text, example.list) == example.matches)
  }

  @Test func hasNoFaultyPhrase() throws {
    let place = Place(file: "word-lists.yaml", line: 1, column: 1)
    for phrase in try BundledLists.phrases().values.joined() {
      #expect(WordLists.faults(in: phrase, at: place) == [])
    }
  }

  @Test func matchesAllThatThePatternsMatchedInSentencesOfTheirWords() throws {
    let patterns = try Fixtures.patterns()
    let before = WordLists(patterns.mapValues { ["/\($0)/"] })
    let lists = try BundledLists.wordLists()
    var random = SplitMix(state: 1)
    var lost: [String] = []
    for (list, pattern) in patterns.sorted(by: { $0.key < $1.key }) {
      let words =
        pattern.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
        + ["the", "Dana", "or", "a", "2", ",", "a b", "$", "/", "-", "s"]
      for _ in 0..<400 {
        let length = Int.random(in: 1...6, using: &random)
        let text = (0..<length).map { _ in words.randomElement(using: &random) ?? "" }
          .joined(separator: random.next() % 8 == 0 ? "-" : " ")
        if before.matches(text, list), !lists.matches(text, list) {
          lost.append("\(list): \(text)")
        }
      }
    }
    #expect(lost == [])
  }
}

/// A small generator of numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
