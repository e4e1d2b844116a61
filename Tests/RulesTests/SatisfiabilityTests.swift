import Rules
import Testing
import Values

/// What conditions can say within the limits of the names they use.
struct SatisfiabilityTests {
  @Test(arguments: [
    // Limits of a number.
    ("level > 5", Satisfiability.never), ("level >= 5", .varies), ("level >= 0", .always),
    ("level < 0", .never), ("not level > 5", .always), ("6 <= level", .never),
    ("level = 6", .never), ("level != 6", .always), ("level = level", .always),
    ("level < level", .never), ("2 * level + 1 > 11", .never), ("-level > 0", .never),
    ("abs(level - 5) > 5", .never), ("100 / level > 1", .varies), ("level - free > 9", .varies),
    // Limits of functions and lists.
    ("count(kpis) < 3", .never), ("count(kpis) <= 3", .varies), ("count(values) > 4", .never),
    ("count(kpis where used) < 3", .varies), ("count(kpis where used) > 9", .never),
    ("count(values where it > 1) < 0", .never), ("words(word) < 0", .never),
    ("share(kpis where used) > 1", .never), ("overlap(word, word) <= 1", .always),
    ("max(kpis.points) > 7", .never), ("min([level, 9]) > 9", .never),
    ("sum(kpis.points) > 7", .varies), ("first(kpis where used).points > 7", .never),
    // Options.
    ("grade = low", .varies), ("grade in [low, very_high]", .always),
    ("grade not in [low, very_high]", .never), ("grade.rank > 2", .never),
    ("grade.rank in [0, 1]", .varies), ("owner_kind(word) in [none, role, group, person]", .always),
    // Several conditions on one name.
    ("level > 3 and level < 3", .never), ("level >= 3 and level <= 3", .varies),
    ("level = 1 and level = 2", .never), ("level < 2 or level >= 2", .always),
    ("level < 2 or level > 2", .varies), ("grade = low and grade = very_high", .never),
    ("grade = low or grade != low", .always), ("not (level < 2 or level >= 2)", .never),
    ("sure and level > 5", .never), ("sure or level > 5", .varies), ("sure or level <= 5", .always),
    // Each element.
    ("any(kpis where points > 7)", .never), ("all(kpis where points <= 7)", .always),
    ("any(kpis where points <= 7)", .varies),
    ("any(kpis where points > 5) and any(kpis where points < 2)", .varies),
    // What cannot be put off, and what may be missing.
    ("level is open", .never), ("later_on is open", .varies), ("level is given", .varies),
    ("maybe >= 0", .varies), ("maybe < 0", .never), ("other.total = other.total", .varies),
    ("'a' = 'A '", .always), ("'a' = 'b'", .never),
  ])
  func judgesConditionsByTheLimitsOfTheirNames(_ condition: String, _ outcome: Satisfiability)
    throws
  {
    var binder = Binder(Self.catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let bound = binder.expression(condition, at: place, scope: RuleScope(), expected: .yesNo)
    #expect(try #require(bound, "\(binder.findings)").outcome == outcome)
  }

  @Test func judgesRowsByTheirCondition() throws {
    var binder = Binder(Self.catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let outcomes = ["kpis where points > 7", "kpis where points > 6", "kpis"].map {
      binder.expression($0, at: place, scope: RuleScope())?.outcome
    }
    #expect(outcomes == [.never, .varies, .varies])
  }

  @Test(arguments: [
    ("maybe > 1", "{maybe}", nil), ("sure", "{maybe}", 1), ("sure", "a {level}", nil),
    ("maybe is given", "{maybe + 1}", nil), ("maybe is missing", "{maybe}", 1),
    ("not maybe is missing", "{maybe}", nil), ("not maybe > 1", "{maybe}", nil),
    ("sure and maybe > 1", "{maybe}", nil), ("sure or maybe > 1", "b {maybe}", 3),
    ("maybe < 1 or maybe > 1", "{maybe}", nil), ("not (sure and maybe > 1)", "{maybe}", 1),
    ("sure", "{-maybe}", 1), ("sure", "{other.total}", 1),
    ("other.total > 1", "{other.total}", nil),
    ("word has ratio", "{found(word, ratio)}", nil), ("sure", "{found(word, ratio)}", 1),
    ("not word has ratio", "{found(word, ratio)}", 1), ("sure", "{first(kpis).points}", nil),
    ("sure", "{{ {words(word)}", nil), ("sure", "{abs(maybe)}", 1),
  ])
  func findsHolesThatMayBeEmpty(_ condition: String, _ text: String, column: Int?) throws {
    var binder = Binder(Self.catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let bound = binder.expression(condition, at: place, scope: RuleScope(), expected: .yesNo)
    let when = try #require(bound)
    let template = binder.template(text, at: place, scope: RuleScope(), when: when)
    #expect(binder.findings.map(\.code) == (column == nil ? [] : ["missing-hole"]))
    #expect(binder.findings.first?.place.column == column)
    #expect((template == nil) == (column != nil))
  }

  /// The small workshop with limits.
  private static var catalog: Catalog {
    var catalog = TestWorkshop.catalog
    var level = Catalog.Entry(.number, step: 1)
    level.range = 0...5
    var open = Catalog.Entry(.number, step: 1)
    open.isOpen = true
    var maybe = level
    maybe.isConditional = true
    catalog.names.merge(
      ["level": level, "later_on": open, "maybe": maybe, "free": .init(.number)]
    ) { _, new in new }
    catalog.names["kpis"]?.range = 3...9
    catalog.names["values"]?.range = 1...4
    catalog.columns["kpis"]?["points"]?.range = 0...7
    return catalog
  }
}
