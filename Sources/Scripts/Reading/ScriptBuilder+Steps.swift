internal import Rules
internal import Values

extension ScriptBuilder {
  /// The steps, in order.
  mutating func steps(_ node: YAMLNode?) -> [Step] {
    var ids: Set<String> = []
    return reader.list(node, of: "steps").enumerated().compactMap { index, node in
      guard node.entries != nil else {
        reader.report(
          "wrong-type", at: node.place, "a step is not a mapping", remedy: "begin it with '- id:'")
        return nil
      }
      let unnamed = Section(node: node, name: "a step")
      let id = reader.word(reader.required("id", of: unnamed))
      let section = Section(node: node, name: id.map { "step '\($0)'" } ?? "a step")
      if let id, let place = node["id"]?.place, !ids.insert(id).inserted {
        reader.report(
          "duplicate-step", at: place, "there is a step '\(id)' before this one",
          remedy: "give one of them another id")
      }
      guard let kind = kind(of: section, among: KindName.allCases), id != nil,
        let head = heads.first(where: { $0.index == index })
      else { return nil }
      return step(section, kind: kind, head: head)
    }
  }

  /// The kind of a step or field.
  mutating func kind(of section: Section, among kinds: [KindName]) -> KindName? {
    guard let node = reader.required("kind", of: section),
      let word = reader.scalar(node, what: "kind")
    else { return nil }
    if let kind = kinds.first(where: { $0.rawValue == word }) { return kind }
    reader.report(
      "unknown-kind", at: node.place, "unknown kind '\(word)'",
      remedy: reader.remedy(for: word, among: kinds.map(\.rawValue)))
    return nil
  }

  private mutating func step(_ section: Section, kind: KindName, head: StepHead) -> Step? {
    let name = section.name
    guard
      reader.section(section.node, keys: Keys.step(kind), ofKind: true, name: name) != nil
    else { return nil }
    let ground = StepGround(head: head, set: set(of: head))
    let minutes = reader.integer(reader.required("minutes", of: section), atLeast: 1)
    let says = kind == .read ? template(reader.required("says", of: section), in: ground.once) : nil
    let ask =
      kind == .read ? nil : template(reader.required("ask", of: section), in: ground.once)
    let isExplained = kind != .read && kind != .review
    for key in ["why", "good", "weak"] where isExplained { _ = reader.required(key, of: section) }
    let fields = fields(section, kind: kind, ground: ground)
    let open =
      kind.shape == .single ? fields.first?.open ?? false : reader.flag(section["open"])
    return Step(
      id: head.id, version: reader.integer(section["version"], atLeast: 1) ?? 1,
      was: former(section["was"]), shape: kind.shape, minutes: minutes ?? 0,
      silentFirst: reader.flag(section["silent_first"]), says: says, ask: ask,
      about: reader.text(section["about"]), why: reader.text(section["why"]),
      good: example(section["good"]),
      weak: example(section["weak"]),
      when: reached(section, in: ground.once),
      fields: fields,
      table: kind == .table ? table(section, ground: ground) : nil,
      shows: shows(section["shows"], in: ground.once),
      coach: coach(section["coach"], ground: ground),
      open: open,
      prints: template(section["prints"], in: ground.cell), uses: uses(section["uses"]),
      place: section.place)
  }

  /// The condition of a step; one that never holds keeps the step from being asked.
  private mutating func reached(_ section: Section, in scope: RuleScope) -> Expression? {
    guard let node = section["when"] else { return nil }
    let when = expression(node, in: scope, expected: .yesNo)
    if when?.outcome == .never { reportUnreachable(section, at: node.place) }
    if when?.outcome == .always {
      reader.report(
        "always-holds", at: node.place, "this condition holds for every answer",
        remedy: "leave it out, as the step is always asked")
    }
    return when
  }

  /// Reports a step that nothing a person can answer leads to.
  mutating func reportUnreachable(_ section: Section, at place: Place) {
    reader.report(
      "unreachable-step", at: place, "\(section.name) is never reached",
      remedy: "let its condition hold for some answers, or delete the step")
  }

  /// The rows a table asks about, or those a choice points at.
  private func set(of head: StepHead) -> String? {
    if let set = sets[head.index] { return set }
    guard head.kind.hasOptions else { return nil }
    switch catalog.names[head.id]?.type {
    case .list(let option)?: return catalog.set(of: option)
    case let option?: return catalog.set(of: option)
    case nil: return nil
    }
  }

  private mutating func example(_ node: YAMLNode?) -> Example? {
    guard let node else { return nil }
    guard node.entries != nil else {
      return reader.text(node).map { Example(row: nil, line: $0) }
    }
    guard let section = reader.section(node, keys: Keys.example, name: "an example") else {
      return nil
    }
    return reader.text(reader.required("line", of: section)).map {
      Example(row: reader.text(section["row"]), line: $0)
    }
  }

  private mutating func uses(_ node: YAMLNode?) -> [Dependency] {
    reader.list(node, of: "names").compactMap { element in
      guard let name = reader.word(element) else { return nil }
      if catalog.names[name] == nil {
        reader.report(
          "unknown-name", at: element.place, "unknown name '\(name)'",
          remedy: reader.remedy(for: name, among: catalog.names.keys))
      }
      return .name(name, workshop: catalog.workshop)
    }
  }
}
