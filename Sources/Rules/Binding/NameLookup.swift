import Values

/// What bare names and columns mean where an expression stands.
struct NameLookup {
  /// Where they stand, and what is noted of those that are found.
  let context: BindingContext
  /// The types of the elements looked at by each `where` around, innermost last.
  var elements: [ValueType] = []

  init(_ context: BindingContext) {
    self.context = context
  }

  private var catalog: Catalog { context.catalog }
  private var scope: RuleScope { context.scope }

  /// Looks a bare name up, from the inside out.
  func bind(_ name: String, at offset: Int, expecting expected: ValueType? = nil) -> Bound {
    if let option = expected?.options?[name] {
      return Bound(node: .constant(.choice(option)), type: expectedOption(expected))
    }
    if let bound = look(up: name, at: offset) { return bound }
    if let set = expected?.options {
      reportOption(name, of: set, at: offset)
    } else {
      UnknownNames(names: self).report(name, at: offset)
    }
    return .refused
  }

  private func expectedOption(_ expected: ValueType?) -> ValueType {
    expected?.options.map(ValueType.choice) ?? .unknown
  }

  /// What a bare name stands for, or nothing.
  func look(up name: String, at offset: Int) -> Bound? {
    for (depth, type) in elements.reversed().enumerated() {
      if let bound = look(up: name, inElement: type, .element(depth), at: offset) { return bound }
    }
    return lookInSubject(name, at: offset) ?? lookInStep(name, at: offset)
      ?? lookInWorkshop(name, at: offset)
  }

  private func look(
    up name: String, inElement type: ValueType, _ node: Node, at offset: Int
  ) -> Bound? {
    if name == "it" { return Bound(node: node, type: type) }
    return column(name, of: Bound(node: node, type: type), at: offset)
  }

  private func lookInSubject(_ name: String, at offset: Int) -> Bound? {
    switch scope.subject {
    case .none: return nil
    case .element(let type): return look(up: name, inElement: type, .subject, at: offset)
    case .row(let set):
      let type = rowType(set)
      if let bound = column(name, of: Bound(node: .row, type: type), at: offset) { return bound }
      switch name {
      case "row":
        dependOnSet(of: type)
        return Bound(node: .row, type: type)
      case "others":
        dependOnSet(of: type)
        return Bound(node: .others, type: .list(type))
      default: return nil
      }
    case .pair(let set):
      guard name == "a" || name == "b" else { return nil }
      context.usesPair = true
      dependOnSet(of: rowType(set))
      return Bound(node: name == "a" ? .first : .second, type: rowType(set))
    }
  }

  private func lookInStep(_ name: String, at offset: Int) -> Bound? {
    guard let step = scope.stepID, let entry = catalog.names[step] else { return nil }
    if case .row(let workshop, let set) = entry.type, set == step {
      let record = Bound(
        node: .record(Row(workshop: workshop, set: set, id: "")), type: entry.type)
      return column(name, of: record, at: offset)
    }
    return name == "answer" ? lookInWorkshop(step, at: offset) : nil
  }

  private func lookInWorkshop(_ name: String, at offset: Int) -> Bound? {
    if let entry = catalog.names[name] {
      checkAsked(entry, name, at: offset)
      context.dependencies.insert(.name(name, workshop: catalog.workshop))
      let node = name == "today" ? Node.today : .name(name, workshop: catalog.workshop)
      note(node, entry, .name(name, workshop: catalog.workshop))
      return Bound(node: node, type: entry.type, also: entry.also)
    }
    return catalog.choices[name].map(options)
  }

  private func options(of set: ChoiceSet) -> Bound {
    Bound(
      node: .constant(.list(set.options.map(Value.choice))), type: .list(.choice(set)))
  }

  /// A name of another workshop: `ws01.kept`.
  func look(up name: String, in workshop: Catalog, at offset: Int) -> Bound {
    if let entry = workshop.names[name] {
      context.dependencies.insert(.name(name, workshop: workshop.workshop))
      let node = Node.name(name, workshop: workshop.workshop)
      // The other workshop may not be there.
      context.limits.note(node, .init(entry: entry, isConditional: true))
      return Bound(node: node, type: entry.type, also: entry.also)
    }
    if let set = workshop.choices[name] { return options(of: set) }
    if workshop.isUnknown { return .refused }
    let known = Array(workshop.names.keys) + workshop.choices.keys
    context.report(
      "unknown-name", offset, "'\(workshop.workshop)' has no '\(name)'",
      remedy: UnknownNames.remedy(name, known) ?? "name one of its steps, row sets or results")
    return .refused
  }

  /// Notes what is known of an answer or a value computed in this workshop.
  private func note(_ node: Node, _ entry: Catalog.Entry, _ dependency: Dependency) {
    var known = Limits.Known(entry: entry, dependency: dependency)
    if let step = entry.step {
      known.isClosed = !entry.isOpen
      let isElsewhere = scope.stepID == nil || step != scope.stepIndex
      known.isConditional =
        entry.isConditional || isElsewhere && catalog.conditionalSteps.contains(step)
    }
    context.limits.note(node, known)
  }

  private func checkAsked(_ entry: Catalog.Entry, _ name: String, at offset: Int) {
    guard scope.stepID != nil, let asked = entry.step ?? entry.knownFrom, asked > scope.stepIndex
    else { return }
    context.report(
      "not-asked-yet", offset,
      entry.step == nil
        ? "'\(name)' is computed from what is asked only later" : "'\(name)' is asked only later",
      remedy: "use it in a later step, or ask it earlier")
  }

  /// The type of the rows of a set, which is `ws03.rules` when it is another workshop's.
  func rowType(_ key: String) -> ValueType {
    let (workshop, set) = catalog.set(of: key)
    return .row(workshop: workshop, set: set)
  }

  private func dependOnSet(of type: ValueType) {
    guard case .row(let workshop, let set) = type else { return }
    context.dependencies.insert(.name(set, workshop: workshop))
  }

  /// A column of a row or option, or of each element of a list.
  func column(_ name: String, of bound: Bound, at offset: Int) -> Bound? {
    switch bound.type {
    case .row(let workshop, let set):
      guard let column = catalog.column(name, of: workshop, set) else { return nil }
      let node = Node.path(bound.node, name)
      if column.isOwn {
        checkAsked(column.entry, name, at: offset)
        note(node, column.entry, column.dependency)
      } else {
        context.limits.note(node, .init(entry: column.entry))
      }
      context.dependencies.insert(column.dependency)
      return Bound(node: node, type: column.entry.type, also: column.entry.also)
    case .choice(let set):
      guard let type = set.type(of: name) else { return nil }
      let node = Node.path(bound.node, name)
      context.limits.note(node, .init(entry: set.entry(name, type)))
      return Bound(node: node, type: type)
    case .list(let element):
      guard let inner = column(name, of: Bound(node: bound.node, type: element), at: offset) else {
        return nil
      }
      let type = inner.type.element == nil ? ValueType.list(inner.type) : inner.type
      return Bound(node: .path(bound.node, name), type: type, also: inner.also)
    default: return nil
    }
  }

  /// The names of the columns that can be asked of a type.
  func columnNames(of type: ValueType) -> [String] {
    switch type {
    case .row(let workshop, let set): catalog.columnNames(of: workshop, set)
    case .choice(let set): set.columnNames
    case .list(let element): columnNames(of: element)
    default: []
    }
  }

  /// Reports a word that is none of the options.
  func reportOption(_ name: String, of set: ChoiceSet, at offset: Int) {
    context.report(
      "unknown-option", offset, "'\(name)' is no option of '\(set.name)'",
      remedy: UnknownNames.remedy(name, set.options.map(\.id))
        ?? "the options are \(set.options.map { "'\($0.id)'" }.joined(separator: ", "))")
  }

  /// Reports a word list there is not.
  func checkList(_ list: Syntax.Name) {
    guard list.text != WordLists.digits, !catalog.lists.contains(list.text) else { return }
    context.report(
      "unknown-list", list.start, "there is no word list '\(list.text)'",
      remedy: UnknownNames.remedy(list.text, catalog.lists.union([WordLists.digits]))
        ?? "add it under 'lists'")
  }
}
