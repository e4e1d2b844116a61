import Rules
import Testing
import Values

@Suite struct FunctionTests {
  static let yes = Value.yesNo(true)
  static let no = Value.yesNo(false)

  @Test(
    arguments: [
      ("fin('Monthly recurring revenue')", yes), ("fin('Gross sales')", yes),
      ("fin('Sales calls made')", no), ("fin('Homes fixed first time')", no),
      ("fin('Shared margin notes')", yes), ("fin(lost)", .missing), ("fin('')", no),
      ("vague('discussed in the meeting')", yes), ("vague('keep an eye on it')", yes),
      ("vague('hold a meeting about it')", yes), ("vague('moved two fitters')", no),
      ("vague('discussed it, then moved two fitters')", no), ("vague(lost)", .missing),
      ("none('')", yes), ("none('  ')", yes), ("none('none')", yes), ("none('-')", yes),
      ("none('Nobody would do that')", yes), ("none('nothing changed for dispatch')", no),
      ("none(lost)", .missing), ("none(empty)", yes),
      ("group('Support team')", yes), ("group('-')", yes), ("group('')", yes),
      ("group('Dispatch lead')", no), ("group('Mira Okafor')", no), ("group(lost)", .missing),
    ] as [(String, Value)])
  func judgesTexts(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text, lists: BundledLists.wordLists()) == value)
  }

  @Test(arguments: [
    ("Dana Ruiz", "person"), ("Dana Ruiz, dispatch lead", "person"), ("Head of dispatch", "role"),
    ("Dana / Leo", "group"), ("-", "none"), ("", "none"), ("Dispatch lead", "role"),
    ("Dana and Leo, crew lead", "group"), ("Dana, Leo, lead", "group"),
    ("the head of sales and marketing", "group"), ("Omar", "person"), ("tbd", "group"),
    ("Andrea Itoh", "person"),
  ])
  func tellsWhatSortOfOwnerATextNames(owner: String, kind: String) throws {
    let lists = try BundledLists.wordLists()
    #expect(
      try TestWorkshop.value("owner_kind('\(owner)').id", lists: lists) == .text(kind))
    #expect(try TestWorkshop.value("owner_kind('\(owner)') = \(kind)", lists: lists) == Self.yes)
  }

  @Test(
    arguments: [
      ("overlap('Return visits within 30 days', 'Repeat-visit rate')", .number(1.0 / 3)),
      ("overlap('Fault known', 'Fault known before the visit')", .number(1)),
      ("overlap('Homes fixed', no_people)", .number(0)), ("overlap('the', 'Homes')", .missing),
      ("overlap('the', people)", .missing), ("overlap('Homes', 'the')", .missing),
      ("overlap('Website visits', kpis.name)", .number(1)), ("overlap(lost, people)", .missing),
      ("overlap('Homes', absent_rows.name)", .missing), ("overlap('x', ['', 'the'])", .number(0)),
      ("words('  two  words ')", .number(2)), ("words('')", .number(0)), ("words(lost)", .missing),
      ("side('under 385')", .text("below")), ("side('at most 4 a week')", .text("above")),
      ("side('back at 11 %')", .text("at")), ("side('≥ 5')", .text("above")),
      ("side('385 or less')", .text("below")), ("side('12,5 %')", .missing),
      ("side(lost)", .missing), ("number('under 385')", .number(385)),
      ("number('back at 11 %')", .number(11)),
      ("number('1,200 of 3')", .number(1200)), ("number('4.2 or 5')", .number(4.2)),
      ("number('-3 degrees')", .number(-3)), ("number('weeks 41-43')", .number(41)),
      ("number('v2.')", .number(2)), ("number('none')", .missing), ("number('12,5')", .number(12)),
      ("found('a seamless experience', weasel)", .text("seamless")),
      ("found('Share of Meals', ratio)", .text("Share")), ("found('homes', ratio)", .missing),
    ] as [(String, Value)])
  func measuresTexts(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text, lists: BundledLists.wordLists()) == value)
  }

  @Test(arguments: [
    ("412 398 421 405 389 417 402 410", "361.1", "452.4"), ("10 12 10 12 10 12", "5.7", "16.3"),
    ("7 7 7 7 7 7", "7", "7"),
  ])
  func findsTheNaturalRange(values: String, low: String, high: String) throws {
    let list = "[\(values.split(separator: " ").joined(separator: ", "))]"
    let printed = { (text: String) in
      Evaluator(TestWorkshop.facts, lists: WordLists([:])).printed(try TestWorkshop.value(text))
    }
    #expect(try printed("natural_low(\(list))") == low)
    #expect(try printed("natural_high(\(list))") == high)
  }

  @Test(
    arguments: [
      ("natural_low([1, 2, 3, 4, 5])", .missing), ("natural_high([1, 2, 3, 4, 5, gone])", .missing),
      ("crossings(values, 385, 3, below)", .number(0)),
      ("crossings(values, 400, 1, below)", .number(2)),
      ("crossings(values, 400, 2, above)", .number(2)),
      ("crossings(values, 410, 1, above)", .number(3)),
      ("crossings([1, 1, 1, 9, 1], 5, 1, 'below')", .number(2)),
      ("crossings([5, 5], 5, 1, below)", .number(0)),
      ("crossings(values, gone, 1, below)", .missing),
      ("crossings(values, 400, 1, grade.side)", .number(3)),
    ] as [(String, Value)])
  func readsSeries(text: String, value: Value) throws {
    #expect(try TestWorkshop.value(text) == value)
  }
}
