public import Values

/// Reads expressions and texts with holes: looks their names up and checks their types.
public struct Binder: Sendable {
  /// What names there are.
  public var catalog: Catalog
  /// The faults found so far, in the order they were met.
  public private(set) var findings: [Finding] = []

  /// Makes a binder for a workshop's names.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// Reads an expression; nothing, and at least one finding more, when it is faulty.
  ///
  /// `expected` lets bare words stand for the options of a choice, and is a finding when the
  /// expression has another type.
  public mutating func expression(
    _ text: String, at place: Place, scope: RuleScope, expected: ValueType? = nil
  ) -> Expression? {
    var resolver = Resolver(catalog, scope, at: place)
    let scalars = Array(text.unicodeScalars)
    let bound = resolver.read(scalars[...], expecting: expected)
    if case .pair = scope.subject, resolver.findings.isEmpty, !resolver.usesPair {
      resolver.report(
        "no-pair", 0, "the rule is asked of pairs but names neither 'a' nor 'b'",
        remedy: "compare 'a' with 'b', as in 'a.name'")
    }
    findings += resolver.findings
    guard let bound, resolver.findings.isEmpty else { return nil }
    return Expression(
      type: bound.type, dependencies: resolver.dependencies,
      needs: scope.stepID == nil ? resolver.needs(of: bound.node) : [],
      outcome: Self.outcome(of: bound, resolver.limits), node: bound.node,
      limits: resolver.limits)
  }

  private static func outcome(of bound: Resolver.Bound, _ limits: Limits) -> Satisfiability {
    let analysis = ConditionAnalysis(limits)
    if case .filter(_, let condition) = bound.node { return analysis.outcome(of: condition) }
    return bound.type == .yesNo ? analysis.outcome(of: bound.node) : .varies
  }

  /// Reads a text with holes; nothing, and at least one finding more, when a hole is faulty.
  ///
  /// With a condition the text is said only on its yes, and a hole that may be missing even then is
  /// a finding.
  public mutating func template(
    _ text: String, at place: Place, scope: RuleScope, when condition: Expression? = nil
  ) -> Template? {
    var resolver = Resolver(catalog, scope, at: place)
    let parts = resolver.readHoles(Array(text.unicodeScalars))
    if let condition, resolver.findings.isEmpty, parts.contains(where: \.isHole) {
      resolver.checkHoles(parts, Certainty(given: condition.node))
    }
    findings += resolver.findings
    guard resolver.findings.isEmpty else { return nil }
    return Template(source: text, dependencies: resolver.dependencies, parts: parts)
  }
}
