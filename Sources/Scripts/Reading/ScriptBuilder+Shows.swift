internal import Rules
internal import Values

extension ScriptBuilder {
  /// What a review shows.
  mutating func shows(_ node: YAMLNode?, ground: StepGround) -> [Show] {
    reader.list(node, of: "texts and rows").compactMap { node in
      guard node.entries != nil else {
        if node.text == "scorecard" { return shownScorecard(at: node.place) }
        if node.text == "tree" { return .tree }
        return template(node, in: ground.once).map { .text($0, when: nil) }
      }
      return node["rows"] == nil ? shownText(node, ground: ground) : shownRows(node, ground: ground)
    }
  }

  private mutating func shownScorecard(at place: Place) -> Show? {
    if catalog.names["total"] == nil {
      reader.report(
        "no-scorecard", at: place, "the workshop has no scorecard",
        remedy: "add 'scorecard: …', or leave this out")
    }
    return .scorecard
  }

  private mutating func shownText(_ node: YAMLNode, ground: StepGround) -> Show? {
    guard let section = reader.section(node, keys: Keys.shownText, name: "a text shown") else {
      return nil
    }
    let when = condition(section["when"], in: ground.once)
    return template(reader.required("text", of: section), in: ground.once).map {
      .text($0, when: when)
    }
  }

  private mutating func shownRows(_ node: YAMLNode, ground: StepGround) -> Show? {
    guard let section = reader.section(node, keys: Keys.shownRows, name: "rows shown"),
      let place = section["rows"]?.place,
      let rows = expression(section["rows"], in: ground.once)
    else { return nil }
    guard case .list(.row(let workshop, let set)) = rows.type else {
      if rows.type != .unknown {
        reader.report(
          "no-rows", at: place, "these are not rows of a table",
          remedy: rowsRemedy)
      }
      return nil
    }
    let names = reader.list(reader.required("columns", of: section), of: "columns")
    let key = workshop == catalog.workshop ? set : "\(workshop).\(set)"
    return .rows(
      rows, columns: columns(names, of: key),
      sort: expression(
        section["sort"], in: ground.element(.row(workshop: workshop, set: set))),
      take: reader.integer(section["take"], atLeast: 1), title: reader.text(section["title"]))
  }
}
