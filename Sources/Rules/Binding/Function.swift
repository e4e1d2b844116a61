import Values

/// The functions of the rule language.
enum Function: String, Hashable, CaseIterable {
  case words, number, side, found, fin, vague, none, group
  case ownerKind = "owner_kind"
  case overlap, count, share, any, all, sum, mean, min, max, first, distinct
  case mostCommon = "most_common"
  case abs
  case naturalLow = "natural_low"
  case naturalHigh = "natural_high"
  case crossings

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .found, .overlap: 2...2
    case .distinct: 1...Int.max
    case .crossings: 4...4
    default: 1...1
    }
  }

  /// The arity as a message names it.
  var arityDescribed: String {
    if arity.upperBound == .max { return "one value or more" }
    return arity.lowerBound == 1 ? "one value" : "\(arity.lowerBound) values"
  }

  /// How it is written.
  var signature: String {
    let arguments =
      switch self {
      case .words, .number, .side, .fin, .vague, .none, .group, .ownerKind: "text"
      case .found: "text, LIST"
      case .overlap: "text, text or list of texts"
      case .count, .first: "list or rows"
      case .share, .any, .all: "ROWS where CONDITION"
      case .sum, .mean, .min, .max, .naturalLow, .naturalHigh: "list of numbers"
      case .distinct: "list, ..."
      case .mostCommon: "list"
      case .abs: "number"
      case .crossings: "list of numbers, line, readings, side"
      }
    return "'\(rawValue)(\(arguments))'"
  }
}

/// Checks the arguments of a call and says what type it gives.
struct FunctionBinding {
  let resolver: Resolver

  /// Binds a call.
  func bind(_ name: Syntax.Name, _ arguments: [Syntax]) -> Bound {
    guard let function = Function(rawValue: name.text) else {
      resolver.context.report(
        "unknown-function", name.start, "there is no function '\(name.text)'",
        remedy: UnknownNames.remedy(name.text, Function.allCases.map(\.rawValue))
          ?? "the functions are \(Function.allCases.map(\.rawValue).joined(separator: ", "))")
      for argument in arguments { _ = resolver.bind(argument) }
      return .refused
    }
    guard function.arity.contains(arguments.count) else {
      resolver.context.report(
        "type-mismatch", name.start,
        "'\(name.text)' takes \(function.arityDescribed), not \(arguments.count)",
        remedy: "write \(function.signature)")
      return .refused
    }
    switch function {
    case .words, .number:
      return Bound(node: .call(function, [resolver.bind(arguments[0], as: .text)]), type: .number)
    case .side:
      return Bound(node: .call(function, [resolver.bind(arguments[0], as: .text)]), type: .text)
    case .fin, .vague, .none, .group:
      return Bound(node: .call(function, [resolver.bind(arguments[0], as: .text)]), type: .yesNo)
    case .ownerKind:
      let node = Node.call(function, [resolver.bind(arguments[0], as: .text)])
      return Bound(node: node, type: .choice(OwnerKind.choices))
    case .found: return found(arguments)
    case .overlap: return overlap(arguments)
    case .count: return Bound(node: list(function, arguments).node, type: .number)
    case .share: return Bound(node: tests(function, arguments[0]), type: .number)
    case .any, .all: return Bound(node: tests(function, arguments[0]), type: .yesNo)
    case .sum, .mean, .naturalLow, .naturalHigh:
      let list = resolver.bind(arguments[0], as: .list(.number))
      return Bound(node: .call(function, [list]), type: .number)
    case .min, .max: return extreme(function, arguments)
    case .first, .mostCommon:
      let list = self.list(function, arguments)
      return Bound(node: list.node, type: list.type.element ?? .unknown, also: list.also)
    case .distinct: return list(function, arguments)
    case .abs:
      return Bound(node: .call(.abs, [resolver.bind(arguments[0], as: .number)]), type: .number)
    case .crossings: return crossings(arguments)
    }
  }

  private func found(_ arguments: [Syntax]) -> Bound {
    let text = resolver.bind(arguments[0], as: .text)
    guard case .name(let list) = arguments[1].kind else {
      resolver.context.report(
        "type-mismatch", arguments[1].range.lowerBound,
        "'\(resolver.context.source(of: arguments[1]))' is not the name of a word list",
        remedy: "write the name of a list, without quotes")
      return .refused
    }
    resolver.names.checkList(Syntax.Name(text: list, start: arguments[1].range.lowerBound))
    return Bound(node: .call(.found, [text, .constant(.text(list))]), type: .text)
  }

  private func overlap(_ arguments: [Syntax]) -> Bound {
    let text = resolver.bind(arguments[0], as: .text)
    let other = resolver.bind(arguments[1])
    if other.type.element == nil {
      resolver.check(other, is: .text, arguments[1])
    } else {
      resolver.check(other, is: .list(.text), arguments[1])
    }
    return Bound(node: .call(.overlap, [text, other.node]), type: .number)
  }

  /// Binds lists of one type.
  private func list(_ function: Function, _ arguments: [Syntax]) -> Bound {
    var first: Bound?
    var nodes: [Node] = []
    for argument in arguments {
      let list = resolver.bind(argument)
      if list.type.element == nil {
        resolver.context.report(
          "type-mismatch", argument.range.lowerBound,
          "'\(function.rawValue)' needs rows or a list, and '\(resolver.context.source(of: argument))' is "
            + list.type.described,
          remedy: "name rows, or put values between '[' and ']'")
      } else if let first {
        resolver.check(list, is: first.type, argument)
      }
      first = first ?? list
      nodes.append(list.node)
    }
    return Bound(
      node: .call(function, nodes), type: first?.type ?? .unknown, also: first?.also)
  }

  /// Binds `R where C`, or a list of yes and no.
  private func tests(_ function: Function, _ argument: Syntax) -> Node {
    let bound = resolver.bind(argument)
    if case .filter = bound.node { return .call(function, [bound.node]) }
    if bound.type.element != nil, bound.type.agrees(with: .list(.yesNo)) {
      return .call(function, [bound.node])
    }
    if bound.type != .unknown {
      resolver.context.report(
        "where-without-rows", argument.range.lowerBound,
        "'\(function.rawValue)' needs a condition for each of '\(resolver.context.source(of: argument))'",
        remedy: "write \(function.signature)")
    }
    return .call(function, [bound.node])
  }

  private func extreme(_ function: Function, _ arguments: [Syntax]) -> Bound {
    let list = resolver.bind(arguments[0])
    let type: ValueType = list.type.element == .date ? .date : .number
    resolver.check(list, is: .list(type), arguments[0])
    return Bound(node: .call(function, [list.node]), type: type)
  }

  private func crossings(_ arguments: [Syntax]) -> Bound {
    let values = resolver.bind(arguments[0], as: .list(.number))
    let line = resolver.bind(arguments[1], as: .number)
    let count = resolver.bind(arguments[2], as: .number)
    let side: Node
    if case .name(let name) = arguments[3].kind, name == "below" || name == "above" {
      side = .constant(.text(name))
    } else {
      side = resolver.bind(arguments[3], as: .text)
    }
    return Bound(node: .call(.crossings, [values, line, count, side]), type: .number)
  }
}
