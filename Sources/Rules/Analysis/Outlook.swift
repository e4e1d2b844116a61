import Values

/// Finds out what a condition can say, whatever is answered within the limits of its names.
///
/// It errs on one side: what it calls impossible is impossible, and much that it calls possible is
/// not.
struct Outlook {
  let limits: Limits

  func outcome(of condition: Node) -> Outcome {
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
    default: return true
    }
  }

  private func can(_ left: Node, _ sign: Comparison, _ right: Node) -> Bool {
    if left == right, !left.isConstant { return [.equal, .atMost, .atLeast].contains(sign) }
    if sign == .equal || sign == .unequal {
      if let a = options(of: left), let b = options(of: right) {
        return sign == .equal ? !a.isDisjoint(with: b) : a.count > 1 || a != b
      }
      if case .constant(.text(let a)) = left, case .constant(.text(let b)) = right {
        return Value.text(a).isSame(as: .text(b)) == (sign == .equal)
      }
    }
    let a = range(of: left)
    let b = range(of: right)
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
    guard let possible = options(of: left), let listed = options(inList: list) else { return true }
    return answer ? !possible.isDisjoint(with: listed) : !possible.isSubset(of: listed)
  }

  /// Whether parts that speak of the same names can all give this answer.
  private func agree(_ parts: [Node], _ answer: Bool) -> Bool {
    var narrowed: [Node: Domain] = [:]
    for part in parts { narrow(&narrowed, by: part, saying: answer) }
    return narrowed.values.allSatisfy { !$0.isEmpty }
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
