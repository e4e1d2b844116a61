import Values

extension Resolver {
  mutating func bind(_ sign: Arithmetic, _ left: Syntax, _ right: Syntax) -> Bound {
    let a = bind(left)
    let b = bind(right)
    switch (a.type, b.type, sign) {
    case (.date, .date, .minus):
      return Bound(node: .arithmetic(sign, a.node, b.node), type: .number)
    case (.date, .number, .plus), (.date, .number, .minus), (.date, .unknown, .plus):
      return Bound(node: .arithmetic(sign, a.node, b.node), type: .date)
    case (.unknown, _, _), (_, .unknown, _): return .refused
    default:
      check(a, is: .number, left)
      check(b, is: .number, right)
      return Bound(node: .arithmetic(sign, a.node, b.node), type: .number)
    }
  }

  mutating func bind(_ sign: Comparison, _ left: Syntax, _ right: Syntax) -> Bound {
    let a = bind(left)
    guard sign == .equal || sign == .unequal else {
      let b = bind(right)
      if a.type == .date || b.type == .date {
        check(a, is: .date, left)
        check(b, is: .date, right)
      } else {
        check(a, is: .number, left)
        check(b, is: .number, right)
      }
      return Bound(node: .comparison(sign, a.node, b.node), type: .yesNo)
    }
    let b = bind(right, besides: a)
    checkEqual(a, b, left, right)
    return Bound(node: .comparison(sign, a.node, b.node), type: .yesNo)
  }

  /// Binds what is compared with a choice: a bare word is one of its options and nothing else.
  private mutating func bind(_ syntax: Syntax, besides left: Bound) -> Bound {
    guard case .name(let name) = syntax.kind, let set = left.options else { return bind(syntax) }
    if let option = set[name] {
      return Bound(node: .constant(.choice(option)), type: .choice(set))
    }
    // A choice over rows offers a few words besides; any other name is looked up as ever.
    if left.also != nil { return bind(syntax) }
    reportOption(name, of: set, at: syntax.range.lowerBound)
    return .refused
  }

  private mutating func checkEqual(_ a: Bound, _ b: Bound, _ left: Syntax, _ right: Syntax) {
    let start = left.range.lowerBound
    let what = "'\(source(of: left))' is \(a.type.described)"
    switch (a.type, b.type) {
    case (.row, .choice(let set)) where set.name == a.also?.name: return
    case (.row, .text), (.text, .row):
      let row = if case .row = a.type { left } else { right }
      report(
        "row-with-text", start,
        "'\(source(of: row))' points at a row, which no text can equal",
        remedy: "compare a column of it, as in '\(source(of: row)).name'")
    case (.choice, .text):
      report(
        "type-mismatch", right.range.lowerBound, "\(what), which no text can equal",
        remedy: "write the option without quotes")
    case (.list, _), (_, .list):
      report(
        "type-mismatch", start, "lists cannot be compared with '=' or '!='",
        remedy: "look through one with 'where', or use 'in'")
    default:
      guard !a.type.agrees(with: b.type) else { return }
      report(
        "type-mismatch", right.range.lowerBound,
        "\(what), and '\(source(of: right))' is \(b.type.described)",
        remedy: "compare it with \(a.type.described)")
    }
  }

  mutating func bind(_ left: Syntax, in right: Syntax, negated: Bool) -> Bound {
    let a = bind(left)
    if case .list(let parts) = right.kind {
      let nodes = parts.map { part in
        let b = bind(part, besides: a)
        checkEqual(a, b, left, part)
        return b.node
      }
      return Bound(node: .membership(a.node, .list(nodes), negated: negated), type: .yesNo)
    }
    if case .name(let name) = right.kind, let set = a.options, set[name] != nil {
      report(
        "type-mismatch", right.range.lowerBound, "'in' needs a list, and '\(name)' is one option",
        remedy: "write '[\(name)]'")
      return .refused
    }
    let b = bind(right)
    if let element = b.type.element {
      checkEqual(a, Bound(node: b.node, type: element), left, right)
    } else {
      report(
        "type-mismatch", right.range.lowerBound,
        "'in' needs a list, and '\(source(of: right))' is \(b.type.described)",
        remedy: "write '[\(source(of: right))]', or '=' instead of 'in'")
    }
    return Bound(node: .membership(a.node, b.node, negated: negated), type: .yesNo)
  }

  mutating func bind(list parts: [Syntax], expecting expected: ValueType?) -> Bound {
    let expected = expected?.element ?? expected
    var type = ValueType.unknown
    let nodes = parts.map { part in
      let bound = bind(part, expecting: expected)
      if type == .unknown { type = bound.type } else { check(bound, is: type, part) }
      return bound.node
    }
    return Bound(node: .list(nodes), type: .list(type))
  }

  mutating func bind(_ source: Syntax, where condition: Syntax) -> Bound {
    let list = bind(source)
    guard let element = list.type.element else {
      report(
        "where-without-rows", source.range.lowerBound,
        "'where' needs rows or a list, and '\(self.source(of: source))' is \(list.type.described)",
        remedy: "name rows or a list before 'where'")
      return .refused
    }
    // Nothing is known of the elements of a refused list, so nothing can be said of the condition.
    guard element != .unknown else { return .refused }
    elements.append(element)
    let test = bind(condition, as: .yesNo)
    elements.removeLast()
    return Bound(node: .filter(list.node, test), type: list.type, also: list.also)
  }
}

extension Resolver.Bound {
  /// The options a bare word compared with it can stand for.
  var options: ChoiceSet? {
    if case .choice(let set) = type { set } else { also }
  }
}
