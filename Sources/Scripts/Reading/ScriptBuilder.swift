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
  var ruleIDs: Set<String> = []
  private var findingsTaken = 0

  /// Prepares to build from a script whose names have been found.
  init(_ names: CatalogBuilder, source: SourceText) {
    reader = NodeReader(source)
    binder = Binder(names.catalog)
    (heads, sets) = (names.heads, names.sets)
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

  /// A text with holes, bound.
  mutating func template(
    _ node: YAMLNode?, in scope: RuleScope, mayBeEmpty: Bool = false
  ) -> Template? {
    guard let node,
      let text = mayBeEmpty && node.text == "" ? "" : reader.text(node)
    else { return nil }
    let source = reader.source
    let bound = binder.template(text, at: node.place, scope: scope)
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
