internal import Values

/// Options as an author lists them: a set, and the conditions of some.
struct ListedChoices {
  /// The options.
  var set: ChoiceSet
  /// Conditions by the option's id.
  var conditions: [String: YAMLNode] = [:]
  /// Labels with holes by the option's id.
  var labels: [String: YAMLNode] = [:]
}

extension NodeReader {
  /// Options listed as words or as mappings of `id`, `label`, `when` and columns.
  mutating func choices(_ node: YAMLNode, name: String, conditional: Bool) -> ListedChoices {
    var listed = ListedChoices(set: ChoiceSet(name: name, options: []))
    for element in list(node, of: "options") {
      guard let option = choice(element, conditional: conditional) else { continue }
      if listed.set[option.id] != nil {
        report(
          "duplicate-option", at: element.place, "the option '\(option.id)' is listed twice",
          remedy: "give one of them another id")
        continue
      }
      listed.set.options.append(option)
      if conditional, let label = element["label"], hasHoles(label) {
        listed.labels[option.id] = label
      }
      if let when = element["when"] { listed.conditions[option.id] = when }
    }
    return listed
  }

  private mutating func choice(_ node: YAMLNode, conditional: Bool) -> Choice? {
    guard let entries = node.entries else { return word(node).map { Choice(id: $0) } }
    let section = Section(node: node, name: "an option")
    guard let id = word(required("id", of: section)) else { return nil }
    if !conditional, let label = node["label"], hasHoles(label) {
      report(
        "hole-in-label", at: label.place, "a label that several questions share has no holes",
        remedy: "list the options in the field itself, or leave the braces out")
    }
    let label = node["label"].flatMap { conditional && hasHoles($0) ? nil : text($0) }
    var choice = Choice(id: id, label: label)
    for entry in entries where !["id", "label"].contains(entry.key) {
      if conditional, entry.key == "when" { continue }
      guard let name = word(of: entry), let cell = scalar(entry.value, what: "number or word")
      else { continue }
      choice.columns[name] = Double(cell).map { .number($0) } ?? .text(cell)
    }
    return choice
  }

  private func hasHoles(_ label: YAMLNode) -> Bool { label.text?.contains("{") == true }
}
