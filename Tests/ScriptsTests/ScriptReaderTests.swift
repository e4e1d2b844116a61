import BundledWorkshops
import Rules
import Scripts
import TestSupport
import Testing
import Values

struct ScriptReaderTests {
  @Test(arguments: BundledFiles.workshops)
  func bindsEveryPartOfAScriptThatShips(_ file: String) throws {
    let outline = Outline.lines(of: try Bundled.script(file)).map { $0 + "\n" }.joined()
    try expectGolden(outline, file.replacing(".yaml", with: "-outline.txt"))
  }

  /// A script whose rules could not be bound.
  private static let unchecked = """
    workshop: ws09
    title: A test
    minutes: 3
    promise: A page.
    reads: [ws01]
    steps:
      - {id: welcome, kind: read, says: Hello.}
      - {id: place, kind: text, ask: "Where is {it}?", min: plainly wrong}
    """

  @Test func readsTheHeadOfAScriptWithoutItsRules() throws {
    let head = ScriptHead(
      id: "ws09", title: "A test", minutes: 3, promise: "A page.", bring: "", reads: ["ws01"])
    #expect(try ScriptReader.head(Self.unchecked, file: "ws09.yaml").get() == head)
  }

  @Test func readsAHeadThatStandsBelowTheSteps() throws {
    let text = "workshop: ws09\nsteps:\n  - {id: a, kind: read, says: Hello.}\ntitle: A test\n"
    let head = ScriptHead(
      id: "ws09", title: "A test", minutes: 0, promise: "", bring: "", reads: [])
    #expect(try ScriptReader.head(text, file: "ws09.yaml").get() == head)
  }

  @Test func listsTheStepsOfAScriptWithoutItsRules() throws {
    let outline = ScriptOutline(
      id: "ws09", version: 1,
      steps: [
        .init(id: "welcome", question: "Hello."), .init(id: "place", question: "Where is {it}?"),
      ])
    #expect(try ScriptReader.outline(Self.unchecked, file: "ws09.yaml").get() == outline)
  }

  @Test func refusesTheHeadOfAFileThatIsNoScript() {
    let finding = Finding(
      "no-script", at: Place(file: "a.yaml", line: 1, column: 1), "this is no script",
      remedy: "begin with 'workshop: NAME'")
    guard case .failure(let faults) = ScriptReader.head("title: A", file: "a.yaml") else {
      Issue.record("the file was read")
      return
    }
    #expect(faults.findings == [finding])
  }

  @Test func addsColumnsToTheRowsOfAnotherWorkshop() throws {
    let first = try Bundled.script("ws01.yaml")
    let script = try ScriptReader(others: ["ws01": first.catalog]).read(
      """
      workshop: recheck
      title: Recheck
      minutes: 3
      promise: You will know which numbers are back.
      reads: [ws01]
      steps:
        - id: back
          kind: choices
          minutes: 1
          options: ws01.parked
          also: [{id: another, label: one not on the list}]
          ask: Which are back?
          why: Numbers come back by themselves.
          good: Average job rating
          weak: all
          coach:
            - {id: R-1, each: row, when: not used, note: "'{name}' is back."}
        - id: paid
          kind: table
          walks: ws01.parked where last_day < today
          minutes: 2
          ask: What did each one pay?
          why: A door without a price is open.
          good: one number
          weak: nothing
          columns:
            - {id: price, kind: text}
      results:
        left: count(ws01.parked) - count(back)
        last: {value: first(paid), title: The last one in}
      """, file: "recheck.yaml"
    ).get()
    #expect(
      Outline.lines(of: script) == [
        "back: single 1",
        "  answer: list of row ws01.kpis, also another",
        "  R-1: note row",
        "paid: table 2 ws01.kpis",
        "  price: text",
        "result left: number, 1",
        "result last: row ws01.kpis, 1",
      ])
  }

  @Test func keepsWhatAnAuthorSaysOfAStep() throws {
    let script = try ScriptReader().read(
      """
      workshop: ws09
      title: A test
      version: 3
      minutes: 2
      promise: You will have a list.
      bring: the screen
      fast_lane: {pick: {max: 2}, size: later}
      choices: {sizes: [{id: small, rank: 1}, {id: large, rank: 2, label: the large one}]}
      steps:
        - id: size
          version: 2
          was: extent
          kind: choice
          minutes: 1
          options: sizes
          sort: rank
          recommend: small
          open: true
          uses: [people]
          ask: How large is it?
          why: Size matters here.
          good: small
          weak: large
          coach:
            - {when: answer = large, reject: Not today.}
            - {id: S-1, when: answer is open, note: Later., offer: {follow_up: Measure it}}
        - id: pick
          kind: choices
          minutes: 1
          options: [{id: a, when: size.rank > 1}, b]
          when: size is given
          ask: Which of them?
          why: One is enough.
          good: a
          weak: a, b
      """, file: "ws09.yaml"
    ).get()
    let size = script.steps[0]
    #expect(script.fastLane == ["pick": .most(2), "size": .later])
    #expect(script.version == 3)
    #expect(script.bring == "the screen")
    #expect(size.version == 2)
    #expect(size.was == ["extent"])
    #expect(size.open)
    #expect(size.uses == [.name("people", workshop: "ws09")])
    #expect(size.coach.map(\.id) == ["size/reject/1", "S-1"])
    #expect(size.coach.map(\.offer) == [nil, .followUp("Measure it")])
    #expect(size.fields.map(\.options?.recommend?.type) == [size.fields[0].type])
    guard case .set(let set, let conditions) = script.steps[1].fields[0].options?.source else {
      Issue.record("the options are listed in place")
      return
    }
    #expect(set.options.map(\.id) == ["a", "b"])
    #expect(conditions.keys.sorted() == ["a"])
  }

  @Test func readsWhatPeopleDoAndWhatIsDue() throws {
    let script = try ScriptReader(workshops: []).read(
      """
      workshop: tasting
      title: Taste
      minutes: 1
      promise: A bread.
      steps:
        - id: next
          kind: form
          minutes: 1
          ask: Who bakes, and when do we taste again?
          why: Bread goes stale.
          good: Dana | today
          weak: all | today
          fields:
            - {id: baker, kind: person, duty: bakes}
            - {id: again, kind: date, due: tasting}
      """, file: "tasting.yaml"
    ).get()
    let fields = script.steps.flatMap(\.fields)
    #expect(fields.map(\.due) == [nil, "tasting"])
    #expect(fields.map { $0.duty?.cases.count } == [1, nil])
  }
}
