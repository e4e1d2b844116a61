internal import Rules
internal import Values

extension ScriptBuilder {
  /// A choice set by its name, or one listed in place.
  mutating func choiceSet(_ node: YAMLNode, name: String) -> ChoiceSet? {
    guard let text = node.text else {
      return reader.choices(node, name: name, conditional: false).set
    }
    if let set = catalog.choices[text] { return set }
    reader.report(
      "unknown-choices", at: node.place, "there is no choice set '\(text)'",
      remedy: reader.remedy(for: text, among: catalog.choices.keys))
    return nil
  }

  /// The options of a choice.
  mutating func options(_ section: Section, id: String, ground: StepGround) -> Options? {
    guard let node = reader.required("options", of: section),
      let (source, element) = source(node, id: id, in: ground.cell)
    else { return nil }
    let labels = node.elements == nil ? [:] : labels(node, id: id, in: ground.cell)
    let also = section["also"].flatMap { choiceSet($0, name: id) }
    return Options(
      source: source, labels: labels, also: also,
      sort: expression(section["sort"], in: ground.element(element)),
      recommend: expression(section["recommend"], in: ground.cell, expected: element),
      ordered: reader.flag(section["ordered"]))
  }

  private mutating func labels(
    _ node: YAMLNode, id: String, in scope: RuleScope
  ) -> [String: Template] {
    // The faults of the list itself are found where its options are read.
    var quiet = NodeReader(reader.source)
    let labels = quiet.choices(node, name: id, conditional: true).labels
    return labels.sorted { $0.key < $1.key }.reduce(into: [:]) { labels, label in
      labels[label.key] = template(label.value, in: scope)
    }
  }

  private mutating func source(
    _ node: YAMLNode, id: String, in scope: RuleScope
  ) -> (Options.Source, element: ValueType)? {
    if let text = node.text, let set = catalog.choices[text] {
      return (.set(set, conditions: [:]), .choice(set))
    }
    if node.elements != nil {
      let listed = reader.choices(node, name: id, conditional: true)
      checkLeads(node)
      var conditions: [String: Expression] = [:]
      for (option, when) in listed.conditions.sorted(by: { $0.key < $1.key }) {
        conditions[option] = condition(when, in: scope)
      }
      return (.set(listed.set, conditions: conditions), .choice(listed.set))
    }
    guard let options = expression(node, in: scope) else { return nil }
    guard let element = options.type.element else {
      reader.report(
        "no-options", at: node.place, "options cannot be taken from this",
        remedy: "name rows, a choice set or a list of texts")
      return nil
    }
    return (.computed(options), element)
  }
}
