import Rules
import Testing
import Values

@Suite struct BinderTests {
  @Test(arguments: try FaultyExpression.all())
  func findsFaultsWithPlaceAndRemedy(faulty: FaultyExpression) {
    #expect(faults(faulty.text, RuleScope()) == faulty.findings)
  }

  @Test func findsNamesThatAreAskedLater() {
    let early = RuleScope(step: (id: "first", index: 1))
    #expect(
      faults("later > 1", early)
        == "1 not-asked-yet: 'later' is asked only later; use it in a later step, or ask it earlier"
    )
    #expect(
      faults("kpis.late_column", early)
        == "6 not-asked-yet: 'late_column' is asked only later; "
        + "use it in a later step, or ask it earlier")
    #expect(faults("form.title = ''", early).hasPrefix("1 not-asked-yet: 'form'"))
    #expect(faults("later > 1", RuleScope(step: (id: "last", index: 9))) == "")
    #expect(faults("later > 1", RuleScope()) == "")
  }

  @Test func looksNamesUpFromTheInsideOut() throws {
    var catalog = TestWorkshop.catalog
    catalog.columns["kpis"]?["one"] = .init(.text)
    catalog.names["step"] = .init(.text, step: 3)
    var binder = Binder(catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let type = { (text: String, scope: RuleScope) in
      binder.expression(text, at: place, scope: scope)?.type
    }
    #expect(type("one", RuleScope()) == .number)
    #expect(type("one", RuleScope(.row(set: "kpis"))) == .text)
    #expect(type("kpis where one = 'x'", RuleScope()) == type("kpis", RuleScope()))
    #expect(type("amount", RuleScope(step: (id: "form", index: 2))) == .number)
    #expect(type("answer", RuleScope(step: (id: "step", index: 3))) == .text)
    #expect(type("[low]", RuleScope()) == nil)
  }

  @Test func letsBareWordsStandForExpectedOptions() {
    let grades = ValueType.choice(TestWorkshop.grades)
    #expect(faults("low", RuleScope(), expected: grades) == "")
    #expect(faults("[low, very_high]", RuleScope(), expected: .list(grades)) == "")
    #expect(faults("grade", RuleScope(), expected: grades) == "")
    #expect(
      faults("lowe", RuleScope(), expected: grades)
        == "1 unknown-option: 'lowe' is no option of 'grades'; did you mean 'low'?")
    #expect(
      faults("one", RuleScope(), expected: grades)
        == "1 type-mismatch: 'one' is a number, not an option of 'grades'; "
        + "write one of its options: low, very_high")
    #expect(faults("one", RuleScope(), expected: .number) == "")
  }

  @Test func asksPairRulesToCompareThePair() {
    let pair = RuleScope(.pair(set: "kpis"))
    #expect(faults("a.name = b.name", pair) == "")
    #expect(
      faults("one = 1", pair)
        == "1 no-pair: the rule is asked of pairs but names neither 'a' nor 'b'; "
        + "compare 'a' with 'b', as in 'a.name'")
  }

  @Test func collectsEveryNameAnExpressionUses() throws {
    var binder = Binder(TestWorkshop.catalog)
    let expression = binder.expression(
      "count(others where points > row.points) > one and any(other.items where name = word)",
      at: Place(file: "w.yaml", line: 1, column: 1), scope: RuleScope(.row(set: "kpis")))
    #expect(
      try #require(expression).dependencies == [
        .name("kpis", workshop: "w"), .column("points", set: "kpis", workshop: "w"),
        .name("one", workshop: "w"), .name("items", workshop: "other"),
        .column("name", set: "items", workshop: "other"), .name("word", workshop: "w"),
      ])
  }

  private func faults(_ text: String, _ scope: RuleScope, expected: ValueType? = nil) -> String {
    var binder = Binder(TestWorkshop.catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let bound = binder.expression(text, at: place, scope: scope, expected: expected)
    #expect((bound == nil) == !binder.findings.isEmpty)
    return binder.findings.map { finding in
      "\(finding.place.column) \(finding.code): \(finding.message)"
        + (finding.remedy.map { "; \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}
