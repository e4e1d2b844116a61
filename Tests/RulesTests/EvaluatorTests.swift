import Rules
import Testing
import Values

@Suite struct EvaluatorTests {
  static let yes = Value.yesNo(true)
  static let no = Value.yesNo(false)

  @Test(
    arguments: [
      ("yes and yes", yes), ("yes and no", no), ("no and unsure", no), ("unsure and no", no),
      ("yes and unsure", .missing), ("unsure and unsure", .missing),
      ("yes or unsure", yes), ("unsure or yes", yes), ("no or unsure", .missing),
      ("no or no", no), ("unsure or unsure", .missing), ("not unsure", .missing), ("not no", yes),
      ("not (no or unsure)", .missing), ("no or yes and yes", yes), ("yes or yes and no", yes),
      ("not no and no", no), ("sure = yes", yes), ("unsure = no", .missing),
    ] as [(String, Value)])
  func decidesWithThreeAnswers(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text) == value)
  }

  @Test(
    arguments: [
      ("gone is missing", yes), ("gone is given", no), ("gone is open", no),
      ("put_off is missing", yes), ("put_off is given", no), ("put_off is open", yes),
      ("one is given", yes), ("empty is given", yes), ("form.amount is open", yes),
      ("put_off + 1 is open", no), ("put_off + 1 is missing", yes), ("(put_off) is open", yes),
      ("nobody.points is missing", yes), ("nobody.twin.name is open", no),
      ("not gone is missing", no),
      ("none_there is given", yes), ("absent_rows is missing", yes),
      ("other.total is missing", yes),
    ] as [(String, Value)])
  func tellsWhatIsThere(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text) == value)
  }

  @Test(
    arguments: [
      ("1 + 2 * 3", .number(7)), ("(1 + 2) * 3", .number(9)), ("8 - 2 - 1", .number(5)),
      ("8 / 2 / 2", .number(2)), ("-two + 1", .number(-1)), ("1 - -two", .number(3)),
      ("one / 0", .missing), ("one + gone", .missing), ("-gone", .missing), ("gone * 0", .missing),
      ("day - today", .number(2)), ("today + 14", .date(Day(number: 20_792))),
      ("day - 2", .date(Day(number: 20_778))), ("today + gone", .missing),
      ("today + 99999999", .missing), ("day > today", yes), ("day <= today", no),
      ("1 < 2", yes), ("2 < 2", no), ("2 <= 2", yes), ("2 >= 3", no), ("3 > 2", yes),
      ("gone < 1", .missing), ("gone = gone", .missing), ("unit = 11", yes),
    ] as [(String, Value)])
  func computes(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text) == value)
  }

  @Test(
    arguments: [
      ("word = 'fix rate'", yes), ("word != 'fix rate'", no), ("word = 'fix'", no),
      ("lost = 'x'", .missing), ("empty = ''", yes), ("grade = very_high", yes),
      ("grade = low", no),
      ("grade != low", yes), ("grade in [low, very_high]", yes), ("grade not in [low]", yes),
      ("one in [1, 2]", yes), ("one not in [1, 2]", no), ("gone in [1]", .missing),
      ("one in [2, gone]", .missing), ("one in [1, gone]", yes), ("word in ['x', 'FIX RATE']", yes),
      ("'leo' in people", yes), ("'Omar' not in people", yes), ("best in kpis", yes),
      ("best = first(kpis)", yes), ("best.twin = best", no), ("grade.rank", .number(2)),
      ("grade.side", .text("above")), ("first(kpis).grade.side", .missing),
      ("grade.id", .text("very_high")), ("grade.label", .text("very high")),
      ("form.pick = none_of_them", yes), ("form.pick = best", no),
      ("word has digits", no), ("'9 lives' has digits", yes), ("lost has digits", .missing),
      ("\"it's\" = \"IT'S\"", yes),
    ] as [(String, Value)])
  func compares(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text) == value)
  }

  @Test(
    arguments: [
      ("kpis where points > 5", .list([TestWorkshop.rows[0]])),
      ("kpis where used", .list([TestWorkshop.rows[0]])),
      ("kpis where not used", .list([TestWorkshop.rows[1]])),
      ("kpis where used is missing", .list([TestWorkshop.rows[2]])),
      ("kpis where it != best", .list([TestWorkshop.rows[1], TestWorkshop.rows[2]])),
      ("(kpis where it != best).points", .list([.number(3)])),
      ("kpis.grade.rank", .list([.number(0), .number(2)])),
      ("kpis.twin.points", .list([.number(3)])),
      ("people where it != 'Leo'", .list([.text("Dana"), .text("Mira")])),
      ("values where it > 415", .list([.number(421), .number(417)])),
      ("grades where it != low", .list([.choice(TestWorkshop.grades.options[1])])),
      ("grades where rank > 0", .list([.choice(TestWorkshop.grades.options[1])])),
      ("absent_rows where used", .missing), ("none_there where used", .list([])),
      ("kpis where any(kpis where twin = it)", .list([])),
      ("[one, gone]", .list([.number(1), .missing])),
    ] as [(String, Value)])
  func looksThroughRowsAndLists(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text) == value)
  }

  @Test(
    arguments: [
      ("any(kpis where points > 5)", yes), ("any(kpis where points > 9)", .missing),
      ("any(none_there where used)", no), ("any(absent_rows where used)", .missing),
      ("any([1, 2] where it > 5)", no), ("all(kpis where points > 5)", no),
      ("all(kpis where points > 1)", .missing), ("all(none_there where used)", .missing),
      ("all([1, 2] where it > 0)", yes), ("all(absent_rows where used)", .missing),
      ("any([no, unsure])", .missing), ("all([yes, sure])", yes),
      ("count(kpis)", .number(3)), ("count(kpis where points > 1)", .number(2)),
      ("count(absent_rows)", .missing), ("count(none_there)", .number(0)),
      ("share(kpis where used)", .number(1.0 / 3)), ("share(none_there where used)", .missing),
      ("share((kpis where points > 1) where used)", .number(0.5)),
      ("sum(kpis.points)", .number(10)), ("mean(kpis.points)", .number(5)),
      ("sum(none_there.points)", .number(0)), ("mean(none_there.points)", .missing),
      ("min(kpis.points)", .number(3)), ("max(kpis.points)", .number(7)),
      ("max([7, 2 * two])", .number(7)), ("max(none_there.points)", .missing),
      ("min([gone, two])", .number(2)), ("max([today, day])", .date(Day(number: 20_780))),
      ("first(kpis)", TestWorkshop.rows[0]), ("first(none_there)", .missing),
      ("first(kpis where points < 5).name", .text("Website visits")),
      ("distinct(kpis.owner)", .list([.text("Dana"), .text("Leo")])),
      (
        "distinct(people, ['leo', 'Omar'])", .list(["Dana", "Leo", "Mira", "Omar"].map(Value.text))
      ),
      ("most_common(kpis.owner)", .text("Dana")), ("most_common(people)", .text("Dana")),
      ("most_common(no_people)", .missing), ("abs(one - two)", .number(1)), ("abs(gone)", .missing),
    ] as [(String, Value)])
  func countsAndSums(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text) == value)
  }

  @Test func printsAShareAsAPercentage() throws {
    guard case .number(let share) = try TestWorkshop.value("share(kpis where used)") else {
      Issue.record("no number")
      return
    }
    #expect(share.printed == "33 %")
  }

  @Test func asksAboutARowAndTheOthers() throws {
    let about = Subject.row(
      TestWorkshop.row("r1"),
      among: [TestWorkshop.row("r1"), TestWorkshop.row("r2"), TestWorkshop.row("r3")])
    let value = { try TestWorkshop.value($0, .row(set: "kpis"), about: about) }
    #expect(try value("points + 1") == .number(8))
    #expect(try value("count(others where owner = row.owner)") == .number(1))
    #expect(try value("twin = row") == Self.no)
    #expect(try value("row = best") == Self.yes)
    #expect(try value("any(others where it = row.twin)") == Self.yes)
    #expect(try value("grade = low") == Self.yes)
  }

  @Test func asksAboutPairsAndElements() throws {
    let pair = Subject.pair(TestWorkshop.row("r1"), TestWorkshop.row("r2"))
    #expect(
      try TestWorkshop.value("overlap(a.name, b.name)", .pair(set: "kpis"), about: pair)
        == .number(0.5))
    let row = RuleScope.Subject.element(.row(workshop: "w", set: "kpis"))
    let element = Subject.element(TestWorkshop.rows[1])
    #expect(try TestWorkshop.value("points < 5 and it != best", row, about: element) == Self.yes)
    #expect(
      try TestWorkshop.value("it", .element(.text), about: .element(.text("x"))) == .text("x"))
  }
}
