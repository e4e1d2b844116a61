import Scripts
import TestSupport
import Testing
import Values

struct ScriptReaderFaultTests {
  @Test(arguments: FaultyScript.all)
  func namesEachFaultWithItsPlaceAndRemedy(_ script: FaultyScript) {
    #expect(script.found == script.expected)
  }

  @Test func hasAScriptForEachKindOfFault() {
    let codes = Set(FaultyScript.all.flatMap(\.says).map { String($0.prefix { $0 != ":" }) })
    #expect(FaultyScript.all.count == 122)
    #expect(codes.count == 74)
  }

  @Test func findsTenFaultsAtOnce() {
    let marked = MarkedText(
      """
      workshop: ws09
      titel: A test
      title: A test
      minutes: ▸9
      promise: ▸no
      steps:
        - id: place
          kind: text
          minutes: 2
          ▸mintues: 2
          silent_first: ▸perhaps
          ask: Where is {▸it} looked at?
          why: Because.
          good: here
          weak: all
          coach:
            - {id: A, when: answer has ▸nothing, note: a}
            - ▸{id: B, when: answer has digits}
        - {id: ▸place, kind: read, minutes: 1, says: a}
      results: {a: 1 + ▸today}
      """.replacing("titel", with: "▸titel"))
    guard case .failure(let faults) = ScriptReader().read(marked.text, file: "test.yaml") else {
      Issue.record("the script has faults")
      return
    }
    #expect(faults.findings.map(\.place) == marked.places)
    #expect(
      faults.findings.map(\.code) == [
        "unknown-key", "minutes", "misread-scalar", "unknown-key", "bad-flag", "no-element",
        "unknown-list", "rule-level", "duplicate-step", "type-mismatch",
      ])
  }

  @Test func findsTwentyKindsOfFaultsAtOnce() {
    let marked = MarkedText(
      """
      workshop: ws09
      ▸titel: A test
      title: A test
      minutes: ▸9
      promise: ▸no
      reads: [▸ws08]
      fast_lane: {▸plaice: later}
      choices:
        sizes: [small, large, ▸small]
      steps:
        - id: place
          kind: text
          minutes: 2
          silent_first: ▸perhaps
          max: 10
          default: ▸a text that is far too long
          ask: Where is {▸it} looked at?
          why: Because.
          good: here
          weak: all
          coach:
            - {id: A, when: answer has ▸nothing, note: a}
            - ▸{id: B, when: answer has digits}
            - {id: C, when: ▸amount = 1, note: a}
        - id: list
          kind: table
          minutes: 1
          ask: Which?
          why: Because.
          good: one
          weak: two
          columns:
            - {id: size, kind: choice, options: sizes}
            - {id: owner, kind: person}
            - {id: ▸owner, kind: person}
            - {id: points, kind: number, min: 0, max: 9, when: size = large}
          coach:
            - {id: D, each: row, when: size = ▸medium, note: a}
            - {id: E, each: row, when: ▸points > 9, note: a}
            - {id: F, each: row, when: size = small, note: "▸{points} points"}
            - {id: G, each: row, when: points > ▸owner, note: a}
            - {id: H, when: ▸points > 3, note: a}
            - {id: I, each: ▸place, when: it has digits, note: a}
        - {id: ▸place, kind: read, minutes: 1, says: a}
        - id: amount
          kind: number
          when: ▸count(list) < 0
          minutes: 1
          ask: How many?
          why: Because.
          good: 1
          weak: 2
      derived:
        list:
          ▸grade: share(others where grade > 1)
          rank: [▸{when: owner has digits, value: 1}]
      results:
        a: list.▸pionts
        b: 1 +▸
        c: {options: ▸[x, y], cases: [{value: x}]}
      """)
    guard case .failure(let faults) = ScriptReader().read(marked.text, file: "test.yaml") else {
      Issue.record("the script has faults")
      return
    }
    #expect(faults.findings.map(\.place) == marked.places)
    #expect(
      faults.findings.map(\.code) == [
        "unknown-key", "minutes", "misread-scalar", "unknown-workshop", "unknown-step",
        "duplicate-option", "bad-flag", "refused-default", "no-element", "unknown-list",
        "rule-level", "not-asked-yet", "duplicate-column", "unknown-option", "never-holds",
        "missing-hole", "type-mismatch", "bare-column", "no-rows", "duplicate-step",
        "unreachable-step", "cycle", "open-cases", "unknown-column", "syntax", "unused-option",
      ])
    #expect(faults.findings.allSatisfy { $0.remedy?.isEmpty == false })
  }

  @Test(arguments: ["b0: &b0 [x, x, x, x, x, x, x, x, x]", "? &b0 [x, x]\n: 1"])
  func refusesAliasBombsQuickly(_ seed: String) {
    var text = seed + "\n"
    for level in 1...20 {
      let aliases = Array(repeating: "*b\(level - 1)", count: 9).joined(separator: ", ")
      text += "b\(level): &b\(level) [\(aliases)]\n? [\(aliases)]\n: 1\n"
    }
    let bomb = text
    let time = ContinuousClock().measure {
      guard case .failure(let faults) = ScriptReader().read(bomb, file: "bomb.yaml") else {
        Issue.record("the bomb was read")
        return
      }
      #expect(Set(faults.findings.map(\.code)) == ["anchor"])
    }
    // Read without care, it takes longer than anyone waits.
    #expect(time < .seconds(2))
  }

  /// A run that followed thousands of them would exhaust its stack.
  @Test func refusesValuesAndStepsThatRestOnTooManyOthers() {
    let steps = (0...250).map { number in
      let when = number > 0 ? ", when: s\(number - 1) > 0" : ""
      return """
          - {id: s\(number), kind: number, minutes: 1, ask: a, why: a, good: '1', weak: '2'\(when)}
        """
    }
    let results = (0...250).map { $0 == 0 ? "  r0: s0" : "  r\($0): r\($0 - 1) + 1" }
    let text = """
      workshop: ws09
      title: A test
      minutes: 251
      promise: A list.
      steps:
      \(steps.joined(separator: "\n"))
      results:
      \(results.joined(separator: "\n"))
      """
    guard case .failure(let faults) = ScriptReader().read(text, file: "a.yaml") else {
      Issue.record("the script has faults")
      return
    }
    #expect(
      faults.findings.map(\.description) == [
        "a.yaml:207:5: error: 's201' rests on more than 200 values, one behind the other; "
          + "compute it, or a value behind it, from answers",
        "a.yaml:458:3: error: 'r200' rests on more than 200 values, one behind the other; "
          + "compute it, or a value behind it, from answers",
      ])
  }

  @Test func refusesAFileOfMoreThanAMegabyte() {
    let text = String(repeating: "# \n", count: 400_000)
    let expected = Finding(
      "file-too-large", at: Place(file: "a.yaml", line: 1, column: 1),
      "the file is larger than 1 MB", remedy: "make it smaller; a long workshop has about 50 KB")
    #expect(throws: expected) { try ScriptReader().read(text, file: "a.yaml").only() }
  }

  @Test func refusesAFileOfTooManyValues() {
    let text = "workshop: [" + String(repeating: "a,", count: 60_000) + "]"
    let expected = Finding(
      "too-many-values", at: Place(file: "a.yaml", line: 1, column: 1),
      "the file holds more than 50000 values", remedy: "split it into several workshops")
    #expect(throws: expected) { try ScriptReader().read(text, file: "a.yaml").only() }
  }
}

extension Result where Failure == ScriptFaults {
  /// The success, or the one finding there is.
  fileprivate func only() throws -> Success {
    switch self {
    case .success(let success): return success
    case .failure(let faults):
      if let finding = faults.findings.first, faults.findings.count == 1 { throw finding }
      throw faults
    }
  }
}
