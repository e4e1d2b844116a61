internal import Rules
internal import Values

/// Reads the steps of a script.
struct StepReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }

  /// The steps, in order.
  func steps(_ node: YAMLNode?) -> [Step] {
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
      guard reader.kind(of: section, among: StepKind.names) != nil, id != nil,
        let head = context.heads.first(where: { $0.index == index })
      else { return nil }
      return step(section, head)
    }
  }

  private func step(_ section: Section, _ head: StepHead) -> Step? {
    let (kind, name) = (head.kind, section.name)
    guard
      reader.section(section.node, keys: Keys.step(kind), ofKind: true, name: name) != nil
    else { return nil }
    let step = StepScope(head: head, set: set(of: head))
    let minutes = reader.integer(reader.required("minutes", of: section), atLeast: 1)
    let says =
      kind == .read ? context.template(reader.required("says", of: section), in: step.once) : nil
    let ask =
      kind == .read ? nil : context.template(reader.required("ask", of: section), in: step.once)
    let isExplained = kind != .read && kind != .review
    for key in ["why", "good", "weak"] where isExplained { _ = reader.required(key, of: section) }
    let fields = FieldReader(step: step, context: context).fields(section)
    let open =
      kind.shape == .single ? fields.first?.open ?? false : reader.flag(section["open"])
    return Step(
      id: head.id, version: reader.integer(section["version"], atLeast: 1) ?? 1,
      was: reader.formerIDs(section["was"]), shape: kind.shape, minutes: minutes ?? 0,
      silentFirst: reader.flag(section["silent_first"]), says: says, ask: ask,
      about: reader.text(section["about"]), why: reader.text(section["why"]),
      good: example(section["good"]),
      weak: example(section["weak"]),
      when: reached(section, in: step.once),
      fields: fields,
      table: kind == .table ? TableReader(step: step, context: context).table(section) : nil,
      shows: ShowReader(context: context).shows(section["shows"], in: step.once),
      coach: CoachReader(step: step, context: context).rules(section["coach"]),
      open: open,
      prints: context.template(section["prints"], in: step.cell), uses: uses(section["uses"]),
      place: section.place)
  }

  /// The condition of a step; one that never holds keeps the step from being asked.
  private func reached(_ section: Section, in scope: RuleScope) -> Expression? {
    guard let node = section["when"] else { return nil }
    let when = context.expression(node, in: scope, expected: .yesNo)
    if when?.outcome == .never { context.reportUnreachable(section, at: node.place) }
    if when?.outcome == .always {
      reader.report(
        "always-holds", at: node.place, "this condition holds for every answer",
        remedy: "leave it out, as the step is always asked")
    }
    return when
  }

  /// The rows a table asks about, or those a choice points at.
  private func set(of head: StepHead) -> String? {
    if let set = context.sets[head.index] { return set }
    guard head.kind.field?.hasOptions == true else { return nil }
    let type = context.catalog.names[head.id]?.type
    guard case .row(let workshop, let set)? = type?.element ?? type else { return nil }
    return context.catalog.key(of: workshop, set)
  }

  private func example(_ node: YAMLNode?) -> Example? {
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

  private func uses(_ node: YAMLNode?) -> [Dependency] {
    reader.list(node, of: "names").compactMap { element in
      guard let name = reader.word(element) else { return nil }
      if context.catalog.names[name] == nil {
        reader.report(
          "unknown-name", at: element.place, "unknown name '\(name)'",
          remedy: reader.remedy(for: name, among: context.catalog.names.keys))
      }
      return .name(name, workshop: context.workshop)
    }
  }
}
