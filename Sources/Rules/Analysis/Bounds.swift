import Values

/// What a value can be, whatever is answered.
public struct Bounds: Hashable, Sendable {
  /// The numbers it can be.
  public var range: ClosedRange<Double>?
  /// The options it can be.
  public var options: Set<String>?
  /// What it can say, being a condition.
  public var answers: Set<Bool>?
  /// The most words it can have, being a text.
  public var mostWords: Double?

  /// Makes bounds that leave everything open.
  public init() {}

  /// The bounds of what is one or the other.
  public func union(_ other: Bounds) -> Bounds {
    var both = Bounds()
    if let a = range, let b = other.range {
      both.range = min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }
    if let a = options, let b = other.options { both.options = a.union(b) }
    if let a = answers, let b = other.answers { both.answers = a.union(b) }
    if let a = mostWords, let b = other.mostWords { both.mostWords = max(a, b) }
    return both
  }
}

extension Expression {
  /// Whether it can give this answer when the names it uses are bound so.
  ///
  /// It errs on one side: what it calls impossible is impossible.
  public func can(say answer: Bool, where bounds: (Dependency) -> Bounds?) -> Bool {
    ConditionAnalysis(limits.bound(bounds)).can(node, say: answer)
  }

  /// What its value can be when the names it uses are bound so.
  public func bounds(where bounds: (Dependency) -> Bounds?) -> Bounds {
    let limits = limits.bound(bounds)
    var own = Bounds()
    switch type {
    case .number: own.range = ValueRanges(limits).range(of: node)
    case .choice: own.options = ValueRanges(limits).options(of: node)
    case .yesNo:
      let analysis = ConditionAnalysis(limits)
      own.answers = Set([true, false].filter { analysis.can(node, say: $0) })
    default: break
    }
    return own
  }
}

extension Limits {
  /// The same limits, narrowed by what is known of the names.
  fileprivate func bound(_ bounds: (Dependency) -> Bounds?) -> Limits {
    var limits = self
    for (node, known) in known {
      guard let name = known.dependency, !known.isAmbiguous, let bounds = bounds(name) else {
        continue
      }
      var known = known
      if let range = bounds.range { known.entry.range = range }
      (known.options, known.answers) = (bounds.options, bounds.answers)
      known.mostWords = bounds.mostWords
      limits.set(node, known)
    }
    return limits
  }
}
