internal import Rules
internal import Values

/// Reads what reviews and the page show.
struct ShowReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }

  /// What a review shows.
  func shows(_ node: YAMLNode?, in scope: RuleScope) -> [Show] {
    reader.list(node, of: "texts and rows").compactMap { show($0, in: scope) }
  }

  /// What is on the page: what a review can show, sections of that, and parts by their words.
  func page(_ node: YAMLNode?) -> [Show] {
    let scope = RuleScope()
    var placed: Set<PagePart> = []
    return reader.list(node, of: "texts, rows and sections").compactMap { node in
      if let part = node.text.flatMap(PagePart.init) {
        if !placed.insert(part).inserted {
          reader.report(
            "duplicate-part", at: node.place, "'\(part.rawValue)' is on the page already",
            remedy: "leave it out at one of the places")
        }
        return .part(part)
      }
      guard node["shows"] != nil else { return show(node, in: scope) }
      guard let section = reader.section(node, keys: Keys.pageSection, name: "a section") else {
        return nil
      }
      return reader.text(reader.required("title", of: section)).map {
        .section(title: $0, shows(section["shows"], in: scope))
      }
    }
  }

  private func show(_ node: YAMLNode, in scope: RuleScope) -> Show? {
    guard node.entries != nil else {
      if node.text == "scorecard" { return shownScorecard(at: node.place) }
      if node.text == "tree" { return shownTree(at: node.place) }
      return context.template(node, in: scope).map { .text($0, when: nil) }
    }
    return node["rows"] == nil ? shownText(node, in: scope) : shownRows(node, in: scope)
  }

  private func shownScorecard(at place: Place) -> Show? {
    if context.catalog.names["total"] == nil {
      reader.report(
        "no-scorecard", at: place, "the workshop has no scorecard",
        remedy: "add 'scorecard: …', or leave this out")
    }
    return .scorecard
  }

  private func shownTree(at place: Place) -> Show? {
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
      let (rows, set) = names.rows(section["rows"], in: scope)
    else { return nil }
    if section["columns"] == nil, !context.printedSets.contains(set) {
      reader.report(
        "no-columns", at: section.place, "nothing says what is shown of these rows",
        remedy: "add 'columns: […]', or 'prints: …' to their table")
    }
    let columns = reader.list(section["columns"], of: "columns")
    var sorted = scope
    sorted.subject = .element(rows.type.element ?? rows.type)
    return .rows(
      rows, columns: names.columns(columns, of: set),
      sort: context.expression(section["sort"], in: sorted),
      take: reader.integer(section["take"], atLeast: 1), title: reader.text(section["title"]))
  }
}
