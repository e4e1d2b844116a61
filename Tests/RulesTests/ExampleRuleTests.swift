import Rules
import Testing
import Values

/// The rules of the workshops, asked about answers they speak or stay silent about.
@Suite struct ExampleRuleTests {
  @Test func speaksAboutWeakAnswersOnly() throws {
    let catalogs = try Fixtures.catalogs()
    let rules: [WrittenExpression] = try Fixtures.decoded("expressions")
    let examples: WrittenExamples = try Fixtures.decoded("good-and-weak")
    let lists = try BundledLists.wordLists()
    var wrong: [String] = []
    for example in examples.rules {
      let rule = try #require(rules.first { $0.rule == example.rule }, "\(example.rule)")
      let catalog = try #require(catalogs[rule.workshop])
      let condition = try bound(rule, catalog)
      let answer = { (answer: WrittenExamples.Example) in
        let facts = ExampleFacts(catalog: catalog, answer: answer)
        return Evaluator(facts, lists: lists).value(of: condition, about: facts.subject(of: rule))
      }
      for good in example.good where answer(good) == .yesNo(true) {
        wrong.append("\(rule.testDescription) speaks about \(good)")
      }
      for weak in example.weak where answer(weak) != .yesNo(true) {
        wrong.append("\(rule.testDescription) is silent about \(weak)")
      }
    }
    #expect(examples.rules.count > 80)
    #expect(wrong == [])
  }

  @Test(arguments: try Fixtures.decoded("good-and-weak", as: WrittenExamples.self).lists)
  func matchesWhatEachListIsFor(example: WrittenExamples.Match) throws {
    #expect(try BundledLists.wordLists().matches(example.text, example.list) == example.matches)
  }

  private func bound(_ rule: WrittenExpression, _ catalog: Catalog) throws -> Expression {
    var binder = Binder(catalog)
    let parts = rule.scope.split(separator: ":", maxSplits: 1).map(String.init)
    var scope = RuleScope(step: (id: rule.step, index: rule.index))
    if parts[0] == "row" { scope.subject = .row(set: parts[1]) }
    if parts[0] == "pair" { scope.subject = .pair(set: parts[1]) }
    let place = Place(file: "expressions.json", line: 1, column: 1)
    let expression = binder.expression(rule.text, at: place, scope: scope, expected: .yesNo)
    return try #require(expression, "\(binder.findings)")
  }
}

/// One answer: its cells by name, or one text that stands in every text cell.
struct ExampleFacts: Facts {
  var catalog: Catalog
  var answer: WrittenExamples.Example
  var today = Day(number: 20_778)

  func value(of name: String, in workshop: String) -> Value {
    guard workshop == catalog.workshop, let type = catalog.names[name]?.type else {
      return .missing
    }
    switch type {
    case .row(let workshop, let set): return .row(Row(workshop: workshop, set: set, id: set))
    // A rule about all rows is asked about a table of one row.
    case .list(.row(let workshop, let set)):
      return .list([.row(Row(workshop: workshop, set: set, id: ""))])
    default: return cell([name], type)
    }
  }

  func value(of column: String, of row: Row) -> Value {
    guard let type = catalog.columns[row.set]?[column]?.type else { return .missing }
    return cell(["\(row.id).\(column)", column], type)
  }

  func name(of row: Row) -> String { "?" }

  func subject(of rule: WrittenExpression) -> Subject {
    let parts = rule.scope.split(separator: ":").map(String.init)
    let row = { (id: String) in Row(workshop: catalog.workshop, set: parts[1], id: id) }
    return switch parts[0] {
    case "row": .row(row(""), among: [row("")])
    case "pair": .pair(row("a"), row("b"))
    default: .none
    }
  }

  private func cell(_ names: [String], _ type: ValueType) -> Value {
    switch answer {
    case .text(let text): return type == .text ? .text(text) : .missing
    case .cells(let cells):
      switch names.lazy.compactMap({ cells[$0] }).first {
      case .text(let text)?:
        guard case .choice(let set) = type else { return .text(text) }
        return set[text].map(Value.choice) ?? .missing
      case .number(let number)?: return .number(number)
      case nil: return .missing
      }
    }
  }
}
