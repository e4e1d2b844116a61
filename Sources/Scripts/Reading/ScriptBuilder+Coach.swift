internal import Rules
internal import Values

extension ScriptBuilder {
  /// The coach rules of a step.
  mutating func coach(_ node: YAMLNode?, ground: StepGround) -> [CoachRule] {
    var rejects: [Expression] = []
    return reader.list(node, of: "coach rules").compactMap { node in
      let name = node["id"]?.text.map { "rule '\($0)'" } ?? "a coach rule"
      guard let section = reader.section(node, keys: Keys.coach, name: name),
        let (level, message) = level(section)
      else { return nil }
      let number = rejects.count + 1
      guard let id = ruleID(section, level: level, number: number, step: ground.head.id),
        let (each, scope) = each(section["each"], ground: ground)
      else { return nil }
      let when = condition(reader.required("when", of: section), in: scope)
      let words = template(message, in: scope, when: when)
      let offer = offer(section["offer"])
      guard let when, let words else { return nil }
      if rejects.contains(where: when.isCovered), let place = section["when"]?.place {
        reader.report(
          "shadowed-rule", at: place, "a reject rule above speaks whenever this one would",
          remedy: "leave one of the two out")
      }
      if level == .reject { rejects.append(when) }
      return CoachRule(
        id: id, level: level, each: each, when: when, fields: fields(when, of: ground),
        message: words, offer: offer, place: section.place)
    }
  }

  private mutating func level(_ section: Section) -> (CoachRule.Level, YAMLNode)? {
    let levels: [(String, CoachRule.Level)] = [
      ("reject", .reject), ("strong", .strong), ("nudge", .nudge), ("note", .note),
    ]
    let given = levels.compactMap { key, level in section[key].map { (level, $0) } }
    if given.count == 1 { return given.first }
    reader.report(
      "rule-level", at: section.place, "\(section.name) has \(given.count) messages instead of one",
      remedy: "write one of reject, strong, nudge and note")
    return nil
  }

  private mutating func ruleID(
    _ section: Section, level: CoachRule.Level, number: Int, step: String
  ) -> String? {
    if level == .reject, section["id"] == nil { return "\(step)/reject/\(number)" }
    return uniqueID(of: section)
  }

  /// The id of a rule, which no other rule of the workshop may have.
  mutating func uniqueID(of section: Section) -> String? {
    guard let node = reader.required("id", of: section), let id = reader.text(node) else {
      return nil
    }
    if !ruleIDs.insert(id).inserted {
      reader.report(
        "duplicate-rule", at: node.place, "there is a rule '\(id)' before this one",
        remedy: "give one of them another id")
    }
    return id
  }

  private mutating func each(
    _ node: YAMLNode?, ground: StepGround
  ) -> (CoachRule.Each, RuleScope)? {
    guard let node else { return (.once, ground.once) }
    switch node.text {
    case "row":
      if ground.set != nil { return (.row, ground.row) }
      if ground.head.kind == .choices,
        case .list(let element)? = catalog.names[ground.head.id]?.type
      {
        return (.row, ground.element(element))
      }
    case "pair":
      if let pair = ground.pair { return (.pair, pair) }
    default:
      return listed(node, in: ground.once).map { (.element($0), ground.element($1)) }
    }
    reportNoRows(node)
    return nil
  }

  /// Rows or a list to ask a rule of, and the type of an element.
  mutating func listed(_ node: YAMLNode, in scope: RuleScope) -> (Expression, ValueType)? {
    guard let list = expression(node, in: scope) else { return nil }
    if let element = list.type.element { return (list, element) }
    reportNoRows(node)
    return nil
  }

  private mutating func reportNoRows(_ node: YAMLNode) {
    reader.report(
      "no-rows", at: node.place, "there are no rows for '\(node.text ?? "each")' here",
      remedy: "leave 'each' out, or name rows or a list")
  }

  private mutating func offer(_ node: YAMLNode?) -> CoachRule.Offer? {
    guard let node,
      let section = reader.section(node, keys: Keys.offer, name: "an offer")
    else { return nil }
    if let text = section["follow_up"] { return reader.text(text).map { .followUp($0) } }
    return stepID(reader.required("go", of: section)).map { .go(step: $0) }
  }

  private func fields(_ when: Expression, of ground: StepGround) -> [String] {
    let workshop = catalog.workshop
    let isSingle = ground.head.kind.shape == .single
    return ground.head.fields.map(\.id).filter { field in
      when.dependencies.contains(.column(field, set: ground.fieldSet, workshop: workshop))
        || isSingle && when.dependencies.contains(.name(ground.head.id, workshop: workshop))
    }
  }
}
