import Values

extension Resolver {
  /// Looks a bare name up, from the inside out.
  mutating func bind(name: String, at offset: Int, expecting expected: ValueType? = nil) -> Bound {
    if let option = expected?.options?[name] {
      return Bound(node: .constant(.choice(option)), type: expectedOption(expected))
    }
    if let bound = look(up: name, at: offset) { return bound }
    if let set = expected?.options {
      reportOption(name, of: set, at: offset)
    } else {
      reportName(name, at: offset)
    }
    return .refused
  }

  private func expectedOption(_ expected: ValueType?) -> ValueType {
    expected?.options.map(ValueType.choice) ?? .unknown
  }

  /// What a bare name stands for, or nothing.
  mutating func look(up name: String, at offset: Int) -> Bound? {
    for (depth, type) in elements.reversed().enumerated() {
      if let bound = look(up: name, inElement: type, .element(depth), at: offset) { return bound }
    }
    return lookInSubject(name, at: offset) ?? lookInStep(name, at: offset)
      ?? lookInWorkshop(name, at: offset)
  }

  private mutating func look(
    up name: String, inElement type: ValueType, _ node: Node, at offset: Int
  ) -> Bound? {
    if name == "it" { return Bound(node: node, type: type) }
    return column(name, of: Bound(node: node, type: type), at: offset)
  }

  private mutating func lookInSubject(_ name: String, at offset: Int) -> Bound? {
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
      usesPair = true
      dependOnSet(of: rowType(set))
      return Bound(node: name == "a" ? .first : .second, type: rowType(set))
    }
  }

  private mutating func lookInStep(_ name: String, at offset: Int) -> Bound? {
    guard let step = scope.stepID, let entry = catalog.names[step] else { return nil }
    if case .row(let workshop, let set) = entry.type, set == step {
      let record = Bound(
        node: .record(Row(workshop: workshop, set: set, id: "")), type: entry.type)
      return column(name, of: record, at: offset)
    }
    return name == "answer" ? lookInWorkshop(step, at: offset) : nil
  }

  private mutating func lookInWorkshop(_ name: String, at offset: Int) -> Bound? {
    if let entry = catalog.names[name] {
      checkAsked(entry, name, at: offset)
      dependencies.insert(.name(name, workshop: catalog.workshop))
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
  mutating func look(up name: String, in workshop: Catalog, at offset: Int) -> Bound {
    if let entry = workshop.names[name] {
      dependencies.insert(.name(name, workshop: workshop.workshop))
      let node = Node.name(name, workshop: workshop.workshop)
      // The other workshop may not be there.
      limits.note(node, .init(entry: entry, isConditional: true))
      return Bound(node: node, type: entry.type, also: entry.also)
    }
    if let set = workshop.choices[name] { return options(of: set) }
    if workshop.isUnknown { return .refused }
    let known = Array(workshop.names.keys) + workshop.choices.keys
    report(
      "unknown-name", offset, "'\(workshop.workshop)' has no '\(name)'",
      remedy: Resolver.remedy(name, known) ?? "name one of its steps, row sets or results")
    return .refused
  }

  /// Notes what is known of an answer or a value computed in this workshop.
  mutating func note(_ node: Node, _ entry: Catalog.Entry, _ dependency: Dependency) {
    var known = Limits.Known(entry: entry, dependency: dependency)
    if let step = entry.step {
      known.isClosed = !entry.isOpen
      let isElsewhere = scope.stepID == nil || step != scope.stepIndex
      known.isConditional =
        entry.isConditional || isElsewhere && catalog.conditionalSteps.contains(step)
    }
    limits.note(node, known)
  }

  mutating func checkAsked(_ entry: Catalog.Entry, _ name: String, at offset: Int) {
    guard scope.stepID != nil, let asked = entry.step ?? entry.knownFrom, asked > scope.stepIndex
    else { return }
    report(
      "not-asked-yet", offset,
      entry.step == nil
        ? "'\(name)' is computed from what is asked only later" : "'\(name)' is asked only later",
      remedy: "use it in a later step, or ask it earlier")
  }

  /// The type of the rows of a set, which is `ws03.rules` when it is another workshop's.
  func rowType(_ set: String) -> ValueType {
    let parts = set.split(separator: ".", maxSplits: 1)
    return parts.count == 2
      ? .row(workshop: String(parts[0]), set: String(parts[1]))
      : .row(workshop: catalog.workshop, set: set)
  }

  private mutating func dependOnSet(of type: ValueType) {
    guard case .row(let workshop, let set) = type else { return }
    dependencies.insert(.name(set, workshop: workshop))
  }
}
