import Values

extension Outlook {
  /// What is left of the values of a part when several conditions speak of it.
  struct Domain {
    var least = -Double.infinity
    var most = Double.infinity
    var options: Set<String>?

    var isEmpty: Bool { least > most || options?.isEmpty == true }
  }

  /// Takes away the values with which a part of a condition would not give this answer.
  func narrow(_ domains: inout [Node: Domain], by node: Node, saying answer: Bool) {
    switch node {
    case .not(let inner): narrow(&domains, by: inner, saying: !answer)
    case .and(let parts) where answer, .or(let parts) where !answer:
      for part in parts { narrow(&domains, by: part, saying: answer) }
    case .comparison(let sign, let left, let right):
      let sign = answer ? sign : sign.negated
      if case .constant(let value) = right { narrow(&domains, left, sign, value) }
      if case .constant(let value) = left { narrow(&domains, right, sign.mirrored, value) }
    case .membership(let left, let list, let negated):
      guard let listed = options(inList: list) else { return }
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
    let range = range(of: node)
    return Domain(
      least: range.lowerBound, most: range.upperBound, options: options(of: node))
  }
}
