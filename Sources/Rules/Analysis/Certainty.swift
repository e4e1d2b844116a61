import Values

/// Finds out which parts have a value once a condition says yes.
struct Certainty {
  private var known: Set<Node>

  /// Learns from a condition that says yes.
  init(given condition: Node) {
    known = Self.given(condition, says: true)
  }

  /// Whether a part of a text may be missing although the condition says yes.
  ///
  /// Only what is certain counts: what is first in a list, or computed elsewhere, is not judged.
  func mayLack(_ node: Node, _ limits: Limits) -> Bool {
    if known.contains(node.canonical) { return false }
    switch node {
    case .name: return limits.known[node]?.isConditional == true
    case .path(let base, _):
      return limits.known[node]?.isConditional == true || mayLack(base, limits)
    case .negative(let inner): return mayLack(inner, limits)
    case .arithmetic(_, let left, let right):
      return mayLack(left, limits) || mayLack(right, limits)
    case .call(.found, _): return true
    case .call(.words, let arguments), .call(.number, let arguments),
      .call(.count, let arguments), .call(.abs, let arguments):
      return arguments.contains { mayLack($0, limits) }
    default: return false
    }
  }

  private static func given(_ node: Node, says answer: Bool) -> Set<Node> {
    switch node {
    case .comparison(_, let left, let right), .membership(let left, let right, _):
      return needed(left).union(needed(right))
    case .has(let text, let list):
      let found = Node.call(.found, [text.canonical, .constant(.text(list))])
      return needed(text).union(answer ? [found] : [])
    case .state(let inner, let presence):
      let isGiven = presence == .given && answer || presence == .missing && !answer
      return isGiven ? needed(inner) : []
    case .not(let inner): return given(inner, says: !answer)
    case .and(let parts) where answer, .or(let parts) where !answer:
      return parts.reduce(into: []) { $0.formUnion(given($1, says: answer)) }
    case .and(let parts), .or(let parts):
      let each = parts.map { given($0, says: answer) }
      return each.dropFirst().reduce(each.first ?? []) { $0.intersection($1) }
    default: return needed(node)
    }
  }

  /// What must have a value for a part to have one.
  static func needed(_ node: Node) -> Set<Node> {
    var parts: Set<Node> = [node.canonical]
    switch node {
    case .path(let base, _): parts.formUnion(needed(base))
    case .negative(let inner): parts.formUnion(needed(inner))
    case .arithmetic(_, let left, let right):
      parts.formUnion(needed(left).union(needed(right)))
    case .comparison(_, let left, let right), .membership(let left, let right, _):
      parts.formUnion(needed(left).union(needed(right)))
    case .has(let inner, _), .not(let inner): parts.formUnion(needed(inner))
    case .filter(let source, _): parts.formUnion(needed(source))
    case .call(_, let arguments): for argument in arguments { parts.formUnion(needed(argument)) }
    default: break
    }
    return parts
  }
}

extension Node {
  /// The same part, with the record of a form named as other steps name it.
  var canonical: Node {
    switch self {
    case .record(let row): .name(row.set, workshop: row.workshop)
    case .path(let base, let column): .path(base.canonical, column)
    case .call(let function, let arguments): .call(function, arguments.map(\.canonical))
    case .arithmetic(let sign, let left, let right):
      .arithmetic(sign, left.canonical, right.canonical)
    default: self
    }
  }
}
