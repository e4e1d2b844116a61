internal import Rules
internal import Texts
internal import Values

/// Reads the options of choices and where they come from.
struct OptionsReader {
  let context: ScriptContext

  private var reader: NodeReader { context.reader }
  private var names: NameReader { NameReader(context: context) }

  /// A choice set by its name, or one listed in place.
  func choiceSet(_ node: YAMLNode, name: String) -> ChoiceSet? {
    guard let text = node.text else {
      return ChoiceReader(reader: reader).read(node, name: name, conditional: false).set
    }
    if let set = context.catalog.choices[text] { return set }
    reader.report(
      "unknown-choices", at: node.place, "there is no choice set '\(text)'",
      remedy: reader.remedy(for: text, among: context.catalog.choices.keys))
    return nil
  }

  /// The options of a choice.
  func options(_ section: Section, id: String, in step: StepScope) -> Options? {
    guard let node = reader.required("options", of: section),
      let (source, element) = source(node, id: id, in: step.cell)
    else { return nil }
    let (labels, reasons) =
      node.elements == nil ? ([:], [:]) : texts(node, id: id, in: step.cell)
    let also = section["also"].flatMap { choiceSet($0, name: id) }
    return Options(
      source: source, labels: labels, reasons: reasons, also: also,
      sort: context.expression(section["sort"], in: step.element(element)),
      recommend: context.expression(section["recommend"], in: step.cell, expected: element),
      ordered: reader.flag(section["ordered"]))
  }

  /// The texts with holes of options, by option: their labels, and what stands in their place.
  private func texts(
    _ node: YAMLNode, id: String, in scope: RuleScope
  ) -> (labels: [String: Template], reasons: [String: Template]) {
    // The faults of the list itself are found where its options are read.
    let listed = ChoiceReader(reader: NodeReader(reader.source))
      .read(node, name: id, conditional: true)
    func templates(_ nodes: [String: YAMLNode]) -> [String: Template] {
      nodes.sorted { $0.key < $1.key }.reduce(into: [:]) { templates, text in
        templates[text.key] = context.template(text.value, in: scope)
      }
    }
    return (templates(listed.labels), templates(listed.reasons))
  }

  private func source(
    _ node: YAMLNode, id: String, in scope: RuleScope
  ) -> (Options.Source, element: ValueType)? {
    if let text = node.text, let set = context.catalog.choices[text] {
      return (.set(set, conditions: [:]), .choice(set))
    }
    if node.elements != nil {
      let listed = ChoiceReader(reader: reader).read(node, name: id, conditional: true)
      checkLeads(node)
      var conditions: [String: Expression] = [:]
      for (option, when) in listed.conditions.sorted(by: { $0.key < $1.key }) {
        conditions[option] = context.condition(when, in: scope)
      }
      return (.set(listed.set, conditions: conditions), .choice(listed.set))
    }
    guard let options = context.expression(node, in: scope) else { return nil }
    guard let element = options.type.element else {
      reader.report(
        "no-options", at: node.place, "options cannot be taken from this",
        remedy: "name rows, a choice set or a list of texts")
      return nil
    }
    return (.computed(options), element)
  }

  /// Reports options that lead to a step which is not there.
  func checkLeads(_ options: YAMLNode) {
    for option in options.elements ?? [] {
      guard let node = option[Options.leadsTo], let text = node.text else { continue }
      names.checkStep(StepPlace(text, from: context.workshop), at: node.place)
    }
  }
}

/// Options as an author lists them: a set, and the conditions of some.
struct ListedChoices {
  /// The options.
  var set: ChoiceSet
  /// Conditions by the option's id.
  var conditions: [String: YAMLNode] = [:]
  /// Labels with holes by the option's id.
  var labels: [String: YAMLNode] = [:]
  /// What stands in the place of an option that is not offered, by the option's id.
  var reasons: [String: YAMLNode] = [:]
}

/// Reads options that are listed.
struct ChoiceReader {
  let reader: NodeReader

  /// Options listed as words or as mappings of `id`, `label`, `when` and columns.
  func read(_ node: YAMLNode, name: String, conditional: Bool) -> ListedChoices {
    var listed = ListedChoices(set: ChoiceSet(name: name, options: []))
    for element in reader.list(node, of: "options") {
      guard let option = choice(element, conditional: conditional) else { continue }
      if listed.set[option.id] != nil {
        reader.report(
          "duplicate-option", at: element.place, "the option '\(option.id)' is listed twice",
          remedy: "give one of them another id")
        continue
      }
      listed.set.options.append(option)
      if conditional, let label = element["label"], hasHoles(label) {
        listed.labels[option.id] = label
      }
      if let when = element["when"] { listed.conditions[option.id] = when }
      guard conditional, let reason = element[Options.otherwise] else { continue }
      listed.reasons[option.id] = reason
      if element["when"] == nil {
        reader.report(
          "otherwise-without-when", at: reason.place,
          "'\(Options.otherwise)' is never shown: the option has no condition",
          remedy: "add 'when', or leave it out")
      }
    }
    checkSynonyms(node, listed.set)
    return listed
  }

  /// Reports synonyms that are no help: one that names an option, or stands twice at one.
  ///
  /// One that stands at several options is a doubt that people are asked about.
  private func checkSynonyms(_ node: YAMLNode, _ set: ChoiceSet) {
    for element in node.elements ?? [] {
      var seen: Set<String> = []
      for synonym in element[Options.synonyms]?.elements ?? [] {
        guard let text = synonym.text else { continue }
        let folded = foldedName(text)
        if let option = set.options.first(where: {
          [$0.id, $0.label].contains { foldedName($0) == folded }
        }) {
          reader.report(
            "named-option", at: synonym.place, "'\(text)' names the option '\(option.id)' already",
            remedy: "leave it out")
        } else if !seen.insert(folded).inserted {
          reader.report(
            "duplicate-synonym", at: synonym.place, "'\(text)' stands here twice",
            remedy: "leave one of them out")
        }
      }
    }
  }

  private func choice(_ node: YAMLNode, conditional: Bool) -> Choice? {
    guard let entries = node.entries else { return reader.word(node).map { Choice(id: $0) } }
    let section = Section(node: node, name: "an option")
    guard let id = reader.word(reader.required("id", of: section)) else { return nil }
    if !conditional, let label = node["label"], hasHoles(label) {
      reader.report(
        "hole-in-label", at: label.place, "a label that several questions share has no holes",
        remedy: "list the options in the field itself, or leave the braces out")
    }
    let label = node["label"].flatMap { conditional && hasHoles($0) ? nil : reader.text($0) }
    let synonyms = reader.list(node[Options.synonyms], of: "texts").compactMap { reader.text($0) }
    var choice = Choice(id: id, label: label, synonyms: synonyms)
    for entry in entries where !["id", "label", Options.synonyms].contains(entry.key) {
      if conditional, ["when", Options.otherwise].contains(entry.key) { continue }
      guard let name = reader.word(of: entry),
        let cell = reader.scalar(entry.value, what: "number or word")
      else { continue }
      choice.columns[name] = Double(cell).map { .number($0) } ?? .text(cell)
    }
    return choice
  }

  private func hasHoles(_ label: YAMLNode) -> Bool { label.text?.contains("{") == true }
}
