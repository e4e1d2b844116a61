internal import Rules
internal import Values

extension ScriptBuilder {
  /// What a review shows.
  mutating func shows(_ node: YAMLNode?, in scope: RuleScope) -> [Show] {
    reader.list(node, of: "texts and rows").compactMap { show($0, in: scope) }
  }

  /// What is on the page: what a review can show, sections of that, and parts by their words.
  mutating func page(_ node: YAMLNode?) -> [Show] {
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

  private mutating func show(_ node: YAMLNode, in scope: RuleScope) -> Show? {
    guard node.entries != nil else {
      if node.text == "scorecard" { return shownScorecard(at: node.place) }
      if node.text == "tree" { return shownTree(at: node.place) }
      return template(node, in: scope).map { .text($0, when: nil) }
    }
    return node["rows"] == nil ? shownText(node, in: scope) : shownRows(node, in: scope)
  }

  private mutating func shownScorecard(at place: Place) -> Show? {
    if catalog.names["total"] == nil {
      reader.report(
        "no-scorecard", at: place, "the workshop has no scorecard",
        remedy: "add 'scorecard: …', or leave this out")
    }
    return .scorecard
  }

  private mutating func shownTree(at place: Place) -> Show? {
    if !hasTree {
      reader.report(
        "no-tree", at: place, "the workshop has no tree",
        remedy: "add 'tree: …', or leave this out")
    }
    return .tree
  }

  private mutating func shownText(_ node: YAMLNode, in scope: RuleScope) -> Show? {
    sentence(node, name: "a text shown", in: scope).map { .text($0, when: $1) }
  }

  /// A text with the condition it is said on.
  mutating func sentence(
    _ node: YAMLNode, name: String, in scope: RuleScope
  ) -> (Template, Expression?)? {
    guard let section = reader.section(node, keys: Keys.shownText, name: name) else { return nil }
    let when = condition(section["when"], in: scope)
    return template(reader.required("text", of: section), in: scope).map { ($0, when) }
  }

  private mutating func shownRows(_ node: YAMLNode, in scope: RuleScope) -> Show? {
    guard let section = reader.section(node, keys: Keys.shownRows, name: "rows shown"),
      let (rows, set) = rows(section["rows"], in: scope)
    else { return nil }
    if section["columns"] == nil, !printedSets.contains(set) {
      reader.report(
        "no-columns", at: section.place, "nothing says what is shown of these rows",
        remedy: "add 'columns: […]', or 'prints: …' to their table")
    }
    let names = reader.list(section["columns"], of: "columns")
    var sorted = scope
    sorted.subject = .element(rows.type.element ?? rows.type)
    return .rows(
      rows, columns: columns(names, of: set), sort: expression(section["sort"], in: sorted),
      take: reader.integer(section["take"], atLeast: 1), title: reader.text(section["title"]))
  }

  /// Rows and the name of their set.
  mutating func rows(_ node: YAMLNode?, in scope: RuleScope) -> (Expression, set: String)? {
    guard let node, let rows = expression(node, in: scope) else { return nil }
    if case .list(let row) = rows.type, let set = catalog.set(of: row) { return (rows, set) }
    if rows.type != .unknown {
      reader.report(
        "no-rows", at: node.place, "these are not rows of a table", remedy: rowsRemedy)
    }
    return nil
  }
}
