internal import Rules
internal import Values

extension ScriptBuilder {
  /// What a table does with rows.
  mutating func table(_ section: Section, ground: StepGround) -> TableShape {
    let walks = walks(section, ground: ground)
    let beside = reader.list(section["beside"], of: "columns")
    let table = TableShape(
      set: ground.fieldSet, walks: walks,
      startsWith: startingRows(section["starts_with"], ground: ground),
      per: per(section["per"], ground: ground),
      min: expression(section["min"], in: ground.once, expected: .number),
      max: expression(section["max"], in: ground.once, expected: .number),
      fixed: reader.flag(section["fixed"]), beside: columns(beside, of: ground.fieldSet))
    if table.fixed, section["walks"] == nil, section["starts_with"] == nil,
      let place = section["fixed"]?.place
    {
      reader.report(
        "no-rows", at: place, "a fixed table begins with no rows and takes none",
        remedy: "add 'starts_with', or leave 'fixed' out")
    }
    return table
  }

  private mutating func walks(_ section: Section, ground: StepGround) -> Expression? {
    _ = reader.word(section["makes"])
    guard let node = section["walks"] else { return nil }
    for key in ["makes", "per", "starts_with"] where section[key] != nil {
      reader.report(
        "makes-and-walks", at: node.place, "\(section.name) both makes and walks rows",
        remedy: "keep one of the keys 'walks' and '\(key)'")
    }
    let walks = expression(node, in: ground.once)
    if walks?.outcome == .never { reportUnreachable(section, at: node.place) }
    if let walks, ground.set == ground.head.id {
      if case .list(.row) = walks.type {
      } else {
        reader.report(
          "no-rows", at: node.place, "these are not rows of a table",
          remedy: rowsRemedy)
      }
    }
    return walks
  }

  private mutating func per(_ node: YAMLNode?, ground: StepGround) -> Per? {
    guard let node else { return nil }
    guard let entry = node.entries?.first, node.entries?.count == 1 else {
      reader.report(
        "wrong-type", at: node.place, "this does not name rows of one kind",
        remedy: "write '{name: ROWS}', with the name a new row has for the row it stands under")
      return nil
    }
    guard let column = reader.word(of: entry), let rows = expression(entry.value, in: ground.once)
    else { return nil }
    if ground.head.fields.contains(where: { $0.id == column }) {
      reportColumn(column, of: ground.fieldSet, at: entry.place)
    }
    switch rows.type {
    case .list(.row), .unknown: return Per(column: column, rows: rows)
    default:
      reader.report(
        "no-rows", at: entry.value.place, "these are not rows of a table", remedy: rowsRemedy)
      return nil
    }
  }

  private mutating func startingRows(_ node: YAMLNode?, ground: StepGround) -> [StartingRows] {
    let keys = ["for"] + ground.head.fields.map(\.id)
    return reader.list(node, of: "rows").compactMap { node in
      guard let section = reader.section(node, keys: keys, name: "a starting row") else {
        return nil
      }
      var scope = ground.once
      var each: Expression?
      if let node = section["for"] {
        guard let (list, element) = elements(node, in: ground.once) else { return nil }
        (each, scope) = (list, ground.element(element))
      }
      let cells = ground.head.fields.compactMap { field -> StartingRows.Cell? in
        guard let node = section[field.id] else { return nil }
        if field.kind.isText {
          return template(node, in: scope).map { .init(column: field.id, yields: .text($0)) }
        }
        let type = catalog.columns[ground.fieldSet]?[field.id]?.type
        return expression(node, in: scope, expected: type)
          .map { .init(column: field.id, yields: .value($0)) }
      }
      return StartingRows(each: each, cells: cells, place: section.place)
    }
  }

  /// Rows or a list, and the type of an element.
  private mutating func elements(
    _ node: YAMLNode, in scope: RuleScope
  ) -> (Expression, ValueType)? {
    guard let list = expression(node, in: scope) else { return nil }
    if let element = list.type.element { return (list, element) }
    reader.report(
      "no-rows", at: node.place, "these are neither rows nor a list",
      remedy: "write a list, as '[\(node.text ?? "")]', or leave 'for' out")
    return nil
  }

  /// Names of columns, checked.
  mutating func columns(_ nodes: [YAMLNode], of set: String) -> [String] {
    nodes.compactMap { node in
      guard let name = reader.scalar(node, what: "column") else { return nil }
      let known = catalog.allColumns(of: set)
      if !known.isEmpty, !known.contains(name) {
        reader.report(
          "unknown-column", at: node.place, "'\(set)' has no column '\(name)'",
          remedy: reader.remedy(for: name, among: known))
      }
      return name
    }
  }
}
