internal import Rules
internal import Values

/// Reads the names of steps, rows and columns, and reports those there are not.
struct NameReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }

  /// The id of a step; one that no step has is a finding.
  func stepID(_ node: YAMLNode?) -> String? {
    guard let node, let id = reader.word(node) else { return nil }
    checkStep(id, at: node.place)
    return id
  }

  /// Reports an id that no step has.
  func checkStep(_ id: String, at place: Place) {
    guard !context.heads.contains(where: { $0.id == id }) else { return }
    reader.report(
      "unknown-step", at: place, "there is no step '\(id)'",
      remedy: reader.remedy(for: id, among: context.heads.map(\.id)))
  }

  /// Reports a step that its workshop does not have, and a workshop that is not read.
  func checkStep(_ step: StepPlace, at place: Place) {
    let isOwn = step.workshop == context.workshop
    guard let known = isOwn ? context.catalog : context.catalog.others[step.workshop] else {
      reader.report(
        "unknown-workshop", at: place, "'\(step.workshop)' is not among the workshops read",
        remedy: "add it to 'reads'")
      return
    }
    guard !known.isUnknown, !known.steps.contains(step.step) else { return }
    reader.report(
      "unknown-step", at: place, "'\(step.workshop)' has no step '\(step.step)'",
      remedy: reader.remedy(for: step.step, among: known.steps))
  }

  /// Rows and the name of their set.
  func rows(_ node: YAMLNode?, in scope: RuleScope) -> (Expression, set: String)? {
    guard let node, let rows = context.expression(node, in: scope) else { return nil }
    if case .list(let row) = rows.type, case .row(let workshop, let set) = row {
      return (rows, context.catalog.key(of: workshop, set))
    }
    if rows.type != .unknown {
      reader.report(
        "no-rows", at: node.place, "these are not rows of a table", remedy: rowsRemedy)
    }
    return nil
  }

  /// Names of columns, checked.
  func columns(_ nodes: [YAMLNode], of set: String) -> [String] {
    nodes.compactMap { node in
      guard let name = reader.scalar(node, what: "column") else { return nil }
      let (workshop, rows) = context.catalog.set(of: set)
      let known = Set(context.catalog.columnNames(of: workshop, rows))
      if !known.isEmpty, !known.contains(name) {
        reader.report(
          "unknown-column", at: node.place, "'\(set)' has no column '\(name)'",
          remedy: reader.remedy(for: name, among: known))
      }
      return name
    }
  }

  /// The names of the sets tables make.
  var rowSets: [String] { context.heads.compactMap(\.made) }

  /// What to do where rows are wanted.
  var rowsRemedy: String {
    rowSets.isEmpty
      ? "let a table make rows first" : "name rows, as \(rowSets.sorted().joined(separator: ", "))"
  }

  /// Reports a column that the rows have already.
  func reportColumn(_ column: String, of set: String, at place: Place) {
    reader.report(
      "duplicate-column", at: place, "the rows '\(set)' have a column '\(column)' already",
      remedy: "give one of them another name")
  }
}
