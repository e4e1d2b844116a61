import Values

extension Resolver {
  mutating func bind(call name: Syntax.Name, _ arguments: [Syntax], _ call: Syntax) -> Bound {
    guard let function = Function(rawValue: name.text) else {
      report(
        "unknown-function", name.start, "there is no function '\(name.text)'",
        remedy: Resolver.remedy(name.text, Function.allCases.map(\.rawValue))
          ?? "the functions are \(Function.allCases.map(\.rawValue).joined(separator: ", "))")
      for argument in arguments { _ = bind(argument) }
      return .refused
    }
    guard function.arity.contains(arguments.count) else {
      report(
        "type-mismatch", name.start,
        "'\(name.text)' takes \(function.arityDescribed), not \(arguments.count)",
        remedy: "write \(function.signature)")
      return .refused
    }
    switch function {
    case .words, .number:
      return Bound(node: .call(function, [bind(arguments[0], as: .text)]), type: .number)
    case .fin, .vague, .none, .group:
      return Bound(node: .call(function, [bind(arguments[0], as: .text)]), type: .yesNo)
    case .ownerKind:
      let node = Node.call(function, [bind(arguments[0], as: .text)])
      return Bound(node: node, type: .choice(OwnerKind.choices))
    case .found: return bindFound(arguments)
    case .overlap: return bindOverlap(arguments)
    case .count: return Bound(node: bindList(function, arguments).node, type: .number)
    case .share: return Bound(node: bindTests(function, arguments[0]), type: .number)
    case .any, .all: return Bound(node: bindTests(function, arguments[0]), type: .yesNo)
    case .sum, .mean, .naturalLow, .naturalHigh:
      let list = bind(arguments[0], as: .list(.number))
      return Bound(node: .call(function, [list]), type: .number)
    case .min, .max: return bindExtreme(function, arguments)
    case .first, .mostCommon:
      let list = bindList(function, arguments)
      return Bound(node: list.node, type: list.type.element ?? .unknown, also: list.also)
    case .distinct: return bindList(function, arguments)
    case .abs: return Bound(node: .call(.abs, [bind(arguments[0], as: .number)]), type: .number)
    case .crossings: return bindCrossings(arguments)
    }
  }

  private mutating func bindFound(_ arguments: [Syntax]) -> Bound {
    let text = bind(arguments[0], as: .text)
    guard case .name(let list) = arguments[1].kind else {
      report(
        "type-mismatch", arguments[1].range.lowerBound,
        "'\(source(of: arguments[1]))' is not the name of a word list",
        remedy: "write the name of a list, without quotes")
      return .refused
    }
    checkList(Syntax.Name(text: list, start: arguments[1].range.lowerBound))
    return Bound(node: .call(.found, [text, .constant(.text(list))]), type: .text)
  }

  private mutating func bindOverlap(_ arguments: [Syntax]) -> Bound {
    let text = bind(arguments[0], as: .text)
    let other = bind(arguments[1])
    if other.type.element == nil {
      check(other, is: .text, arguments[1])
    } else {
      check(other, is: .list(.text), arguments[1])
    }
    return Bound(node: .call(.overlap, [text, other.node]), type: .number)
  }

  /// Binds lists of one type.
  private mutating func bindList(_ function: Function, _ arguments: [Syntax]) -> Bound {
    var first: Bound?
    var nodes: [Node] = []
    for argument in arguments {
      let list = bind(argument)
      if list.type.element == nil {
        report(
          "type-mismatch", argument.range.lowerBound,
          "'\(function.rawValue)' needs rows or a list, and '\(source(of: argument))' is "
            + list.type.described,
          remedy: "name rows, or put values between '[' and ']'")
      } else if let first {
        check(list, is: first.type, argument)
      }
      first = first ?? list
      nodes.append(list.node)
    }
    return Bound(
      node: .call(function, nodes), type: first?.type ?? .unknown, also: first?.also)
  }

  /// Binds `R where C`, or a list of yes and no.
  private mutating func bindTests(_ function: Function, _ argument: Syntax) -> Node {
    let bound = bind(argument)
    if case .filter = bound.node { return .call(function, [bound.node]) }
    if bound.type.element != nil, bound.type.agrees(with: .list(.yesNo)) {
      return .call(function, [bound.node])
    }
    if bound.type != .unknown {
      report(
        "where-without-rows", argument.range.lowerBound,
        "'\(function.rawValue)' needs a condition for each of '\(source(of: argument))'",
        remedy: "write \(function.signature)")
    }
    return .call(function, [bound.node])
  }

  private mutating func bindExtreme(_ function: Function, _ arguments: [Syntax]) -> Bound {
    let list = bind(arguments[0])
    let type: ValueType = list.type.element == .date ? .date : .number
    check(list, is: .list(type), arguments[0])
    return Bound(node: .call(function, [list.node]), type: type)
  }

  private mutating func bindCrossings(_ arguments: [Syntax]) -> Bound {
    let values = bind(arguments[0], as: .list(.number))
    let line = bind(arguments[1], as: .number)
    let count = bind(arguments[2], as: .number)
    let side: Node
    if case .name(let name) = arguments[3].kind, name == "below" || name == "above" {
      side = .constant(.text(name))
    } else {
      side = bind(arguments[3], as: .text)
    }
    return Bound(node: .call(.crossings, [values, line, count, side]), type: .number)
  }
}
