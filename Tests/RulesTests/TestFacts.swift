import Rules
import Testing
import Values

/// Facts from dictionaries.
struct TestFacts: Facts {
  var names: [String: Value] = [:]
  var cells: [String: [String: Value]] = [:]
  var today = Day(number: 20_778)

  func value(of name: String, in workshop: String) -> Value {
    names[workshop == "w" ? name : "\(workshop).\(name)"] ?? .missing
  }

  func value(of column: String, of row: Row) -> Value {
    cells[row.id.isEmpty ? row.set : row.id]?[column] ?? .missing
  }

  func name(of row: Row) -> String {
    if case .text(let name) = value(of: "name", of: row) { name } else { "?" }
  }
}

/// A small workshop for rules: three kpis, a form, numbers, texts and a day, some of them missing.
enum TestWorkshop {
  static let grades = ChoiceSet(
    name: "grades",
    options: [
      Choice(id: "low", columns: ["rank": .number(0)]),
      Choice(id: "very_high", columns: ["rank": .number(2), "side": .text("above")]),
    ])

  static var catalog: Catalog {
    var catalog = Catalog(workshop: "w")
    let kpi = ValueType.row(workshop: "w", set: "kpis")
    catalog.names = [
      "one": .init(.number), "two": .init(.number), "gone": .init(.number),
      "put_off": .init(.number), "word": .init(.text), "lost": .init(.text),
      "empty": .init(.text), "day": .init(.date), "today": .init(.date), "sure": .init(.yesNo),
      "unsure": .init(.yesNo), "grade": .init(.choice(grades)),
      "kpis": .init(.list(kpi), step: 1), "none_there": .init(.list(kpi)),
      "absent_rows": .init(.list(kpi)), "best": .init(kpi), "nobody": .init(kpi),
      "values": .init(.list(.number)), "people": .init(.list(.text)),
      "no_people": .init(.list(.text)),
      "form": .init(.row(workshop: "w", set: "form"), step: 2), "later": .init(.number, step: 9),
      "unit": .init(.number), "choices_made": .init(.list(.choice(grades))),
    ]
    catalog.columns = [
      "kpis": [
        "name": .init(.text), "points": .init(.number), "grade": .init(.choice(grades)),
        "used": .init(.yesNo), "owner": .init(.text), "twin": .init(kpi), "asked": .init(.date),
        "late_column": .init(.number, step: 9),
      ],
      "form": [
        "title": .init(.text, step: 2), "amount": .init(.number, step: 2),
        "pick": .init(
          kpi, step: 2, also: ChoiceSet(name: "extra", options: [Choice(id: "none_of_them")])),
      ],
    ]
    catalog.choices = ["grades": grades]
    catalog.lists = ["vague_action", "ratio", "weasel"]
    var other = Catalog(workshop: "other")
    other.names = [
      "total": .init(.number), "items": .init(.list(.row(workshop: "other", set: "items"))),
    ]
    other.columns = ["items": ["name": .init(.text)]]
    catalog.others = ["other": other]
    return catalog
  }

  static func row(_ id: String) -> Row { Row(workshop: "w", set: "kpis", id: id) }
  static let rows = ["r1", "r2", "r3"].map { Value.row(row($0)) }

  static var facts: TestFacts {
    var facts = TestFacts()
    facts.names = [
      "one": .number(1), "two": .number(2), "put_off": .missing(open: true),
      "word": .text(" Fix Rate "), "empty": .text(""), "day": .date(Day(number: 20_780)),
      "sure": .yesNo(true), "grade": .choice(grades.options[1]), "kpis": .list(rows),
      "none_there": .list([]), "best": rows[0],
      "values": .list([412, 398, 421, 405, 389, 417, 402, 410].map { .number($0) }),
      "people": .list([.text("Dana"), .text("Leo"), .text("Mira")]), "no_people": .list([]),
      "form": .row(Row(workshop: "w", set: "form", id: "")),
      "unit": .number(Quantity(11, .unit("%"))),
      "choices_made": .list(grades.options.map(Value.choice)),
    ]
    facts.cells = [
      "r1": [
        "name": .text("Visits"), "points": .number(7), "grade": .choice(grades.options[0]),
        "used": .yesNo(true), "owner": .text("Dana"), "twin": rows[1],
      ],
      "r2": [
        "name": .text("Website visits"), "points": .number(3),
        "grade": .choice(grades.options[1]), "used": .yesNo(false), "owner": .text("dana "),
      ],
      "r3": ["name": .text("Jobs"), "owner": .text("Leo"), "points": .missing(open: true)],
      "form": [
        "title": .text("Plan"), "amount": .missing(open: true),
        "pick": .choice(Choice(id: "none_of_them")),
      ],
    ]
    return facts
  }

  /// The value of an expression; a faulty one is an issue.
  static func value(
    _ text: String, _ scope: RuleScope.Subject = .none, about subject: Subject = .none,
    lists: WordLists = WordLists([:])
  ) throws -> Value {
    var binder = Binder(catalog)
    let place = Place(file: "w.yaml", line: 1, column: 1)
    let bound = binder.expression(text, at: place, scope: RuleScope(scope))
    let expression = try #require(bound, "\(binder.findings)")
    return Evaluator(facts, lists: lists).value(of: expression, about: subject)
  }
}
