import Values

/// Reads one expression: looks its names up and checks its types.
struct Resolver {
  /// What its names mean where it stands.
  let names: NameLookup

  init(_ names: NameLookup) {
    self.names = names
  }

  /// What is noted on the way.
  var context: BindingContext { names.context }

  /// Reads an expression that stands somewhere in the text at the place.
  func read(
    _ scalars: ArraySlice<Unicode.Scalar>, expecting expected: ValueType? = nil
  ) -> Bound? {
    context.scalars = scalars
    do {
      let syntax = try Parser.parse(Array(scalars))
      let bound = bind(syntax, expecting: expected)
      if let expected { check(bound, is: expected, syntax) }
      return bound
    } catch {
      context.report("syntax", error.offset, error.message, remedy: error.remedy)
      return nil
    }
  }

  /// Binds a part; a type that is expected lets bare words stand for options.
  func bind(_ syntax: Syntax, expecting expected: ValueType? = nil) -> Bound {
    let start = syntax.range.lowerBound
    switch syntax.kind {
    case .number(let number): return Bound(node: .constant(.number(number)), type: .number)
    case .text(let text): return Bound(node: .constant(.text(text)), type: .text)
    case .yesNo(let yes): return Bound(node: .constant(.yesNo(yes)), type: .yesNo)
    case .name(let name): return names.bind(name, at: start, expecting: expected)
    case .list(let parts): return bind(list: parts, expecting: expected)
    case .call(let name, let arguments):
      return FunctionBinding(resolver: self).bind(name, arguments)
    case .path(let base, let column): return bind(path: base, column)
    case .negative(let inner):
      return Bound(node: .negative(bind(inner, as: .number)), type: .number)
    case .arithmetic(let sign, let left, let right): return bind(sign, left, right)
    case .comparison(let sign, let left, let right):
      return ComparisonBinding(resolver: self).bind(sign, left, right)
    case .membership(let left, let right, let negated):
      return ComparisonBinding(resolver: self).bind(left, in: right, negated: negated)
    case .has(let text, let list):
      let text = bind(text, as: .text)
      names.checkList(list)
      return Bound(node: .has(text, list.text), type: .yesNo)
    case .state(let inner, let presence):
      return Bound(node: .state(bind(inner).node, presence), type: .yesNo)
    case .not(let inner): return Bound(node: .not(bind(inner, as: .yesNo)), type: .yesNo)
    case .and(let parts):
      return Bound(node: .and(parts.map { bind($0, as: .yesNo) }), type: .yesNo)
    case .or(let parts):
      return Bound(node: .or(parts.map { bind($0, as: .yesNo) }), type: .yesNo)
    case .filter(let source, let condition): return bind(source, where: condition)
    }
  }

  /// Binds a part that must have a type.
  func bind(_ syntax: Syntax, as type: ValueType) -> Node {
    let bound = bind(syntax, expecting: type)
    check(bound, is: type, syntax)
    return bound.node
  }

  /// Reports a part that has another type than it must have.
  func check(_ bound: Bound, is type: ValueType, _ syntax: Syntax) {
    guard !bound.type.agrees(with: type) else { return }
    context.report(
      "type-mismatch", syntax.range.lowerBound,
      "'\(context.source(of: syntax))' is \(bound.type.described), not \(type.described)",
      remedy: bound.type.remedy(for: type, context.source(of: syntax)))
  }

  /// The resolver of a condition that looks at each element of a list.
  private func looking(at element: ValueType) -> Resolver {
    var names = names
    names.elements.append(element)
    return Resolver(names)
  }

  private func bind(_ sign: Arithmetic, _ left: Syntax, _ right: Syntax) -> Bound {
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

  private func bind(list parts: [Syntax], expecting expected: ValueType?) -> Bound {
    let expected = expected?.element ?? expected
    var type = ValueType.unknown
    let nodes = parts.map { part in
      let bound = bind(part, expecting: expected)
      if type == .unknown { type = bound.type } else { check(bound, is: type, part) }
      return bound.node
    }
    return Bound(node: .list(nodes), type: .list(type))
  }

  private func bind(_ source: Syntax, where condition: Syntax) -> Bound {
    let list = bind(source)
    guard let element = list.type.element else {
      context.report(
        "where-without-rows", source.range.lowerBound,
        "'where' needs rows or a list, and '\(context.source(of: source))' is \(list.type.described)",
        remedy: "name rows or a list before 'where'")
      return .refused
    }
    // Nothing is known of the elements of a refused list, so nothing can be said of the condition.
    guard element != .unknown else { return .refused }
    let test = looking(at: element).bind(condition, as: .yesNo)
    return Bound(node: .filter(list.node, test), type: list.type, also: list.also)
  }

  private func bind(path base: Syntax, _ name: Syntax.Name) -> Bound {
    if case .name(let workshop) = base.kind, let other = context.catalog.others[workshop] {
      let before = context.dependencies
      guard let own = names.look(up: workshop, at: base.range.lowerBound) else {
        return names.look(up: name.text, in: other, at: name.start)
      }
      context.dependencies = before
      if !own.hasColumns { return names.look(up: name.text, in: other, at: name.start) }
    }
    let bound = bind(base)
    if bound.type == .unknown { return .refused }
    if let column = names.column(name.text, of: bound, at: name.start) { return column }
    guard bound.hasColumns else {
      context.report(
        "type-mismatch", name.start,
        "'\(context.source(of: base))' is \(bound.type.described), which has no columns",
        remedy: "leave '.\(name.text)' out")
      return .refused
    }
    context.report(
      "unknown-column", name.start, "'\(context.source(of: base))' has no column '\(name.text)'",
      remedy: UnknownNames.remedy(name.text, names.columnNames(of: bound.type))
        ?? "its columns are \(names.columnNames(of: bound.type).joined(separator: ", "))")
    return .refused
  }
}
