import Values

/// One passage through the parts of an expression.
struct Evaluation<Source: Facts> {
  let facts: Source
  private let lists: WordLists
  private let subject: Subject
  /// The elements looked at by each `where` around, innermost last.
  private var looked: [Value] = []

  init(facts: Source, lists: WordLists, subject: Subject) {
    self.facts = facts
    self.lists = lists
    self.subject = subject
  }

  /// The value of a part; missing when what it needs is.
  mutating func value(of node: Node) -> Value {
    switch node {
    case .constant(let value): return value
    case .name(let name, let workshop): return facts.value(of: name, in: workshop)
    case .today: return .date(facts.today)
    case .element(let depth):
      return depth < looked.count ? looked[looked.count - 1 - depth] : .missing
    case .subject, .row, .others, .first, .second: return valueOfSubject(node)
    case .record(let row): return .row(row)
    case .path(let base, let column): return self.column(column, of: value(of: base))
    case .list(let parts): return .list(parts.map { value(of: $0) })
    case .negative(let inner): return Value(value(of: inner).number.map { -$0 })
    case .arithmetic(let sign, let left, let right):
      return value(of: left).computed(sign, value(of: right))
    case .comparison(let sign, let left, let right):
      return value(of: left).compared(sign, value(of: right))
    case .membership(let left, let right, let negated):
      let wanted = value(of: left)
      let found = value(of: right).contains(wanted)
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

  /// A column of a row or option; of a list, those of its elements that have one.
  private func column(_ name: String, of base: Value) -> Value {
    switch base {
    case .missing: return base
    case .row(let row): return facts.value(of: name, of: row)
    case .choice(let choice):
      switch name {
      case "id": return .text(choice.id)
      case "label": return .text(choice.label)
      default: return choice.columns[name] ?? .missing
      }
    case .list(let elements):
      var found: [Value] = []
      for element in elements {
        switch column(name, of: element) {
        case .missing: continue
        case .list(let inner): found += inner.filter { !$0.isMissing }
        case let value: found.append(value)
        }
      }
      return .list(found)
    default: return .missing
    }
  }

  private mutating func call(_ function: Function, _ arguments: [Node]) -> Value {
    let values = FunctionValues(lists: lists)
    switch function {
    case .any, .all, .share:
      return answers(toTestsOf: arguments[0]).map { values.value(of: function, of: $0) } ?? .missing
    default: return values.value(of: function, arguments.map { value(of: $0) })
    }
  }

  /// What a condition says of each element of `R where C`, or a list of yes and no.
  private mutating func answers(toTestsOf list: Node) -> [Bool?]? {
    if case .filter(let source, let condition) = list {
      return answers(to: condition, over: source)?.map(\.answer)
    }
    return value(of: list).elements?.map(\.answer)
  }

  private func valueOfSubject(_ node: Node) -> Value {
    switch (node, subject) {
    case (.row, .row(let row, _)), (.first, .pair(let row, _)), (.second, .pair(_, let row)):
      .row(row)
    case (.others, .row(let row, let all)): .list(all.filter { $0 != row }.map(Value.row))
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
    return looking(at: elements) { evaluation, element in
      (element, evaluation.value(of: condition).answer)
    }
  }

  /// What is found at each element of a list in turn.
  mutating func looking<Found>(
    at elements: [Value], _ find: (inout Evaluation, Value) -> Found
  ) -> [Found] {
    looked.append(.missing)
    defer { looked.removeLast() }
    return elements.map { element in
      looked[looked.count - 1] = element
      return find(&self, element)
    }
  }
}
