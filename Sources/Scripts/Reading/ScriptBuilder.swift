internal import Rules
internal import Values

/// Builds a script from its YAML: reads every value and binds every expression.
///
/// What a faulty part would have been is left out; the caller looks at the findings first.
struct ScriptBuilder {
  var reader: NodeReader
  var binder: Binder
  let heads: [StepHead]
  let sets: [Int: String]
  /// The workshops people can be told to run; nothing when that is not known.
  let workshops: [String]?
  var ruleIDs: Set<String> = []
  /// The sets whose rows have a sentence, as a table that makes or walks them prints it.
  let printedSets: Set<String>
  /// Whether the workshop has a tree.
  let hasTree: Bool
  private var findingsTaken = 0

  /// Prepares to build from a script whose names have been found.
  init(_ names: CatalogBuilder, workshops: [String]?, source: SourceText) {
    self.workshops = workshops
    reader = NodeReader(source)
    binder = Binder(names.catalog)
    (heads, sets) = (names.heads, names.sets)
    printedSets = Set(
      heads.filter { $0.node["prints"] != nil }.compactMap { names.sets[$0.index] })
    hasTree = names.hasTree
  }

  /// The types of all names.
  var catalog: Catalog { binder.catalog }

  /// An expression, bound.
  mutating func expression(
    _ node: YAMLNode?, in scope: RuleScope, expected: ValueType? = nil
  ) -> Expression? {
    guard let node, let text = reader.scalar(node, what: "expression") else { return nil }
    if !reader.source.isStraight(node) {
      reader.report(
        "split-expression", at: node.place, "this expression is not written out on one line",
        remedy: "write it on one line, without escapes; use the other kind of quotes inside")
      return nil
    }
    let start = reader.source.place(of: 0, in: node)
    let bound = binder.expression(text, at: start, scope: scope, expected: expected)
    takeFindings { $0 }
    return bound
  }

  /// A condition, bound; one that never or always holds is a finding.
  mutating func condition(_ node: YAMLNode?, in scope: RuleScope) -> Expression? {
    let condition = expression(node, in: scope, expected: .yesNo)
    guard let node, let condition else { return nil }
    // What names nothing is no condition at all, and is reported as such.
    if !condition.dependencies.isEmpty || scope.asksOfElements {
      checkOutcome(of: condition, at: node)
    } else {
      reader.report(
        "constant-condition", at: node.place, "this condition is the same for every answer",
        remedy: "name what the person answered")
    }
    return condition
  }

  private mutating func checkOutcome(of condition: Expression, at node: YAMLNode) {
    switch condition.outcome {
    case .varies: break
    case .never:
      reader.report(
        "never-holds", at: node.place, "this condition can never hold",
        remedy: "compare with what can be answered, or leave it out with all that hangs on it")
    case .always:
      reader.report(
        "always-holds", at: node.place, "this condition holds for every answer",
        remedy: "compare with something that need not be so, or leave the condition out")
    }
  }

  /// A text with holes, bound; with a condition, the text is said only on its yes.
  mutating func template(
    _ node: YAMLNode?, in scope: RuleScope, mayBeEmpty: Bool = false, when: Expression? = nil
  ) -> Template? {
    guard let node,
      let text = mayBeEmpty && node.text == "" ? "" : reader.text(node)
    else { return nil }
    return template(text, from: 0, of: node, in: scope, when: when)
  }

  /// A part of a text with holes, which begins behind this many of its scalars.
  mutating func template(
    _ text: String, from start: Int, of node: YAMLNode, in scope: RuleScope,
    when: Expression? = nil
  ) -> Template? {
    let source = reader.source
    let bound = binder.template(
      text, at: node.place.advanced(by: start), scope: scope, when: when)
    takeFindings { finding in
      var finding = finding
      finding.place = source.place(of: finding.place.column - node.place.column, in: node)
      return finding
    }
    return bound
  }

  private mutating func takeFindings(_ placed: (Finding) -> Finding) {
    reader.findings += binder.findings.dropFirst(findingsTaken).map(placed)
    findingsTaken = binder.findings.count
  }
}

extension RuleScope {
  /// Whether an expression can say something of each element that names nothing else.
  fileprivate var asksOfElements: Bool {
    if case .element = subject { true } else { false }
  }
}
