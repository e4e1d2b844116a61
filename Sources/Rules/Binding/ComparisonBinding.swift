import Values

/// Checks what is compared, or looked for in a list: a bare word beside a choice is one of its options.
struct ComparisonBinding {
  let resolver: Resolver

  /// Binds two sides with a sign between them.
  func bind(_ sign: Comparison, _ left: Syntax, _ right: Syntax) -> Bound {
    let a = resolver.bind(left)
    guard sign == .equal || sign == .unequal else {
      let b = resolver.bind(right)
      if a.type == .date || b.type == .date {
        resolver.check(a, is: .date, left)
        resolver.check(b, is: .date, right)
      } else {
        resolver.check(a, is: .number, left)
        resolver.check(b, is: .number, right)
      }
      return Bound(node: .comparison(sign, a.node, b.node), type: .yesNo)
    }
    let b = bind(right, besides: a)
    checkEqual(a, b, left, right)
    return Bound(node: .comparison(sign, a.node, b.node), type: .yesNo)
  }

  /// Binds what is compared with a choice: a bare word is one of its options and nothing else.
  private func bind(_ syntax: Syntax, besides left: Bound) -> Bound {
    guard case .name(let name) = syntax.kind, let set = left.options else {
      return resolver.bind(syntax)
    }
    if let option = set[name] {
      return Bound(node: .constant(.choice(option)), type: .choice(set))
    }
    // A choice over rows offers a few words besides; any other name is looked up as ever.
    if left.also != nil { return resolver.bind(syntax) }
    resolver.names.reportOption(name, of: set, at: syntax.range.lowerBound)
    return .refused
  }

  private func checkEqual(_ a: Bound, _ b: Bound, _ left: Syntax, _ right: Syntax) {
    let start = left.range.lowerBound
    let what = "'\(resolver.context.source(of: left))' is \(a.type.described)"
    switch (a.type, b.type) {
    case (.row, .choice(let set)) where set.name == a.also?.name: return
    case (.row, .text), (.text, .row):
      let row = if case .row = a.type { left } else { right }
      resolver.context.report(
        "row-with-text", start,
        "'\(resolver.context.source(of: row))' points at a row, which no text can equal",
        remedy: "compare a column of it, as in '\(resolver.context.source(of: row)).name'")
    case (.choice, .text):
      resolver.context.report(
        "type-mismatch", right.range.lowerBound, "\(what), which no text can equal",
        remedy: "write the option without quotes")
    case (.list, _), (_, .list):
      resolver.context.report(
        "type-mismatch", start, "lists cannot be compared with '=' or '!='",
        remedy: "look through one with 'where', or use 'in'")
    default:
      guard !a.type.agrees(with: b.type) else { return }
      resolver.context.report(
        "type-mismatch", right.range.lowerBound,
        "\(what), and '\(resolver.context.source(of: right))' is \(b.type.described)",
        remedy: "compare it with \(a.type.described)")
    }
  }

  /// Binds a value and the list it is looked for in.
  func bind(_ left: Syntax, in right: Syntax, negated: Bool) -> Bound {
    let a = resolver.bind(left)
    if case .list(let parts) = right.kind {
      let nodes = parts.map { part in
        let b = bind(part, besides: a)
        checkEqual(a, b, left, part)
        return b.node
      }
      return Bound(node: .membership(a.node, .list(nodes), negated: negated), type: .yesNo)
    }
    if case .name(let name) = right.kind, let set = a.options, set[name] != nil {
      resolver.context.report(
        "type-mismatch", right.range.lowerBound, "'in' needs a list, and '\(name)' is one option",
        remedy: "write '[\(name)]'")
      return .refused
    }
    let b = resolver.bind(right)
    if let element = b.type.element {
      checkEqual(a, Bound(node: b.node, type: element), left, right)
    } else {
      resolver.context.report(
        "type-mismatch", right.range.lowerBound,
        "'in' needs a list, and '\(resolver.context.source(of: right))' is \(b.type.described)",
        remedy: "write '[\(resolver.context.source(of: right))]', or '=' instead of 'in'")
    }
    return Bound(node: .membership(a.node, b.node, negated: negated), type: .yesNo)
  }
}
