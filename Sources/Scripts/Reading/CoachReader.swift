internal import Rules
internal import Values

/// Reads what the coach looks for in the answers of one step.
struct CoachReader {
  let step: StepScope
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var parts: RuleParts { RuleParts(context: context) }
  private var names: NameReader { NameReader(context: context) }

  /// The coach rules of a step.
  func rules(_ node: YAMLNode?) -> [CoachRule] {
    var rejects: [Expression] = []
    return reader.list(node, of: "coach rules").compactMap { node in
      let name = node["id"]?.text.map { "rule '\($0)'" } ?? "a coach rule"
      guard let section = reader.section(node, keys: Keys.coach, name: name),
        let (level, message) = level(section)
      else { return nil }
      let number = rejects.count + 1
      guard let id = ruleID(section, level: level, number: number),
        let (each, scope) = each(section["each"])
      else { return nil }
      let when = context.condition(reader.required("when", of: section), in: scope)
      let words = context.template(message, in: scope, when: when)
      let offer = offer(section["offer"])
      guard let when, let words else { return nil }
      if rejects.contains(where: when.isCovered), let place = section["when"]?.place {
        reader.report(
          "shadowed-rule", at: place, "a reject rule above speaks whenever this one would",
          remedy: "leave one of the two out")
      }
      if level == .reject { rejects.append(when) }
      return CoachRule(
        id: id, level: level, each: each, when: when, fields: fields(when),
        message: words, offer: offer, place: section.place)
    }
  }

  private func level(_ section: Section) -> (CoachRule.Level, YAMLNode)? {
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

  private func ruleID(
    _ section: Section, level: CoachRule.Level, number: Int
  ) -> String? {
    if level == .reject, section["id"] == nil { return "\(step.head.id)/reject/\(number)" }
    return parts.uniqueID(of: section)
  }

  private func each(
    _ node: YAMLNode?
  ) -> (CoachRule.Each, RuleScope)? {
    guard let node else { return (.once, step.once) }
    switch node.text {
    case "row":
      if step.set != nil { return (.row, step.row) }
      if step.head.kind.field?.takesSeveral == true,
        case .list(let element)? = context.catalog.names[step.head.id]?.type
      {
        return (.row, step.element(element))
      }
    case "pair":
      if let pair = step.pair { return (.pair, pair) }
    default:
      return parts.listed(node, in: step.once).map { (.element($0), step.element($1)) }
    }
    parts.reportNoRows(node)
    return nil
  }

  private func offer(_ node: YAMLNode?) -> CoachRule.Offer? {
    guard let node,
      let section = reader.section(node, keys: Keys.offer, name: "an offer")
    else { return nil }
    if let text = section["follow_up"] { return reader.text(text).map { .followUp($0) } }
    return names.stepID(reader.required("go", of: section)).map { .go(step: $0) }
  }

  private func fields(_ when: Expression) -> [String] {
    let workshop = context.workshop
    let isSingle = step.head.kind.shape == .single
    return step.head.fields.map(\.id).filter { field in
      when.dependencies.contains(.column(field, set: step.fieldSet, workshop: workshop))
        || isSingle && when.dependencies.contains(.name(step.head.id, workshop: workshop))
    }
  }
}

/// Reads what rules of the coach and rules of consistency have alike.
struct RuleParts {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }

  /// The id of a rule, which no other rule of the workshop may have.
  func uniqueID(of section: Section) -> String? {
    guard let node = reader.required("id", of: section), let id = reader.text(node) else {
      return nil
    }
    if !context.claim(ruleID: id) {
      reader.report(
        "duplicate-rule", at: node.place, "there is a rule '\(id)' before this one",
        remedy: "give one of them another id")
    }
    return id
  }

  /// Rows or a list to ask a rule of, and the type of an element.
  func listed(_ node: YAMLNode, in scope: RuleScope) -> (Expression, ValueType)? {
    guard let list = context.expression(node, in: scope) else { return nil }
    if let element = list.type.element { return (list, element) }
    reportNoRows(node)
    return nil
  }

  /// Reports that there is nothing to ask a rule of.
  func reportNoRows(_ node: YAMLNode) {
    reader.report(
      "no-rows", at: node.place, "there are no rows for '\(node.text ?? "each")' here",
      remedy: "leave 'each' out, or name rows or a list")
  }
}
