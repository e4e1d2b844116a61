import Rules
import Testing
import Values

/// An expression or text of the workshops, with where it stands.
struct WrittenExpression: Decodable, CustomTestStringConvertible {
  /// The id of the coach rule whose condition it is.
  var rule: String?
  var workshop: String
  var step: String
  var index: Int
  var scope: String
  var text: String
  var expected: String
  var template: Bool

  var testDescription: String { "\(rule ?? workshop) \(step): \(text)" }
}

@Suite struct WorkshopExpressionTests {
  @Test(arguments: ["ws01", "ws02", "ws03", "recheck"])
  func bindsEveryExpressionOfTheWorkshops(workshop: String) throws {
    let catalog = try #require(try Fixtures.catalogs()[workshop])
    let written: [WrittenExpression] = try Fixtures.decoded("expressions")
    var binder = Binder(catalog)
    var count = 0
    for (line, expression) in written.enumerated() where expression.workshop == workshop {
      bind(expression, line: line + 2, with: &binder)
      count += 1
    }
    #expect(count > 10)
    #expect(binder.findings.map { "\($0) — \(written[$0.place.line - 2].text)" } == [])
  }

  private func bind(_ written: WrittenExpression, line: Int, with binder: inout Binder) {
    let place = Place(file: "expressions.json", line: line, column: 1)
    let step = written.step.isEmpty ? nil : (id: written.step, index: written.index)
    let parts = written.scope.split(separator: ":", maxSplits: 1).map(String.init)
    var scope = RuleScope(.none, step: step)
    switch parts[0] {
    case "row": scope.subject = .row(set: parts[1])
    case "pair": scope.subject = .pair(set: parts[1])
    case "element":
      let list = binder.expression(parts[1], at: place, scope: scope)
      guard case .list(let element)? = list?.type else { return }
      scope.subject = .element(element)
    default: break
    }
    if written.template {
      _ = binder.template(written.text, at: place, scope: scope)
    } else {
      let expected = expectedType(written.expected, binder.catalog)
      let bound = binder.expression(written.text, at: place, scope: scope, expected: expected)
      if written.expected == "rows" || written.expected == "list", let bound {
        #expect(bound.type.isList, "\(written.testDescription)")
      }
    }
  }

  private func expectedType(_ written: String, _ catalog: Catalog) -> ValueType? {
    let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
    switch parts[0] {
    case "yes_no": return .yesNo
    case "number": return .number
    case "text": return .text
    case "set": return catalog.choices[parts[1]].map(ValueType.choice)
    case "cell":
      let names = parts[1].split(separator: ".").map(String.init)
      return catalog.columns[names[0]]?[names[1]]?.type
    default: return nil
    }
  }
}

extension ValueType {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
