import Rules
import Testing
import Values

@Suite struct BinderTests {
  @Test(arguments: [
    ("oen = 1", "1 unknown-name: 'oen' is not known here; did you mean 'one'?"),
    (
      "points > 1",
      "1 bare-column: 'points' is a column of 'kpis', and no row is looked at here; ask the rule with 'each: row', or write 'kpis.points'"
    ),
    (
      "title = ''",
      "1 bare-column: 'title' is a column of 'form', and no row is looked at here; write 'form.title'"
    ),
    ("word('x') = 1", "1 unknown-function: there is no function 'word'; did you mean 'words'?"),
    ("word has weasle", "10 unknown-list: there is no word list 'weasle'; did you mean 'weasel'?"),
    ("grade = lwo", "9 unknown-option: 'lwo' is no option of 'grades'; did you mean 'low'?"),
    (
      "grade = high",
      "9 unknown-option: 'high' is no option of 'grades'; the options are 'low', 'very_high'"
    ),
    (
      "grade in [low, one]",
      "16 unknown-option: 'one' is no option of 'grades'; the options are 'low', 'very_high'"
    ),
    ("grade in low", "10 type-mismatch: 'in' needs a list, and 'low' is one option; write '[low]'"),
    (
      "grade = 'low'",
      "9 type-mismatch: 'grade' is an option of 'grades', which no text can equal; write the option without quotes"
    ),
    ("one where sure", "1 where-without-rows: 'where' needs rows or a list, and 'one' is a number"),
    (
      "any(kpis)",
      "5 where-without-rows: 'any' needs a condition for each of 'kpis'; write 'any(ROWS where CONDITION)'"
    ),
    ("kpis.pionts", "6 unknown-column: 'kpis' has no column 'pionts'; did you mean 'points'?"),
    ("word.name", "6 type-mismatch: 'word' is a text, which has no columns"),
    ("word > 1", "1 type-mismatch: 'word' is a text, not a number"),
    ("one and sure", "1 type-mismatch: 'one' is a number, not yes or no"),
    ("not day", "5 type-mismatch: 'day' is a date, not yes or no"),
    ("sum(people)", "5 type-mismatch: 'people' is a list of texts, not a list of numbers"),
    (
      "day + day",
      "1 type-mismatch: 'day' is a date, not a number\n7 type-mismatch: 'day' is a date, not a number"
    ),
    ("one = 'x'", "7 type-mismatch: 'one' is a number, and ''x'' is a text"),
    (
      "best = 'Visits'",
      "1 row-with-text: 'best' points at a row, which no text can equal; compare a column of it, as in 'best.name'"
    ),
    (
      "kpis = best",
      "1 type-mismatch: lists cannot be compared with '=' or '!='; look through one with 'where', or use 'in'"
    ),
    ("words()", "7 syntax: found ')' where a value should be"),
    ("words('a', 'b')", "1 type-mismatch: 'words' takes one value, not 2; write 'words(text)'"),
    (
      "row = best",
      "1 no-row: 'row' needs a row the rule is asked about; ask the rule with 'each: row'"
    ),
    (
      "a.name = 'x'",
      "1 no-pair: 'a' needs two rows the rule is asked about; ask the rule with 'each: pair'"
    ),
    ("it = 1", "1 no-element: 'it' needs a list that is looked through; use it after 'where'"),
    (
      "answer = 1",
      "1 unknown-name: 'answer' needs a step with one answer; name a field of the form or a column of the table"
    ),
    ("other.totl > 1", "7 unknown-name: 'other' has no 'totl'; did you mean 'total'?"),
    (
      "oen = 1 and wrod has digits",
      "1 unknown-name: 'oen' is not known here; did you mean 'one'?\n13 unknown-name: 'wrod' is not known here; did you mean 'word'?"
    ),
    ("found(word, 'x') = ''", "13 type-mismatch: ''x'' is not the name of a word list"),
    ("words = 1", "1 unknown-name: 'words' is not known here; did you mean 'word'?"),
  ])
  func findsFaultsWithPlaceAndRemedy(text: String, findings: String) {
    #expect(faults(text, RuleScope()) == findings)
  }

  @Test(arguments: [
    ("one = 1 and", "12 syntax: the expression ends where a value should be"),
    ("one == 1", "5 syntax: '==' is no sign of the rule language; write '='"),
    ("one = 1 && sure", "9 syntax: '&&' is no sign of the rule language; write 'and'"),
    ("sure AND sure", "6 syntax: found 'AND' where an operator or the end should be; write 'and'"),
    ("word = 'x", "8 syntax: the text that begins here is not closed; close it with '"),
    ("word is empty", "9 syntax: found 'empty' where 'missing', 'given' or 'open' should be"),
    ("one not 1", "9 syntax: found '1' where 'in' should be"),
    ("(one", "5 syntax: the expression ends where ')' should be"),
    ("[1; 2]", "3 syntax: ';' is no sign of the rule language"),
    ("one ≤ 2", "5 syntax: '≤' is no sign of the rule language; write '<='"),
    ("", "1 syntax: the expression ends where a value should be"),
    ("1 2", "3 syntax: found '2' where an operator or the end should be"),
    ("kpis. = 1", "7 syntax: found '=' where the name of a column should be"),
  ])
  func findsFaultsOfTheGrammar(text: String, findings: String) {
    #expect(faults(text, RuleScope()) == findings)
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
        == "1 type-mismatch: 'one' is a number, not an option of 'grades'")
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
