import Rules
import Scripts
import Testing
import Values

struct ScorecardTests {
  @Test func knowsItsItemsAndTheProtectionsBehindTheVerdict() throws {
    let scorecard = try #require(try Bundled.script("ws02.yaml").scorecard)
    #expect(
      scorecard.items.map { "\($0.id) \($0.title), \($0.step), \($0.most)" } == [
        "t1 Regular cadence, test_cadence, 2.0", "t2 Decision question, test_decision, 2.0",
        "t3 Customer link, test_customer, 2.0", "r1 Organisation-wide, reach_map, 2.0",
        "r2 Not money, nsm_definition, 2.0", "r3 Guidepost, guidepost_trial, 2.0",
      ])
    #expect(scorecard.verdict == "verdict")
    #expect(scorecard.protections == ["defined", "guarded", "forewarned"])
  }

  @Test func takesAVerdictWrittenWithTheItems() throws {
    let script = try ScriptReader().read(
      """
      workshop: ws09
      title: A test
      minutes: 1
      promise: A verdict.
      steps:
        - {id: size, kind: number, minutes: 1, ask: a, why: a, good: 1, weak: 0}
      scorecard:
        items:
          large: {title: Large, step: size, cases: [{when: size > 9, value: 3}, {value: -1}]}
          even: {title: Even, step: size, cases: [{when: even_size, value: 1}, {value: 0.5}]}
        verdict:
          options: [good, bad]
          cases: [{when: total > 3 or known, value: good}, {value: bad}]
      results:
        even_size: size in [2, 4, 6, 8, 10]
        known: size is given and size > 99
      """, file: "ws09.yaml"
    ).get()
    var facts = WorkedFacts(script)
    facts.answers["size"] = .number(10)
    let names = ["large", "even", "total", "even_size", "known", "verdict"]
    #expect(script.results.map(\.name) == names)
    #expect(
      names.map { facts.value(of: $0, in: "ws09") } == [
        .number(3), .number(1), .number(4), .yesNo(true), .yesNo(false),
        .choice(Choice(id: "good")),
      ])
    #expect(script.scorecard?.items.map(\.most) == [3, 1])
    #expect(script.scorecard?.verdict == "verdict")
    #expect(script.scorecard?.protections == ["known"])
  }

  @Test func passesTheMetricOfTheWorkedExample() throws {
    let facts = try Self.homesFixed()
    #expect(Self.points(facts) == [2, 2, 2, 2, 2, 2, 12])
    #expect(facts.value(of: "verdict", in: "ws02") == facts.option("pass", "nsm_verdicts"))
    #expect(facts.value(of: "baseline", in: "ws02") == facts.option("known", "baselines"))
    #expect(facts.value(of: "average", in: "ws02") == .number(406.75))
    #expect(facts.value(of: "calls", in: "ws02") == .number(0))
    #expect(
      facts.value(of: "mission", in: "ws02")
        == .text("For homeowners with a leak: a warm, dry home within the week."))
  }

  @Test func isOnProbationWithoutHistoryAndIsRevisedWithoutADateForIt() throws {
    var facts = try Self.homesFixed()
    facts.change("baseline_lines", "past_values", to: .missing(open: true))
    #expect(facts.value(of: "verdict", in: "ws02") == facts.option("revise", "nsm_verdicts"))
    facts.fill("follow_ups", ["0": ["step": .text("baseline_lines")]])
    #expect(facts.value(of: "verdict", in: "ws02") == facts.option("probation", "nsm_verdicts"))
  }

  @Test func rejectsMoneyWhateverThePoints() throws {
    var facts = try Self.homesFixed()
    facts.change("nsm_definition", "name", to: .text("Monthly recurring revenue"))
    facts.change("nsm_definition", "whose_money", to: facts.option("ours", "moneys"))
    #expect(facts.value(of: "r2", in: "ws02") == .number(0))
    #expect(facts.value(of: "verdict", in: "ws02") == facts.option("reject", "nsm_verdicts"))
    #expect(
      facts.value(of: "filed_as_kpi", in: "ws02")
        == .text("Monthly recurring revenue: it counts our own money"))
  }

  @Test func isLiftedByTheOnePointThatIsMissing() throws {
    var facts = try Self.homesFixed()
    facts.change("test_customer", "how", to: facts.option("guess", "proofs"))
    #expect(Self.points(facts) == [2, 2, 1, 2, 2, 2, 11])
    #expect(facts.value(of: "verdict", in: "ws02") == facts.option("revise", "nsm_verdicts"))
    #expect(try Self.lifts(facts) == ["t3"])
  }

  @Test func isLiftedByTheOneProtectionThatIsMissing() throws {
    var facts = try Self.homesFixed()
    facts.change("nsm_definition", "left_out", to: .text("none"))
    #expect(try Self.lifts(facts) == ["defined"])
    facts.change("test_customer", "how", to: facts.option("guess", "proofs"))
    #expect(try Self.lifts(facts) == [])
  }

  @Test func hasNoTotalUntilEachItemHasPoints() throws {
    var facts = try Self.homesFixed()
    facts.answers["guidepost_trial"] = .missing
    #expect(facts.value(of: "r3", in: "ws02") == .missing)
    #expect(facts.value(of: "total", in: "ws02") == .missing)
    #expect(facts.value(of: "verdict", in: "ws02") == .missing)
  }

  /// What changes the verdict by itself, as `Scorecard.protections` says it is looked for.
  private static func lifts(_ facts: WorkedFacts) throws -> [String] {
    let scorecard = try #require(facts.script.scorecard)
    let verdict = facts.value(of: "verdict", in: "ws02")
    var changes: [(String, Value)] = []
    for item in scorecard.items {
      guard case .number(let points) = facts.value(of: item.id, in: "ws02"),
        points.amount < item.most
      else { continue }
      changes.append((item.id, .number(points.amount + 1)))
    }
    changes += scorecard.protections.map { ($0, .yesNo(true)) }
    return changes.compactMap { name, value in
      var changed = facts
      changed.instead[name] = value
      return changed.value(of: "verdict", in: "ws02") == verdict ? nil : name
    }
  }

  private static func points(_ facts: WorkedFacts) -> [Double?] {
    ["t1", "t2", "t3", "r1", "r2", "r3", "total"].map { name in
      if case .number(let points) = facts.value(of: name, in: "ws02") { points.amount } else { nil }
    }
  }

  /// The passing metric of the worked example: homes fixed first time.
  private static func homesFixed() throws -> WorkedFacts {
    var facts = WorkedFacts(try Bundled.script("ws02.yaml"))
    facts.answers["overrides"] = .list([])
    facts.answers["revision"] = .number(0)
    facts.fill("follow_ups", [:])
    facts.answer(
      "promise",
      [
        "who": .text("homeowners with a leak"),
        "what_changes": .text("a warm, dry home within the week"),
      ])
    facts.answer(
      "nsm_definition",
      [
        "name": .text("Homes fixed first time"),
        "counts_when": .text("job closed and no visit for the same fault in 30 days"),
        "left_out": .text("staff homes, test jobs"), "unit": .text("homes"),
        "better_when": facts.option("higher", "directions"), "source": .text("dispatch log"),
        "delay_days": .number(2), "owner": .text("Dana Ruiz"),
      ])
    facts.answer(
      "test_cadence",
      [
        "how_often": facts.option("weekly", "cadence"),
        "meeting": .text("Monday operations meeting"),
      ])
    facts.answer(
      "test_decision",
      [
        "question": .text("Do we hold Friday bookings or borrow a crew from the south?"),
        "option_a": .text("cap bookings at 85 % of slots"),
        "option_b": .text("move the second southern crew north"), "decider": .text("Dana Ruiz"),
        "within_days": .number(5),
      ])
    facts.answer(
      "test_customer",
      [
        "line": .text(
          "go back to ordinary life with heating that stays on, without taking another day off"),
        "how": facts.option("seen_in_behaviour", "proofs"),
      ])
    facts.fill(
      "reach_map",
      [
        "Dispatch": area("Dispatch", "asks for a photo of the fault with each booking"),
        "Field crews": area("Field crews", "load the van from the job list the evening before"),
        "Stores": area("Stores", "keep the forty parts that most repairs need"),
        "Finance": area("Finance", "pays parts suppliers in seven days so stock does not run out"),
      ])
    facts.answer(
      "guidepost_trial",
      [
        "argument": .text("Friday slots: sell all or keep two open for returns"),
        "favours": facts.option("b", "sides"),
        "why": .text("a full Friday adds jobs but leaves more homes unfixed over the weekend"),
      ])
    facts.fill(
      "guards",
      [
        "close": [
          "trick": .text("close the job and open a new one"), "limit": .text("at most 4 %"),
        ],
        "turn": ["trick": .text("turn hard jobs away"), "limit": .text("at most 10 a week")],
      ])
    facts.fill(
      "premortem",
      ["ask": ["owner": .text("Omar Haddad")], "left": ["owner": .text("Dana Ruiz")]])
    facts.answer(
      "baseline_lines",
      [
        "past_values": .list([412, 398, 421, 405, 389, 417, 402, 410].map { .number($0) }),
        "act_line": .number(385), "for_readings": .number(3), "celebrate_line": .number(455),
      ])
    return facts
  }

  private static func area(_ name: String, _ part: String) -> [String: Value] {
    ["area": .text(name), "how": .text(part)]
  }
}
