internal import Rules
internal import Values

extension ScriptBuilder {
  /// The fields of a step.
  mutating func fields(_ section: Section, kind: KindName, ground: StepGround) -> [Field] {
    switch kind.shape {
    case .read: return []
    case .single:
      return [field(section, id: "answer", kind: kind, ground: ground)].compactMap { $0 }
    case .review where section["fields"] == nil: return []
    case .form, .review, .table:
      let key = kind == .table ? "columns" : "fields"
      return fields(reader.required(key, of: section), of: key, ground: ground)
    }
  }

  private mutating func fields(
    _ node: YAMLNode?, of what: String, ground: StepGround
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
      guard let kind = kind(of: section, among: KindName.ofFields), let id,
        reader.section(node, keys: Keys.field(kind), ofKind: true, name: section.name) != nil
      else { return nil }
      return field(section, id: id, kind: kind, ground: ground)
    }
  }

  private mutating func field(
    _ section: Section, id: String, kind: KindName, ground: StepGround
  ) -> Field? {
    let scope = ground.cell
    let isStep = ground.head.kind.shape == .single
    let type = catalog.columns[ground.fieldSet]?[id]?.type ?? .unknown
    let limit: ValueType = kind == .date ? .date : .number
    let field = Field(
      id: id, was: isStep ? [] : former(section["was"]), kind: fieldKind(kind, section),
      says: isStep ? nil : template(section["says"], in: scope),
      ask: isStep ? nil : template(section["ask"], in: scope),
      when: isStep ? nil : condition(section["when"], in: scope),
      optional: reader.flag(section["optional"]), whole: reader.flag(section["whole"]),
      unique: uniqueness(section["unique"]), open: reader.flag(section["open"]),
      min: expression(section["min"], in: scope, expected: limit),
      max: expression(section["max"], in: scope, expected: limit),
      fallback: fallback(section["default"], kind: kind, type: type, in: scope),
      options: kind.hasOptions ? options(section, id: id, ground: ground) : nil,
      suggest: expression(section["suggest"], in: scope, expected: .list(.text)),
      duty: duty(section["duty"], ground: ground), due: due(section["due"]), type: type,
      place: section.place)
    checkLimits(of: field, section)
    return field
  }

  private mutating func fieldKind(_ kind: KindName, _ section: Section) -> Field.Kind {
    switch kind {
    case .longText: return .longText
    case .person: return .person
    case .number: return .number
    case .numbers: return .numbers
    case .date: return .date
    case .yesNo: return .yesNo
    case .choice: return .choice
    case .choices: return .choices
    case .scale:
      let anchors = reader.list(reader.required("anchors", of: section), of: "texts")
      return .scale(anchors: anchors.compactMap { reader.text($0) })
    case .text, .read, .form, .table, .review: return .text
    }
  }

  private mutating func uniqueness(_ node: YAMLNode?) -> Field.Uniqueness? {
    guard let node else { return nil }
    if node.text == "alike" { return .alike }
    return reader.flag(node) ? .exact : nil
  }

  /// Said once all is answered, so that it may build on what is asked later.
  private mutating func duty(_ node: YAMLNode?, ground: StepGround) -> ValueRule? {
    let rows = ground.head.kind == .table ? ground.set : nil
    return fallback(
      node, kind: .text, type: .text, in: RuleScope(rows.map { .row(set: $0) } ?? .none))
  }

  private mutating func due(_ node: YAMLNode?) -> String? {
    guard let node, let id = reader.word(node) else { return nil }
    if let workshops, id != catalog.workshop, !workshops.contains(id) {
      reader.report(
        "unknown-workshop", at: node.place, "there is no workshop '\(id)' to run",
        remedy: reader.remedy(for: id, among: workshops))
    }
    return id
  }

  private mutating func fallback(
    _ node: YAMLNode?, kind: KindName, type: ValueType, in scope: RuleScope
  ) -> ValueRule? {
    guard let node else { return nil }
    if kind.isText, node.elements == nil {
      return template(node, in: scope).map {
        ValueRule(
          cases: [.init(when: nil, yields: .text($0), because: nil, place: node.place)],
          every: false)
      }
    }
    guard let rule = rule(node, in: scope, expected: type)?.0 else { return nil }
    checkCases(node, of: rule, options: nil, at: nil)
    return rule
  }
}
