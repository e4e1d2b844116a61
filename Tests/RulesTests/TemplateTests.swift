import Rules
import Testing
import Values

@Suite struct TemplateTests {
  @Test(arguments: [
    ("plain", "plain"), ("'{word}' stays", "' Fix Rate ' stays"), ("{gone}", "?"),
    ("{put_off}/{one}", "?/1"), ("{{word}", "{word}"), ("a } b", "a } b"), ("{{{one}}", "{1}"),
    ("{best} of {kpis}", "Visits of Visits, Website visits and Jobs"), ("{today}", "21 Nov 2026"),
    ("by {today + 14}", "by 5 Dec 2026"), ("{people where it != 'Leo'}", "Dana and Mira"),
    ("{first(people)}", "Dana"), ("{no_people}", "none"), ("{grade}", "very high"),
    ("{sure}", "yes"),
    ("{one / 4}", "0.3"), ("{unit}", "11 %"), ("{share(kpis where used)}", "33 %"),
    ("{form.title}: {6 - count(values)}", "Plan: -2"), ("{'}'}", "}"),
    ("[{kpis.points}]", "[7 and 3]"),
  ])
  func printsItsHoles(source: String, text: String) throws {
    let template = try bound(source)
    #expect(Evaluator(TestWorkshop.facts, lists: WordLists([:])).text(of: template) == text)
    #expect(template.source == source)
  }

  @Test(arguments: [
    ("Where?", "Where?", true), ("Where?", "Where now?", false), ("Where?", "", false),
    ("How was {word}?", "How was the Yard?", true), ("How was {word}?", "How is the Yard?", false),
    ("How was {word}?", "How was the Yard", false), ("{one} of {one}", "3 of of 4", true),
    ("{one} of {one}", "3 and 4", false), ("{one}", "whatever", true), ("a {{b}", "a {b}", true),
    ("By {today}: {word}", "By 5 Dec: a: b", true), ("{one}?", "Which??", true),
  ])
  func knowsATextItCouldHaveBeen(source: String, text: String, could: Bool) throws {
    #expect(try bound(source).canRead(text) == could)
  }

  @Test(arguments: [
    ("{'We act.'}", "We act."), ("{'We act.'}.", "We act."), ("{'Do we?'}. Yes.", "Do we? Yes."),
    ("{'We act'}.", "We act."), ("{'We act.'}...", "We act...."), ("{gone}. No", "?. No"),
    ("a.{'b'}.c.", "a.b.c."),
  ])
  func printsOneFullStopBehindASentence(source: String, text: String) throws {
    let evaluator = Evaluator(TestWorkshop.facts, lists: WordLists([:]))
    #expect(evaluator.text(of: try bound(source)) == text)
  }

  @Test func isMissingAsAValueWhenAHoleIs() throws {
    let evaluator = Evaluator(TestWorkshop.facts, lists: WordLists([:]))
    #expect(evaluator.value(of: try bound("at {put_off}")) == .missing)
    #expect(evaluator.value(of: try bound("at {one}")) == .text("at 1"))
  }

  @Test func knowsTheNamesItsHolesUse() throws {
    #expect(
      try bound("{best.points} {today}").dependencies == [
        .name("best", workshop: "w"), .column("points", set: "kpis", workshop: "w"),
        .name("today", workshop: "w"),
      ])
  }

  @Test(arguments: [
    (
      "a {one",
      "w.yaml:3:12: error: the hole that begins here is not closed; close it with '}', or write '{{' for a brace"
    ),
    (
      "a {}", "w.yaml:3:13: error: the expression ends where a value should be; write a value there"
    ),
    ("é {one} {tow}", "w.yaml:3:19: error: 'tow' is not known here; did you mean 'two'?"),
    (
      "{one +}",
      "w.yaml:3:16: error: the expression ends where a value should be; write a value there"
    ),
  ])
  func placesFaultsInTheText(source: String, finding: String) {
    var binder = Binder(TestWorkshop.catalog)
    let place = Place(file: "w.yaml", line: 3, column: 10)
    #expect(binder.template(source, at: place, scope: RuleScope()) == nil)
    #expect(binder.findings.map(\.description) == [finding])
  }

  private func bound(_ source: String) throws -> Template {
    var binder = Binder(TestWorkshop.catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let template = binder.template(source, at: place, scope: RuleScope())
    return try #require(template, "\(binder.findings)")
  }
}
