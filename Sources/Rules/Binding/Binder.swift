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
    let context = BindingContext(catalog, scope, at: place)
    let scalars = Array(text.unicodeScalars)
    let bound = Resolver(NameLookup(context))
      .read(scalars[...], expecting: expected)
    if case .pair = scope.subject, context.findings.isEmpty, !context.usesPair {
      context.report(
        "no-pair", 0, "the rule is asked of pairs but names neither 'a' nor 'b'",
        remedy: "compare 'a' with 'b', as in 'a.name'")
    }
    findings += context.findings
    guard let bound, context.findings.isEmpty else { return nil }
    return Expression(
      type: bound.type, dependencies: context.dependencies,
      needs: scope.stepID == nil ? context.needs(of: bound.node) : [],
      outcome: Self.outcome(of: bound, context.limits), node: bound.node,
      limits: context.limits)
  }

  private static func outcome(of bound: Bound, _ limits: Limits) -> Satisfiability {
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
    let context = BindingContext(catalog, scope, at: place)
    let reader = TemplateReader(resolver: Resolver(NameLookup(context)))
    let parts = reader.parts(of: Array(text.unicodeScalars))
    if let condition, context.findings.isEmpty, parts.contains(where: \.isHole) {
      reader.check(parts, Certainty(given: condition.node))
    }
    findings += context.findings
    guard context.findings.isEmpty else { return nil }
    return Template(source: text, dependencies: context.dependencies, parts: parts)
  }
}
