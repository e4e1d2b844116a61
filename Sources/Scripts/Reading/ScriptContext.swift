internal import Rules
internal import Values

/// What the readers of all parts of one script share: its text and findings, its names, and how its
/// expressions and texts are bound.
///
/// What a faulty part would have been is left out; whoever reads a script looks at the findings first.
final class ScriptContext {
  /// Reads values and collects what is wrong with them.
  let reader: NodeReader
  /// The workshop's id.
  let workshop: String
  /// The steps that have a name and a kind.
  let heads: [StepHead]
  /// The set of each table's rows, by step.
  let sets: [Int: String]
  /// The workshops people can be told to run; nothing when that is not known.
  let workshops: [String]?
  /// The sets whose rows have a sentence, as a table that makes or walks them prints it.
  let printedSets: Set<String>
  /// Whether the workshop has a tree.
  let hasTree: Bool
  private var binder: Binder
  private var findingsTaken = 0
  private var ruleIDs: Set<String> = []

  /// The answers that can be put off, by the name authors write.
  private(set) lazy var openFields: [(id: String, dependency: Dependency)] = heads.flatMap { head in
    head.fields.filter { $0.isOpen || head.isOpen }.map { field in
      head.kind.shape == .single
        ? (head.id, .name(head.id, workshop: workshop))
        : (field.id, .column(field.id, set: sets[head.index] ?? head.id, workshop: workshop))
    }
  }

  /// Prepares to read the parts of a script whose names have been found.
  init(_ names: CatalogBuilder, workshops: [String]?, source: SourceText) {
    self.workshops = workshops
    reader = NodeReader(source)
    binder = Binder(names.catalog)
    (heads, sets, workshop) = (names.heads, names.sets, names.catalog.workshop)
    printedSets = Set(
      heads.filter { $0.node["prints"] != nil }.compactMap { names.sets[$0.index] })
    hasTree = names.hasTree
  }

  /// The types of all names.
  var catalog: Catalog { binder.catalog }

  /// Notes the step from which on a computed name can be known.
  func note(_ name: Dependency, knownFrom step: Int) {
    switch name {
    case .name(let name, _): binder.catalog.names[name]?.knownFrom = step
    case .column(let name, let set, _): binder.catalog.columns[set]?[name]?.knownFrom = step
    }
  }

  /// Whether an id is the first of its kind among the rules of the workshop.
  func claim(ruleID id: String) -> Bool { ruleIDs.insert(id).inserted }

  /// An expression, bound.
  func expression(
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

  /// An expression that stands in no file, as of the program's own making.
  func expression(_ text: String, at place: Place) -> Expression? {
    binder.expression(text, at: place, scope: RuleScope())
  }

  /// A condition, bound; one that never or always holds is a finding.
  func condition(_ node: YAMLNode?, in scope: RuleScope) -> Expression? {
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

  /// Reports a step that nothing a person can answer leads to.
  func reportUnreachable(_ section: Section, at place: Place) {
    reader.report(
      "unreachable-step", at: place, "\(section.name) is never reached",
      remedy: "let its condition hold for some answers, or delete the step")
  }

  private func checkOutcome(of condition: Expression, at node: YAMLNode) {
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
  func template(
    _ node: YAMLNode?, in scope: RuleScope, mayBeEmpty: Bool = false, when: Expression? = nil
  ) -> Template? {
    guard let node,
      let text = mayBeEmpty && node.text == "" ? "" : reader.text(node)
    else { return nil }
    return template(text, from: 0, of: node, in: scope, when: when)
  }

  /// A part of a text with holes, which begins behind this many of its scalars.
  func template(
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

  private func takeFindings(_ placed: (Finding) -> Finding) {
    reader.report(binder.findings.dropFirst(findingsTaken).map(placed))
    findingsTaken = binder.findings.count
  }
}

extension RuleScope {
  /// Whether an expression can say something of each element that names nothing else.
  fileprivate var asksOfElements: Bool {
    if case .element = subject { true } else { false }
  }
}
