internal import Rules
internal import Values

/// Reads what a table does with rows.
struct TableReader {
  let step: StepScope
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }

  /// What a table does with rows.
  func table(_ section: Section) -> TableShape {
    let walks = walks(section)
    let beside = reader.list(section["beside"], of: "columns")
    let table = TableShape(
      set: step.fieldSet, walks: walks,
      startsWith: startingRows(section["starts_with"]),
      per: per(section["per"]),
      min: context.expression(section["min"], in: step.once, expected: .number),
      max: context.expression(section["max"], in: step.once, expected: .number),
      fixed: reader.flag(section["fixed"]), beside: names.columns(beside, of: step.fieldSet))
    if table.fixed, section["walks"] == nil, section["starts_with"] == nil,
      let place = section["fixed"]?.place
    {
      reader.report(
        "no-rows", at: place, "a fixed table begins with no rows and takes none",
        remedy: "add 'starts_with', or leave 'fixed' out")
    }
    return table
  }

  private func walks(_ section: Section) -> Expression? {
    _ = reader.word(section["makes"])
    guard let node = section["walks"] else { return nil }
    for key in ["makes", "per", "starts_with"] where section[key] != nil {
      reader.report(
        "makes-and-walks", at: node.place, "\(section.name) both makes and walks rows",
        remedy: "keep one of the keys 'walks' and '\(key)'")
    }
    let walks = context.expression(node, in: step.once)
    if walks?.outcome == .never { context.reportUnreachable(section, at: node.place) }
    if let walks, step.set == step.head.id {
      if case .list(.row) = walks.type {
      } else {
        reader.report(
          "no-rows", at: node.place, "these are not rows of a table",
          remedy: names.rowsRemedy)
      }
    }
    return walks
  }

  private func per(_ node: YAMLNode?) -> Per? {
    guard let node else { return nil }
    guard let entry = node.entries?.first, node.entries?.count == 1 else {
      reader.report(
        "wrong-type", at: node.place, "this does not name rows of one kind",
        remedy: "write '{name: ROWS}', with the name a new row has for the row it stands under")
      return nil
    }
    guard let column = reader.word(of: entry),
      let rows = context.expression(entry.value, in: step.once)
    else { return nil }
    if step.head.fields.contains(where: { $0.id == column }) {
      names.reportColumn(column, of: step.fieldSet, at: entry.place)
    }
    switch rows.type {
    case .list(.row), .unknown: return Per(column: column, rows: rows)
    default:
      reader.report(
        "no-rows", at: entry.value.place, "these are not rows of a table", remedy: names.rowsRemedy)
      return nil
    }
  }

  private func startingRows(_ node: YAMLNode?) -> [StartingRows] {
    let keys = ["for"] + step.head.fields.map(\.id)
    return reader.list(node, of: "rows").compactMap { node in
      guard let section = reader.section(node, keys: keys, name: "a starting row") else {
        return nil
      }
      var scope = step.once
      var each: Expression?
      if let node = section["for"] {
        guard let (list, element) = elements(node, in: step.once) else { return nil }
        (each, scope) = (list, step.element(element))
      }
      let cells = step.head.fields.compactMap { field -> StartingRows.Cell? in
        guard let node = section[field.id] else { return nil }
        if field.kind.isText {
          return context.template(node, in: scope).map {
            .init(column: field.id, yields: .text($0))
          }
        }
        let type = context.catalog.columns[step.fieldSet]?[field.id]?.type
        return context.expression(node, in: scope, expected: type)
          .map { .init(column: field.id, yields: .value($0)) }
      }
      return StartingRows(each: each, cells: cells, place: section.place)
    }
  }

  /// Rows or a list, and the type of an element.
  private func elements(
    _ node: YAMLNode, in scope: RuleScope
  ) -> (Expression, ValueType)? {
    guard let list = context.expression(node, in: scope) else { return nil }
    if let element = list.type.element { return (list, element) }
    reader.report(
      "no-rows", at: node.place, "these are neither rows nor a list",
      remedy: "write a list, as '[\(node.text ?? "")]', or leave 'for' out")
    return nil
  }
}
