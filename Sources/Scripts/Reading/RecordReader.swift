internal import Rules
internal import Values

/// Reads records: what a script says, part by part, of a row or of the workshop.
struct RecordReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }

  /// What the workshop gives to other programs.
  func exports(_ node: YAMLNode?) -> ExportShape {
    guard let node,
      let section = reader.section(node, keys: Keys.exports, name: "the exports")
    else { return ExportShape(metrics: [], rules: [], calendar: []) }
    return ExportShape(
      metrics: records(section["metrics"], name: "a metric", named: .name),
      rules: records(section["rules"], name: "a rule", named: .signal),
      calendar: calendar(section["calendar"]))
  }

  /// The parts of a record that are written among the keys of a section.
  func parts<Part: RecordPart>(
    of section: Section, in scope: RuleScope
  ) -> [Part: ValueRule] {
    Part.allCases.reduce(into: [:]) { parts, part in
      guard let node = section[part.rawValue] else { return }
      parts[part] = rule(node, part.form, in: scope)
    }
  }

  private func rule(
    _ node: YAMLNode, _ form: RecordPartForm, in scope: RuleScope
  ) -> ValueRule? {
    let values = ValueReader(context: context)
    switch form {
    case .text:
      guard node.elements == nil else {
        return values.checkedRule(node, in: scope, expected: .text)?.0
      }
      return context.template(node, in: scope).map { ValueRule(.text($0), place: node.place) }
    case .value(let type): return values.checkedRule(node, in: scope, expected: type)?.0
    case .choice:
      guard let expression = context.expression(node, in: scope) else { return nil }
      switch expression.type {
      case .choice, .unknown: return ValueRule(.value(expression), place: node.place)
      default:
        reader.report(
          "no-choice", at: node.place, "this is not one of the options of a choice",
          remedy: "name a column of kind choice, or a value with 'options'")
        return nil
      }
    }
  }

  private func records<Part: RecordPart>(
    _ node: YAMLNode?, name: String, named: Part
  ) -> [RecordShape<Part>] {
    reader.list(node, of: "records").compactMap { node in
      guard let section = reader.section(node, keys: Keys.record(Part.self), name: name) else {
        return nil
      }
      return record(section, needs: section["rows"] == nil ? [named] : [])
    }
  }

  /// A record; without a part for its name, that of a row is its first column.
  private func record<Part: RecordPart>(
    _ section: Section, needs: [Part]
  ) -> RecordShape<Part>? {
    for part in needs { _ = reader.required(part.rawValue, of: section) }
    guard section["rows"] != nil else {
      let scope = RuleScope()
      return RecordShape(
        rows: nil, when: context.condition(section["when"], in: scope),
        parts: parts(of: section, in: scope))
    }
    guard
      let (selection, set) = ShowReader(context: context).selection(section, in: RuleScope())
    else { return nil }
    let row = RuleScope(.row(set: set))
    return RecordShape(
      rows: selection, when: context.condition(section["when"], in: row),
      parts: parts(of: section, in: row))
  }

  private func calendar(_ node: YAMLNode?) -> [ExportShape.CalendarEntry] {
    var ids: Set<String> = []
    return reader.list(node, of: "calendar entries").compactMap { node in
      let keys = ["id"] + Keys.record(CalendarPart.self)
      guard let section = reader.section(node, keys: keys, name: "a calendar entry"),
        let name = reader.required("id", of: section), let id = reader.word(name),
        let shape = record(section, needs: [CalendarPart.title, .on])
      else { return nil }
      guard ids.insert(id).inserted else {
        reader.report(
          "duplicate-entry", at: name.place, "there is a calendar entry '\(id)' already",
          remedy: "give one of them another name")
        return nil
      }
      return ExportShape.CalendarEntry(id: id, shape: shape)
    }
  }
}
