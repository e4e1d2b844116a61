internal import Rules
internal import Values

/// Reads the fields of one step.
struct FieldReader {
  let step: StepScope
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var values: ValueReader { ValueReader(context: context) }

  /// The fields of a step.
  func fields(_ section: Section) -> [Field] {
    switch step.head.kind {
    case .read: return []
    case .single(let kind): return [field(section, id: "answer", kind: kind)]
    case .review where section["fields"] == nil: return []
    case .form, .review, .table:
      let key = step.head.kind == .table ? "columns" : "fields"
      return fields(reader.required(key, of: section), of: key)
    }
  }

  private func fields(
    _ node: YAMLNode?, of what: String
  ) -> [Field] {
    var ids: Set<String> = []
    return reader.list(node, of: what).compactMap { node in
      guard node.entries != nil else {
        reader.report(
          "wrong-type", at: node.place, "a field is not a mapping",
          remedy: "write '{id: name, kind: text}'")
        return nil
      }
      let unnamed = Section(node: node, name: "a field")
      let id = reader.word(reader.required("id", of: unnamed))
      let section = Section(node: node, name: id.map { "field '\($0)'" } ?? "a field")
      if let id, let place = node["id"]?.place, !ids.insert(id).inserted {
        reader.report(
          "duplicate-column", at: place, "there is a field '\(id)' before this one",
          remedy: "give one of them another id")
      }
      guard let kind = kind(of: section), let id,
        reader.section(node, keys: Keys.field(kind), ofKind: true, name: section.name) != nil
      else { return nil }
      return field(section, id: id, kind: kind)
    }
  }

  private func field(
    _ section: Section, id: String, kind: Field.Kind
  ) -> Field {
    let scope = step.cell
    let isStep = step.head.kind.shape == .single
    let type = context.catalog.columns[step.fieldSet]?[id]?.type ?? .unknown
    let field = Field(
      id: id, was: isStep ? [] : reader.formerIDs(section["was"]),
      headings: reader.list(section["headings"], of: "texts").compactMap { reader.text($0) },
      kind: kind,
      anchors: anchors(section, of: kind),
      says: isStep ? nil : context.template(section["says"], in: scope),
      ask: isStep ? nil : context.template(section["ask"], in: scope),
      when: isStep ? nil : context.condition(section["when"], in: scope),
      optional: reader.flag(section["optional"]), whole: reader.flag(section["whole"]),
      unique: uniqueness(section["unique"]), open: reader.flag(section["open"]),
      min: context.expression(section["min"], in: scope, expected: kind.limitType),
      max: context.expression(section["max"], in: scope, expected: kind.limitType),
      fallback: fallback(section["default"], kind: kind, type: type, in: scope),
      options: kind.hasOptions
        ? OptionsReader(context: context).options(section, id: id, in: step) : nil,
      suggest: context.expression(section["suggest"], in: scope, expected: .list(.text)),
      duty: duty(section["duty"]), due: due(section["due"]), type: type,
      place: section.place)
    LimitCheck(reader: reader).check(field, section)
    return field
  }

  private func anchors(_ section: Section, of kind: Field.Kind) -> [String] {
    guard kind.keys.contains("anchors") else { return [] }
    let anchors = reader.list(reader.required("anchors", of: section), of: "texts")
    return anchors.compactMap { reader.text($0) }
  }

  private func uniqueness(_ node: YAMLNode?) -> Field.Uniqueness? {
    guard let node else { return nil }
    if node.text == "alike" { return .alike }
    return reader.flag(node) ? .exact : nil
  }

  /// Said once all is answered, so that it may build on what is asked later.
  private func duty(_ node: YAMLNode?) -> ValueRule? {
    let rows = step.head.kind == .table ? step.set : nil
    return fallback(
      node, kind: .text, type: .text, in: RuleScope(rows.map { .row(set: $0) } ?? .none))
  }

  private func due(_ node: YAMLNode?) -> String? {
    guard let node, let id = reader.word(node) else { return nil }
    if let workshops = context.workshops, id != context.workshop, !workshops.contains(id) {
      reader.report(
        "unknown-workshop", at: node.place, "there is no workshop '\(id)' to run",
        remedy: reader.remedy(for: id, among: workshops))
    }
    return id
  }

  private func fallback(
    _ node: YAMLNode?, kind: Field.Kind, type: ValueType, in scope: RuleScope
  ) -> ValueRule? {
    guard let node else { return nil }
    if kind.isText, node.elements == nil {
      return context.template(node, in: scope).map {
        ValueRule(
          cases: [.init(when: nil, yields: .text($0), because: nil, place: node.place)],
          every: false)
      }
    }
    return values.checkedRule(node, in: scope, expected: type)?.0
  }

  private func kind(of section: Section) -> Field.Kind? {
    reader.kind(of: section, among: Field.Kind.names)
      .flatMap(Field.Kind.init)
  }
}

/// Finds limits that cannot be kept.
private struct LimitCheck {
  let reader: NodeReader

  /// Reports limits that leave nothing, and a default they would refuse, where that is certain
  /// before anything is answered.
  func check(_ field: Field, _ section: Section) {
    let known = ConstantValues()
    let least = field.min.flatMap { measure(known.value(of: $0)) }
    let most = field.max.flatMap { measure(known.value(of: $0)) }
    if let least, let most, least > most, let place = section["max"]?.place {
      reader.report(
        "empty-range", at: place, "the most is less than the least",
        remedy: "raise 'max' or lower 'min'")
    }
    guard field.kind.limits != .count, let node = section["default"] else {
      return
    }
    for line in field.fallback?.cases ?? [] {
      guard let size = measure(known.value(of: line.yields)) else { continue }
      if least.map({ size < $0 }) == true || most.map({ size > $0 }) == true {
        reader.report(
          "refused-default", at: node.place, "the limits of the field refuse its default",
          remedy: "change the default, 'min' or 'max'")
      }
    }
  }

  /// What limits are about: the length of a text, a number, or a day.
  private func measure(_ value: Value) -> Double? {
    switch value {
    case .text(let text): Double(text.count)
    case .number(let number): number.amount
    case .date(let day): Double(day.number)
    default: nil
    }
  }
}
