import Rules
import Scripts
import TestSupport
import Testing
import Values

struct ConsistencyRuleTests {
  private static let head = """
    title: A test
    minutes: 1
    promise: A list.
    """
  private static let step = """
        kind: table
        minutes: 1
        ask: Which?
        why: because
        good: plum
        weak: cake
        columns: [{id: name, kind: text}]
    """

  private static let bakery = """
    workshop: bakery
    \(head)
    steps:
      - id: baked
        makes: cakes
    \(step)
    """

  private func tasting(reads: String, _ rules: String) -> MarkedText {
    MarkedText(
      """
      workshop: tasting
      \(Self.head)
      \(reads)
      steps:
        - id: tasted
      \(Self.step)
      consistency:
      \(rules)
      """)
  }

  private func read(_ script: MarkedText) throws -> Result<Script, ScriptFaults> {
    let bakery = try ScriptReader().read(Self.bakery, file: "bakery.yaml").get()
    return ScriptReader(others: ["bakery": bakery.catalog]).read(script.text, file: "test.yaml")
  }

  @Test func readsWhatTwoWorkshopsMustNotSayAtOnce() throws {
    let script = try read(
      tasting(
        reads: "reads: [bakery]",
        """
          - id: T-1
            each: bakery.cakes
            when: not overlap(name, tasted.name) > 0
            says: "'{name}' was baked and not tasted."
            here: tasted
            there: bakery.baked
          - {id: T-2, when: count(bakery.cakes) > 3, says: a, here: tasted, there: bakery.baked}
        """)
    ).get()
    #expect(script.consistency.map(\.id) == ["T-1", "T-2"])
    #expect(script.consistency.map { $0.each != nil } == [true, false])
    #expect(script.consistency.map(\.here) == ["tasted", "tasted"])
    #expect(script.consistency.map { "\($0.there)" } == ["bakery.baked", "bakery.baked"])
    #expect(
      script.consistency.map(\.message.source) == ["'{name}' was baked and not tasted.", "a"])
  }

  @Test func namesEachFaultWithItsPlaceAndRemedy() throws {
    let marked = tasting(
      reads: "reads: [bakery]",
      """
        - {id: A, when: count(bakery.cakes) > 1, says: a, here: ▸tested, there: ▸bakery.cakes}
        - {id: ▸A, each: ▸today, when: bakery.cakes is given, says: a, here: tasted, there: bakery.baked}
        - {id: B, each: bakery.cakes, when: ▸nome = 'plum', says: "{▸nome}", here: tasted, there: ▸baked}
        - {id: C, when: count(tasted) > 1, says: "▸{bakery.baked}", here: tasted, there: ▸ws01.a}
        - ▸{id: D, when: count(bakery.cakes) > 1, here: tasted, there: bakery.baked, ▸note: a}
      """)
    guard case .failure(let faults) = try read(marked) else {
      Issue.record("the script has faults")
      return
    }
    #expect(faults.findings.map(\.place) == marked.places)
    let says = faults.findings.map { "\($0.code): \($0.message); \($0.remedy ?? "")" }
    let expected: [String] = [
      "unknown-step: there is no step 'tested'; did you mean 'tasted'?",
      "unknown-step: 'bakery' has no step 'cakes'; known are baked",
      "duplicate-rule: there is a rule 'A' before this one; give one of them another id",
      "no-rows: there are no rows for 'today' here; leave 'each' out, or name rows or a list",
      "unknown-name: 'nome' is not known here; did you mean 'name'?",
      "unknown-name: 'nome' is not known here; did you mean 'name'?",
      "unknown-workshop: 'baked' names no step of a workshop that is read; write WORKSHOP.STEP; "
        + "'reads' names bakery",
      "missing-hole: this hole can be empty although the condition says yes; add that it "
        + "'is given' to the condition",
      "unknown-workshop: 'ws01.a' names no step of a workshop that is read; write WORKSHOP.STEP; "
        + "'reads' names bakery",
      "missing-key: rule 'D' has no 'says'; add 'says: …'",
      "unknown-key: unknown key 'note' in rule 'D'; known are each, here, id, says, there, when",
    ]
    #expect(says == expected)
  }

  @Test func asksForTheWorkshopUnderReads() throws {
    let marked = tasting(
      reads: "version: 1",
      "  - {id: A, when: count(tasted) > 1, says: a, here: tasted, there: ▸bakery.baked}")
    guard case .failure(let faults) = try read(marked) else {
      Issue.record("the script has a fault")
      return
    }
    #expect(
      faults.findings == [
        Finding(
          "unknown-workshop", at: marked.places[0],
          "'bakery.baked' names no step of a workshop that is read",
          remedy: "name the workshop under 'reads' and write WORKSHOP.STEP")
      ])
  }
}
