import Rules
import Scripts
import Testing
import Values

/// The drivers, rules and readiness of the worked example.
struct DriverTests {
  @Test(arguments: [
    ("van", "tested", "turn_up", 4.0), ("fault", "pattern", "turn_up_a_little", 3),
    ("known", "guess", "trim_to_a_small_test", 1), ("skill", "hint", "small_test", 2),
  ])
  func weighsEvidenceByWhatStandsBehindIt(
    _ id: String, strength: String, advice: String, counted: Double
  ) throws {
    let facts = try Self.worked()
    let row = Row(workshop: "ws03", set: "drivers", id: id)
    #expect(facts.value(of: "counted", of: row) == .number(counted))
    #expect(facts.value(of: "strength", of: row) == facts.option(strength, "strengths"))
    #expect(facts.value(of: "advice", of: row) == facts.option(advice, "advices"))
  }

  @Test func sumsUpWhatHasMoved() throws {
    let facts = try Self.worked()
    #expect(facts.value(of: "shift", in: "ws03") == .number(25))
    #expect(facts.value(of: "weakest", in: "ws03") == .number(0))
    #expect(facts.value(of: "strongest", in: "ws03") == .number(3))
    #expect(facts.value(of: "root_name", in: "ws03") == .text("Homes fixed first time"))
  }

  @Test func namesTheTopNumberByWhatWasConcludedBefore() throws {
    var facts = try Self.worked()
    facts.answers["ws02.verdict"] = .choice(Choice(id: "pass", label: "pass"))
    let options = try #require(facts.script.steps[1].fields.first?.options)
    let evaluator = Evaluator(facts, lists: facts.script.lists)
    #expect(
      options.labels["candidate"].map { evaluator.text(of: $0) } == "Homes fixed first time: pass")
    guard case .set(let set, let conditions) = options.source else {
      Issue.record("the options are listed in the field")
      return
    }
    #expect(set.options.map(\.label) == ["candidate", "runner up", "type one by hand"])
    #expect(
      conditions.mapValues { evaluator.value(of: $0) }
        == ["candidate": .yesNo(true), "runner_up": .yesNo(false)])
  }

  @Test func startsWithWhatEarlierStepsGive() throws {
    let facts = try Self.worked()
    let step = try #require(facts.script.steps.first { $0.id == "team_cards" })
    let rows = try #require(step.table?.startsWith.first)
    let evaluator = Evaluator(facts, lists: facts.script.lists)
    guard case .list(let teams)? = rows.each.map({ evaluator.value(of: $0) }) else {
      Issue.record("the rows are for each of a list")
      return
    }
    let cells = teams.flatMap { team in
      rows.cells.map { cell -> Value in
        switch cell.yields {
        case .text(let text): evaluator.value(of: text, about: .element(team))
        case .value(let value): evaluator.value(of: value, about: .element(team))
        }
      }
    }
    #expect(cells == [.text("Dispatch"), .text("Stores")])
  }

  @Test func listsWhatIsMissingUntilItIsReady() throws {
    var facts = try Self.worked()
    facts.answers["ws02.verdict"] = .choice(Choice(id: "pass"))
    #expect(
      facts.value(of: "to_do", in: "ws03")
        == .list([
          .text("1 rules are not ready"), .text("no driver has a line"),
          .text("Stores: no card, no invitation"), .text("no date for the first check"),
        ]))
    #expect(facts.value(of: "readiness", in: "ws03") == facts.option("draft", "readinesses"))
    var rule = try #require(facts.cells["rules"]?["Homes fixed first time"])
    rule["for_how_long"] = .text("3 weeks in a row")
    var second = rule
    second["signal"] = .text("Right part on the van")
    facts.fill("rules", ["Homes fixed first time": rule, "Right part on the van": second])
    facts.cells["drivers"]?["van"]?["name"] = .text("Right part on the van")
    facts.fill("cards", ["a": ["team": .text("Dispatch")], "b": ["team": .text("stores")]])
    facts.answer("commit", ["first_check": .date(facts.today + 30)])
    #expect(facts.value(of: "to_do", in: "ws03") == .list([]))
    #expect(facts.value(of: "readiness", in: "ws03") == facts.option("ready", "readinesses"))
  }

  private static func worked() throws -> WorkedFacts {
    var facts = WorkedFacts(try Bundled.script("ws03.yaml"))
    let record = Row(workshop: "ws02", set: "nsm_definition", id: "")
    facts.answers["ws02.nsm_definition"] = .row(record)
    facts.cells["nsm_definition"] = ["": ["name": .text("Homes fixed first time")]]
    facts.answer("top_number", ["pick": .choice(Choice(id: "candidate"))])
    facts.fill(
      "drivers",
      [
        "van": driver(
          facts, 4, "we switched to job-list loading in May; fixes rose 6 points", 25, 40),
        "fault": driver(facts, 3, "over 12 weeks both rose together", 20, 25),
        "known": driver(facts, 1, "fitters say so", 40, 15),
        "skill": driver(facts, 5, "obviously matters", 15, 20),
      ])
    facts.answers["driver_cut"] = facts.answers["drivers"]
    facts.fill(
      "levers",
      [
        "load": lever("van", "Dispatch"), "photo": lever("fault", "Dispatch"),
        "flyer": lever("known", "Stores"), "course": lever("skill", "Dispatch"),
      ])
    facts.fill("cards", ["a": ["team": .text("Dispatch")]])
    facts.fill(
      "rules",
      [
        "Homes fixed first time": [
          "signal": .text("Homes fixed first time"), "threshold": .text("under 385"),
          "for_how_long": .text("at once"), "owner": .text("Dana Ruiz"),
          "question": .text("Do we hold Friday bookings or borrow a crew from the south?"),
          "first_move": .text("cap bookings at 85 % of slots"), "within_days": .number(5),
        ]
      ])
    facts.answer("commit", [:])
    return facts
  }

  private static func driver(
    _ facts: WorkedFacts, _ level: Double, _ saw: String, _ now: Double, _ next: Double
  ) -> [String: Value] {
    [
      "level": .number(level), "saw": .text(saw), "now": .number(now), "next": .number(next),
      "link": facts.option("pushes", "links"), "effect": facts.option("helps", "effects"),
    ]
  }

  private static func lever(_ driver: String, _ team: String) -> [String: Value] {
    [
      "driver": .row(Row(workshop: "ws03", set: "drivers", id: driver)), "team": .text(team),
      "control": .number(2),
    ]
  }
}
