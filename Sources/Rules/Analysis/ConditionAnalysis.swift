import Values

/// Finds out what a condition can say, whatever is answered within the limits of its names.
///
/// It errs on one side: what it calls impossible is impossible, and much that it calls possible is
/// not.
struct ConditionAnalysis {
  private let limits: Limits
  private let ranges: ValueRanges

  init(_ limits: Limits) {
    self.limits = limits
    ranges = ValueRanges(limits)
  }

  func outcome(of condition: Node) -> Satisfiability {
    if !can(condition, say: true) { return .never }
    // What may be missing says no more than that it is there, which is worth asking.
    return can(condition, say: false) || limits.hasConditional ? .varies : .always
  }

  /// Whether a condition can give this answer.
  func can(_ node: Node, say answer: Bool) -> Bool {
    switch node {
    case .constant(let value): return value.answer == nil || value.answer == answer
    case .not(let inner): return can(inner, say: !answer)
    case .and(let parts), .or(let parts):
      let isAnd = if case .and = node { true } else { false }
      guard isAnd == answer else { return parts.contains { can($0, say: answer) } }
      return parts.allSatisfy { can($0, say: answer) } && agree(parts, answer)
    case .comparison(let sign, let left, let right):
      return can(left, answer ? sign : sign.negated, right)
    case .membership(let left, let right, let negated):
      return can(left, beIn: right, answer != negated)
    case .state(let inner, .open):
      return !answer || limits.known[inner]?.isClosed != true
    case .call(.any, let arguments), .call(.all, let arguments):
      guard case .filter(_, let condition)? = arguments.first else { return true }
      let isAny = if case .call(.any, _) = node { true } else { false }
      // An empty list says no to 'any' and nothing to 'all'.
      return isAny && !answer || can(condition, say: answer)
    case .name, .path: return limits.known[node]?.answers?.contains(answer) ?? true
    default: return true
    }
  }

  private func can(_ left: Node, _ sign: Comparison, _ right: Node) -> Bool {
    if left == right, !left.isConstant { return [.equal, .atMost, .atLeast].contains(sign) }
    if sign == .equal || sign == .unequal {
      if let a = ranges.options(of: left), let b = ranges.options(of: right) {
        return sign == .equal ? !a.isDisjoint(with: b) : a.count > 1 || a != b
      }
      if case .constant(.text(let a)) = left, case .constant(.text(let b)) = right {
        return Value.text(a).isSame(as: .text(b)) == (sign == .equal)
      }
    }
    let a = ranges.range(of: left)
    let b = ranges.range(of: right)
    switch sign {
    case .less: return a.lowerBound < b.upperBound
    case .atMost: return a.lowerBound <= b.upperBound
    case .more: return a.upperBound > b.lowerBound
    case .atLeast: return a.upperBound >= b.lowerBound
    case .equal: return a.overlaps(b)
    case .unequal: return a.lowerBound < a.upperBound || b.lowerBound < b.upperBound || a != b
    }
  }

  private func can(_ left: Node, beIn list: Node, _ answer: Bool) -> Bool {
    guard let possible = ranges.options(of: left), let listed = ranges.options(inList: list) else {
      return true
    }
    return answer ? !possible.isDisjoint(with: listed) : !possible.isSubset(of: listed)
  }

  /// Whether parts that speak of the same names can all give this answer.
  private func agree(_ parts: [Node], _ answer: Bool) -> Bool {
    var narrowed: [Node: Domain] = [:]
    for part in parts { narrow(&narrowed, by: part, saying: answer) }
    return narrowed.values.allSatisfy { !$0.isEmpty }
  }

  // MARK: Several conditions on one name

  /// What is left of the values of a part when several conditions speak of it.
  private struct Domain {
    var least = -Double.infinity
    var most = Double.infinity
    var options: Set<String>?

    var isEmpty: Bool { least > most || options?.isEmpty == true }
  }

  /// Takes away the values with which a part of a condition would not give this answer.
  private func narrow(_ domains: inout [Node: Domain], by node: Node, saying answer: Bool) {
    switch node {
    case .not(let inner): narrow(&domains, by: inner, saying: !answer)
    case .and(let parts) where answer, .or(let parts) where !answer:
      for part in parts { narrow(&domains, by: part, saying: answer) }
    case .comparison(let sign, let left, let right):
      let sign = answer ? sign : sign.negated
      if case .constant(let value) = right { narrow(&domains, left, sign, value) }
      if case .constant(let value) = left { narrow(&domains, right, sign.mirrored, value) }
    case .membership(let left, let list, let negated):
      guard let listed = ranges.options(inList: list) else { return }
      keep(&domains, left) { answer != negated ? listed.contains($0) : !listed.contains($0) }
    default: break
    }
  }

  private func narrow(
    _ domains: inout [Node: Domain], _ node: Node, _ sign: Comparison, _ value: Value
  ) {
    switch value {
    case .choice(let choice) where sign == .equal: keep(&domains, node) { $0 == choice.id }
    case .choice(let choice) where sign == .unequal: keep(&domains, node) { $0 != choice.id }
    case .number(let number):
      var domain = domains[node] ?? domain(of: node)
      switch sign {
      case .less: domain.most = min(domain.most, number.amount.nextDown)
      case .atMost: domain.most = min(domain.most, number.amount)
      case .more: domain.least = max(domain.least, number.amount.nextUp)
      case .atLeast: domain.least = max(domain.least, number.amount)
      case .equal:
        domain.least = max(domain.least, number.amount)
        domain.most = min(domain.most, number.amount)
      case .unequal: break
      }
      domains[node] = domain
    default: break
    }
  }

  private func keep(
    _ domains: inout [Node: Domain], _ node: Node, _ isLeft: (String) -> Bool
  ) {
    var domain = domains[node] ?? domain(of: node)
    domain.options = domain.options?.filter(isLeft)
    domains[node] = domain
  }

  private func domain(of node: Node) -> Domain {
    let range = ranges.range(of: node)
    return Domain(
      least: range.lowerBound, most: range.upperBound, options: ranges.options(of: node))
  }
}

extension Comparison {
  /// The sign that says yes where this one says no.
  var negated: Comparison {
    switch self {
    case .equal: .unequal
    case .unequal: .equal
    case .less: .atLeast
    case .atMost: .more
    case .more: .atMost
    case .atLeast: .less
    }
  }

  /// The sign with its sides exchanged.
  var mirrored: Comparison {
    switch self {
    case .equal, .unequal: self
    case .less: .more
    case .atMost: .atLeast
    case .more: .less
    case .atLeast: .atMost
    }
  }
}

extension Node {
  var isConstant: Bool { if case .constant = self { true } else { false } }
}
