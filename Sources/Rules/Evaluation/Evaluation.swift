import Values

/// One passage through the parts of an expression.
struct Evaluation<Source: Facts> {
  let facts: Source
  let lists: WordLists
  let subject: Subject
  /// The elements looked at by each `where` around, innermost last.
  var looked: [Value] = []

  init(facts: Source, lists: WordLists, subject: Subject) {
    self.facts = facts
    self.lists = lists
    self.subject = subject
  }

  mutating func value(of node: Node) -> Value {
    switch node {
    case .constant(let value): return value
    case .name(let name, let workshop): return facts.value(of: name, in: workshop)
    case .today: return .date(facts.today)
    case .element(let depth):
      return depth < looked.count ? looked[looked.count - 1 - depth] : .missing
    case .subject, .row, .others, .first, .second: return valueOfSubject(node)
    case .record(let row): return .row(row)
    case .path(let base, let column): return Evaluation.column(column, of: value(of: base), facts)
    case .list(let parts): return .list(parts.map { value(of: $0) })
    case .negative(let inner): return Value(value(of: inner).number.map { -$0 })
    case .arithmetic(let sign, let left, let right):
      return Evaluation.computed(value(of: left), sign, value(of: right))
    case .comparison(let sign, let left, let right):
      return Evaluation.compared(value(of: left), sign, value(of: right))
    case .membership(let left, let right, let negated):
      let found = Evaluation.contains(value(of: left), value(of: right))
      return Value(negated ? found.map { !$0 } : found)
    case .has(let text, let list):
      return Value(value(of: text).text.map { lists.matches($0, list) })
    case .state(let inner, let presence): return state(of: value(of: inner), presence)
    case .not(let inner): return Value(value(of: inner).answer.map { !$0 })
    case .and(let parts): return Value(decided(parts, by: false))
    case .or(let parts): return Value(decided(parts, by: true))
    case .filter(let source, let condition):
      return answers(to: condition, over: source).map { answers in
        .list(answers.filter { $0.answer == true }.map(\.element))
      } ?? .missing
    case .call(let function, let arguments): return call(function, arguments)
    }
  }

  private func valueOfSubject(_ node: Node) -> Value {
    switch (node, subject) {
    case (.row, .row(let row, _)), (.first, .pair(let row, _)), (.second, .pair(_, let row)):
      .row(row)
    case (.others, .row(_, let others)): .list(others.map(Value.row))
    case (.subject, .element(let value)): value
    default: .missing
    }
  }

  /// `and` is decided by a no and `or` by a yes; otherwise one missing part leaves it open.
  private mutating func decided(_ parts: [Node], by deciding: Bool) -> Bool? {
    var knowsAll = true
    for part in parts {
      switch value(of: part).answer {
      case deciding: return deciding
      case nil: knowsAll = false
      default: continue
      }
    }
    return knowsAll ? !deciding : nil
  }

  private func state(of value: Value, _ presence: Presence) -> Value {
    switch presence {
    case .missing: .yesNo(value.isMissing)
    case .given: .yesNo(!value.isMissing)
    case .open: .yesNo(value == .missing(open: true))
    }
  }

  /// Each element of a list with what a condition says of it; nothing when the list is missing.
  mutating func answers(
    to condition: Node, over source: Node
  ) -> [(element: Value, answer: Bool?)]? {
    guard let elements = value(of: source).elements else { return nil }
    looked.append(.missing)
    defer { looked.removeLast() }
    return elements.map { element in
      looked[looked.count - 1] = element
      return (element, value(of: condition).answer)
    }
  }
}
