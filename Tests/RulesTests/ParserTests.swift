import Rules
import Testing
import Values

@Suite struct ParserTests {
  @Test func survivesRandomText() {
    var random = SplitMix(state: 7)
    let pieces = [
      "one", "kpis", "it", "word", "(", ")", "[", "]", ",", ".", "=", "!=", "<", ">=", "+", "-",
      "*",
      "/", "and", "or", "not", "in", "has", "is", "where", "missing", "count(", "any(", "1", "2.5",
      "'", "\"", "'x'", "{", "}", "é", "🏠", "\u{0}", "\u{202E}", "\n", " ", "_", "yes",
    ]
    for _ in 0..<4_000 {
      let length = Int.random(in: 0...24, using: &random)
      let text = (0..<length).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined(separator: random.next() % 3 == 0 ? "" : " ")
      expectBoundOrFaulty(text)
    }
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      expectBoundOrFaulty(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 20_000), String(repeating: "[", count: 20_000),
    String(repeating: "not ", count: 20_000) + "yes", String(repeating: "any(", count: 20_000),
    "one" + String(repeating: ".one", count: 20_000),
    "1" + String(repeating: " + 1", count: 20_000),
    "1" + String(repeating: " * 1", count: 20_000),
  ])
  func refusesTextsNestedTooDeeply(text: String) {
    var binder = Binder(TestWorkshop.catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    #expect(binder.expression(text, at: place, scope: RuleScope()) == nil)
    #expect(binder.findings.map(\.message) == ["the expression is nested too deeply"])
  }

  @Test func readsLongChainsOfTests() throws {
    let text = Array(repeating: "one = 1", count: 5_000).joined(separator: " and ")
    #expect(try TestWorkshop.value(text) == .yesNo(true))
  }

  /// A text is either bound or has a finding within it, never both and never neither.
  private func expectBoundOrFaulty(_ text: String) {
    var binder = Binder(TestWorkshop.catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let bound = binder.expression(text, at: place, scope: RuleScope())
    #expect((bound == nil) == !binder.findings.isEmpty, "\(text.debugDescription)")
    let width = text.unicodeScalars.count
    #expect(binder.findings.allSatisfy { (1...width + 1).contains($0.place.column) })
    if let bound { _ = Evaluator(TestWorkshop.facts, lists: WordLists([:])).value(of: bound) }
    binder = Binder(TestWorkshop.catalog)
    let template = binder.template(text, at: place, scope: RuleScope())
    #expect((template == nil) == !binder.findings.isEmpty, "\(text.debugDescription)")
    if let template { _ = Evaluator(TestWorkshop.facts, lists: WordLists([:])).text(of: template) }
  }
}
