import Sessions
import Testing
import Values

@Suite struct RehearsalTests {
  @Test func reachesAllOfTheSecondWorkshop() throws {
    let (script, reads) = try TestScript.bundled("ws02")
    var rehearsal = Rehearsal(script, reads: reads, walks: 5, seed: 2)
    #expect(rehearsal.report().findings.map(\.description) == [])
  }

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
    var rehearsal = Rehearsal(script, reads: [], walks: 8, seed: 1)
    let report = rehearsal.report()
    #expect(report.findings == [])
    #expect(report.paths.count == 8 && report.paths.allSatisfy { $0.steps == 2 && $0.minutes == 2 })
    var again = Rehearsal(script, reads: [], walks: 8, seed: 1)
    #expect(again.report() == report)
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
    var rehearsal = Rehearsal(script, reads: [], walks: 5, seed: 1)
    #expect(rehearsal.report().findings == [])
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
    var rehearsal = Rehearsal(script, reads: [], walks: 5, seed: 1)
    #expect(rehearsal.report().findings.map(\.message) == [])
  }
}
