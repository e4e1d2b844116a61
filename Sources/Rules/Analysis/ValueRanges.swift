import Values

/// The values parts of a condition can have, within the limits of the names they use.
struct ValueRanges {
  private let limits: Limits

  init(_ limits: Limits) {
    self.limits = limits
  }

  /// The options a part can be; nothing when that is not known.
  func options(of node: Node) -> Set<String>? {
    switch node {
    case .constant(.choice(let choice)): [choice.id]
    case .call(.ownerKind, _): Set(OwnerKind.allCases.map(\.rawValue))
    default: limits.options(of: node)
    }
  }

  /// The options of a written list; nothing when one of them is not written out.
  func options(inList list: Node) -> Set<String>? {
    guard case .list(let parts) = list else { return nil }
    var listed: Set<String> = []
    for part in parts {
      guard case .constant(.choice(let choice)) = part else { return nil }
      listed.insert(choice.id)
    }
    return listed
  }

  /// The numbers a part can be.
  func range(of node: Node) -> ClosedRange<Double> {
    switch node {
    case .constant(.number(let number)): return number.amount...number.amount
    case .negative(let inner):
      let inner = range(of: inner)
      return -inner.upperBound...(-inner.lowerBound)
    case .arithmetic(let sign, let left, let right):
      return combined(range(of: left), sign, range(of: right))
    case .call(let function, let arguments): return range(of: function, arguments)
    default: return limits.range(of: node)
    }
  }

  private func range(of function: Function, _ arguments: [Node]) -> ClosedRange<Double> {
    switch function {
    case .share, .overlap: return 0...1
    case .words: return 0...Double(limits.known[arguments[0]]?.mostWords ?? .infinity)
    case .crossings: return 0...Double.infinity
    case .count: return count(of: arguments[0])
    case .min, .max, .mean, .first, .mostCommon: return elementRange(of: arguments[0])
    case .abs:
      let inner = range(of: arguments[0])
      let most = max(abs(inner.lowerBound), abs(inner.upperBound))
      return inner.contains(0)
        ? 0...most : min(abs(inner.lowerBound), abs(inner.upperBound))...most
    default: return Limits.all
    }
  }

  /// How many elements a list can have.
  private func count(of list: Node) -> ClosedRange<Double> {
    switch list {
    case .list(let parts): 0...Double(parts.count)
    case .filter(let source, _): 0...count(of: source).upperBound
    default: limits.count(of: list)
    }
  }

  /// What the numbers in a list can be.
  private func elementRange(of list: Node) -> ClosedRange<Double> {
    switch list {
    case .list(let parts):
      let ranges = parts.map { range(of: $0) }
      guard let least = ranges.map(\.lowerBound).min(),
        let most = ranges.map(\.upperBound).max()
      else { return Limits.all }
      return least...most
    case .filter(let source, _): return elementRange(of: source)
    default: return limits.range(of: list)
    }
  }

  private func combined(
    _ a: ClosedRange<Double>, _ sign: Arithmetic, _ b: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let ends: [Double]
    switch sign {
    case .plus: ends = [a.lowerBound + b.lowerBound, a.upperBound + b.upperBound]
    case .minus: ends = [a.lowerBound - b.upperBound, a.upperBound - b.lowerBound]
    case .times, .over:
      if sign == .over, b.contains(0) { return Limits.all }
      ends = [a.lowerBound, a.upperBound].flatMap { x in
        [b.lowerBound, b.upperBound].map { sign == .times ? x * $0 : x / $0 }
      }
    }
    // Nothing times endless, or endless minus endless: not known.
    guard !ends.contains(where: \.isNaN), let least = ends.min(), let most = ends.max() else {
      return Limits.all
    }
    return least...most
  }
}
