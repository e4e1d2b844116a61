internal import Rules
internal import Values

/// Reads what must not be true of this workshop and one it reads at once.
struct ConsistencyReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var parts: RuleParts { RuleParts(context: context) }
  private var names: NameReader { NameReader(context: context) }

  /// What must not be true of this workshop and another at once.
  func rules(_ node: YAMLNode?) -> [ConsistencyRule] {
    reader.list(node, of: "consistency rules").compactMap { node in
      let name = node["id"]?.text.map { "rule '\($0)'" } ?? "a consistency rule"
      guard let section = reader.section(node, keys: Keys.consistency, name: name) else {
        return nil
      }
      let id = parts.uniqueID(of: section)
      let here = names.stepID(reader.required("here", of: section))
      let there = stepElsewhere(reader.required("there", of: section))
      var list: (each: Expression, element: ValueType)?
      if let each = section["each"] {
        list = parts.listed(each, in: RuleScope())
        if list == nil { return nil }
      }
      let scope = RuleScope(list.map { .element($0.element) } ?? .none)
      let when = context.condition(reader.required("when", of: section), in: scope)
      let words = context.template(reader.required("says", of: section), in: scope, when: when)
      guard let id, let here, let there, let when, let words else { return nil }
      return ConsistencyRule(
        id: id, each: list?.each, when: when, message: words, here: here, there: there)
    }
  }

  /// A step of a workshop that is read.
  private func stepElsewhere(_ node: YAMLNode?) -> StepPlace? {
    guard let node, let text = reader.scalar(node, what: "step") else { return nil }
    guard let place = StepPlace(text), context.catalog.others[place.workshop] != nil else {
      reader.report(
        "unknown-workshop", at: node.place, "'\(text)' names no step of a workshop that is read",
        remedy: context.catalog.others.isEmpty
          ? "name the workshop under 'reads' and write WORKSHOP.STEP"
          : "write WORKSHOP.STEP; 'reads' names "
            + context.catalog.others.keys.sorted().joined(separator: ", "))
      return nil
    }
    names.checkStep(place, at: node.place)
    return place
  }
}
