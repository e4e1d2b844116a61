import Facilitation
import Foundation
import Scripts
import Sessions
import Terminal
import Testing
import Values
import Workbooks

/// How consequences and the time that is used look to a person.
@Suite struct ChangesAndPaceTests {
  /// Gives outcomes one by one and remembers what it was asked.
  private final class Lines: LineReader {
    var outcomes: [Outcome]
    var prompts: [Prompt] = []
    var printed = ""
    var now = Instant(seconds: 1_795_251_600)
    let secondsALine: Int

    init(_ outcomes: [Outcome], secondsALine: Int) {
      self.outcomes = outcomes
      self.secondsALine = secondsALine
    }

    func ask(_ prompt: Prompt) -> Outcome {
      prompts.append(prompt)
      printed += prompt.sign + prompt.initial + "\n"
      now.seconds += secondsALine
      return outcomes.isEmpty ? .endOfInput("") : outcomes.removeFirst()
    }
  }

  private static let script = """
    workshop: ws09
    title: A test
    minutes: 9
    promise: A list.
    steps:
      - {id: size, kind: number, minutes: 4, ask: How big?, why: w, good: 1, weak: 2, open: true}
      - id: extra
        kind: text
        minutes: 2
        when: size > 5
        ask: What else?
        why: w
        good: g
        weak: w
      - {id: last, kind: text, minutes: 2, ask: "{size} at most?", why: w, good: g, weak: w}
      - {id: end, kind: review, minutes: 1, ask: All well?}
    """

  /// What is typed and printed on a screen of so many columns.
  private func run(
    _ outcomes: [Outcome], columns: Int = 80, secondsALine: Int = 0, isInteractive: Bool = true
  ) throws -> Lines {
    let script = try ScriptReader().read(Self.script, file: "test.yaml").get()
    let lines = Lines(outcomes, secondsALine: secondsALine)
    let ports = DialogueServices(
      now: { lines.now }, newID: { "r1" }, save: { _ in .saved }, saveCopy: { _, _ in .saved },
      draft: { _ in nil }, keepDraft: { _, _ in }, edit: { .edited($0) }, refusal: { _, _ in nil },
      history: [],
      millisecondsASecond: 10)
    let screen = Screen(
      columns: { columns }, style: Style(colour: false), isPlain: false,
      write: { lines.printed += $0 })
    var workbook = Workbook(id: "test")
    workbook.people = ["Ann"]
    var facilitator = Facilitator(
      Session(script, workbook: workbook), reader: lines, screen: screen, services: ports,
      isInteractive: { isInteractive })
    _ = facilitator.run()
    return lines
  }

  private static let edit: [Outcome] = ["6", "more", "so", "/go size", "4", "", "/review"].map {
    .submitted($0)
  }

  /// What was printed from the last time the first question was asked.
  private func end(of printed: String) -> String {
    printed.components(separatedBy: "How big?\n").last ?? ""
  }

  @Test func showsWhatAChangeLeadsTo() throws {
    let printed = end(of: try run(Self.edit).printed)
    #expect(
      printed == """
        2 later answers build on this one.
        number
        ❯ 6
          change  parks extra
                  makes stale last
                  Enter makes the change · type another · /back leaves it as it was
        ❯ 4

        A test                                            step 3 of 3 · about 1 min left

          stale  given before something it builds on changed: last. /go takes you there.

        All well?
        ❯ 

           1 done   size: 4
            parked  extra: more
           2 stale  last: so
           3        end

        ❯ 

        """)
  }

  @Test func showsItInANarrowWindow() throws {
    let printed = end(of: try run(Array(Self.edit.prefix(5)), columns: 40).printed)
    #expect(
      printed == """
        2 later answers build on this one.
        number
        ❯ 6
          change  parks extra
                  makes stale last
                  Enter makes the change · type
                  another · /back leaves it as
                  it was
        ❯ 4

        """)
  }

  @Test func offersWaysOnAboveTheLineThatIsTyped() throws {
    let lines = try run(
      [.timedOut("1 or", cursor: 1), .submitted("1"), .submitted("so")], secondsALine: 360)
    #expect(lines.prompts.map(\.timeout) == [3600, nil, 1800, 900])
    #expect(lines.prompts.map(\.initial) == ["", "1 or", "", ""])
    #expect(lines.prompts.map(\.cursor) == [nil, 1, nil, nil])
    #expect(
      lines.printed == """

        A test                                            step 1 of 4 · about 9 min left

        How big?
        number
        ❯ 
          note    6 min on this step, which is meant for 4. Go on as you like, or /later
                  puts it off.
        ❯ 1 or

        A test                             step 2 of 3 · 12 of 9 min used · about 3 left

        1 at most?
        ❯ 

        A test                             step 3 of 3 · 15 of 9 min used · about 1 left

        All well?
        ❯ 

        """)
  }

  @Test func tellsAPipeNothingOfTheTime() throws {
    let lines = try run(
      [.submitted("x"), .submitted("1")], secondsALine: 360, isInteractive: false)
    #expect(
      lines.printed == """

        A test                                            step 1 of 4 · about 9 min left

        How big?
        number
        ❯ 
          again   Your answer is a number, such as 7, 4.5 or 11 %.
        ❯ x

        A test                             step 2 of 3 · 12 of 9 min used · about 3 left

        1 at most?
        ❯ 

        """)
  }
}
