internal import Rules
internal import Values

/// Reads what reviews show.
struct ShowReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }

  /// What a review shows.
  func shows(_ node: YAMLNode?, in scope: RuleScope) -> [Show] {
    reader.list(node, of: "texts and rows").compactMap { show($0, in: scope) }
  }

  private func show(_ node: YAMLNode, in scope: RuleScope) -> Show? {
    guard node.entries != nil else {
      return shownWord(node) ?? context.template(node, in: scope).map { .text($0, when: nil) }
    }
    return node["rows"] == nil ? shownText(node, in: scope) : shownRows(node, in: scope)
  }

  /// What is shown under a word of its own; nothing for any other text.
  func shownWord(_ node: YAMLNode) -> Show? {
    switch node.text {
    case "scorecard": shownScorecard(at: node.place)
    case "tree": shownTree(at: node.place)
    default: nil
    }
  }

  private func shownScorecard(at place: Place) -> Show {
    if context.catalog.names["total"] == nil {
      reader.report(
        "no-scorecard", at: place, "the workshop has no scorecard",
        remedy: "add 'scorecard: …', or leave this out")
    }
    return .scorecard
  }

  private func shownTree(at place: Place) -> Show {
    if !context.hasTree {
      reader.report(
        "no-tree", at: place, "the workshop has no tree",
        remedy: "add 'tree: …', or leave this out")
    }
    return .tree
  }

  private func shownText(_ node: YAMLNode, in scope: RuleScope) -> Show? {
    sentence(node, name: "a text shown", in: scope).map { .text($0, when: $1) }
  }

  /// A text with the condition it is said on.
  func sentence(
    _ node: YAMLNode, name: String, in scope: RuleScope
  ) -> (Template, Expression?)? {
    guard let section = reader.section(node, keys: Keys.shownText, name: name) else { return nil }
    let when = context.condition(section["when"], in: scope)
    return context.template(reader.required("text", of: section), in: scope).map { ($0, when) }
  }

  private func shownRows(_ node: YAMLNode, in scope: RuleScope) -> Show? {
    guard let section = reader.section(node, keys: Keys.shownRows, name: "rows shown"),
      let (selection, set) = selection(section, in: scope)
    else { return nil }
    return .rows(
      selection, columns: namedColumns(section, of: set), title: reader.text(section["title"]))
  }

  /// Which rows are shown, and the name of their set.
  func selection(_ section: Section, in scope: RuleScope) -> (RowSelection, set: String)? {
    guard let (rows, set) = names.rows(section["rows"], in: scope) else { return nil }
    var sorted = scope
    sorted.subject = .element(rows.type.element ?? rows.type)
    let selection = RowSelection(
      rows: rows, sort: context.expression(section["sort"], in: sorted),
      take: reader.integer(section["take"], atLeast: 1))
    return (selection, set)
  }

  /// The columns of rows by their names; none where the rows have a sentence.
  func namedColumns(_ section: Section, of set: String) -> [String] {
    if section["columns"] == nil, !context.printedSets.contains(set) {
      reader.report(
        "no-columns", at: section.place, "nothing says what is shown of these rows",
        remedy: "add 'columns: […]', or 'prints: …' to their table")
    }
    return names.columns(reader.list(section["columns"], of: "columns"), of: set)
  }
}
