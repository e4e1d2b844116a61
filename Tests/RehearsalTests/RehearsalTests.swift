import Answers
import Rehearsal
import Rules
import Scripts
import Sessions
import TestSupport
import Testing
import Texts
import Values
import Workbooks

@Suite struct RehearsalTests {
  @Test func walksAloneThroughStepsThatLeadBack() throws {
    let script = try TestScript.read(
      """
      - id: items
        kind: table
        min: 1
        columns:
          - {id: name, kind: text, unique: true}
      - id: enough
        kind: yes_no
        coach:
          - {id: T-1, when: answer = no, strong: "Add some.", offer: {go: items}}
      """)
    var rehearsal = ScriptRehearsal(script, reads: [], walks: 8, seed: 1)
    let report = rehearsal.report()
    #expect(report.isWhole)
    #expect(report.paths.count == 8 && report.paths.allSatisfy { $0.steps == 2 && $0.minutes == 2 })
    var again = ScriptRehearsal(script, reads: [], walks: 8, seed: 1)
    #expect(again.report() == report)
  }

  @Test func tellsWhatNoAnswerCanReach() throws {
    let script = try TestScript.read(
      """
      - id: weight
        kind: number
        whole: true
        min: 0
        max: 9
      - id: name
        kind: text
        max: 7
        coach:
          - {id: T-1, when: size > 4, nudge: "Large."}
          - {id: T-2, when: words(answer) > 4, nudge: "Wordy."}
          - {id: T-3, when: size > 3, nudge: "Rather large."}
      - id: crane
        kind: form
        when: load = heavy
        fields:
          - {id: hook, kind: yes_no}
      """,
      """
      choices:
        loads: [light, heavy]
      results:
        size:
          - {when: weight > 5, value: 4}
          - {value: weight / 3}
        load:
          options: loads
          cases:
            - {when: size > 20, value: heavy}
            - {value: light}
      """)
    var rehearsal = ScriptRehearsal(script, reads: [], walks: 5, seed: 1)
    let report = rehearsal.report()
    #expect(
      report.never.map(\.message) == [
        "case 1 of 'load' is never taken", "rule 'T-1' never speaks", "rule 'T-2' never speaks",
        "step 'crane' is never asked", "'yes' is never chosen for 'hook' of 'crane'",
        "'no' is never chosen for 'hook' of 'crane'",
      ])
    #expect(report.notInTime == [])
    #expect(Set(report.never.map(\.code)) == ["not-reached"])
  }

  @Test func saysWhenItGaveUpWithoutKnowing() throws {
    let script = try TestScript.read(
      """
      - id: name
        kind: text
        coach:
          - {id: T-1, when: answer has code, nudge: "A code."}
      """, "lists: {code: ['/zz[0-9]{4}q/']}")
    var rehearsal = ScriptRehearsal(script, reads: [], walks: 5, seed: 1)
    let report = rehearsal.report()
    #expect(report.never == [])
    #expect(
      report.notInTime.map { [$0.code, $0.message] } == [
        ["not-reached-in-time", "rule 'T-1' never speaks, as far as was tried"]
      ])
  }

  @Test(arguments: [1, 2, 3])
  func findsWhatNeedsManyRowsWithAnySeed(_ seed: UInt64) throws {
    let script = try TestScript.read(
      """
      - id: parts
        kind: table
        min: 1
        max: 40
        columns:
          - {id: name, kind: text, unique: true}
          - {id: weight, kind: number, min: 0, max: 5000}
        coach:
          - {id: T-1, when: "count(parts where weight = 731) > 37", nudge: "Many."}
      """)
    var rehearsal = ScriptRehearsal(script, reads: [], walks: 1, seed: seed)
    let report = rehearsal.report()
    #expect(report.isWhole)
  }

  /// Each of these needs several cells at once, of several steps and rows.
  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func findsWhatIsHardToReachWithAnySeed(_ seed: UInt64) throws {
    let script = try TestScript.read(
      """
      - id: code
        kind: number
        whole: true
        min: 0
        max: 100000
      - id: parts
        kind: table
        min: 2
        max: 8
        columns:
          - {id: name, kind: text, unique: true}
          - {id: weight, kind: number, min: 0, max: 5000}
          - {id: colour, kind: choice, options: colours}
        coach:
          - {id: T-1, when: "count(parts where weight = 731 and colour = teal) >= 3", nudge: "Three."}
          - {id: T-2, when: "all(parts where colour = teal) and sum(parts.weight) = code", nudge: "All."}
      - id: note
        kind: text
        coach:
          - {id: T-3, when: "heaviest.weight - code in [17] and answer has parcel", strong: "So near."}
      """,
      """
      choices:
        colours: [red, green, blue, black, white, grey, pink, teal]
      lists:
        parcel: [brown parcel]
      results:
        heaviest: first(parts where weight = max(parts.weight))
      """)
    var rehearsal = ScriptRehearsal(script, reads: [], walks: 3, seed: seed)
    let report = rehearsal.report()
    #expect(report.notInTime.map(\.message) == [] && report.never == [])
  }

  @Test func knowsSidesThatDependOnSeveralSteps() throws {
    let script = try TestScript.read(
      """
      - id: first
        kind: number
        whole: true
        min: 0
        max: 1000
      - id: second
        kind: number
        when: first > 700
      - id: third
        kind: text
        coach:
          - {id: T-1, when: second = 321 and answer has digits, nudge: "So near."}
      """)
    var rehearsal = ScriptRehearsal(script, reads: [], walks: 5, seed: 1)
    #expect(rehearsal.report().isWhole)
  }

  @Test func seesWhatIsShownBeforeAndAfterTheAnswer() throws {
    let script = try TestScript.read(
      """
      - id: things
        kind: table
        min: 1
        columns:
          - {id: name, kind: text}
          - {id: heavy, kind: yes_no}
      - id: plan
        kind: table
        fixed: true
        starts_with:
          - {for: things, number: "{name}"}
          - {for: things where heavy, number: "{name} again"}
        columns:
          - {id: number, kind: text}
      - id: closing
        kind: review
        ask: Who sends it?
        shows:
          - "{to_do}"
          - {text: Dana sends it., when: sender = "Dana"}
        fields:
          - {id: sender, kind: person}
      """,
      """
      results:
        to_do:
          every:
            - {when: closing.sender is missing, text: nobody sends it}
            - {when: count(things) > 3, text: too much}
      """)
    var rehearsal = ScriptRehearsal(script, reads: [], walks: 5, seed: 1)
    #expect(rehearsal.report().isWhole)
  }
}
