internal import Rules
internal import Values

/// Finds out which names a script has and of which types, before its rules are read.
///
/// Most types are written down; those of computed options, derived values and results are found by
/// binding them, those they name first.
struct CatalogBuilder {
  /// The names found so far.
  private(set) var catalog: Catalog
  /// The steps that have a name and a kind.
  let heads: [StepHead]
  /// The set of each table's rows, by step.
  private(set) var sets: [Int: String] = [:]
  private var pending = PendingNames()
  /// Whether the workshop has a tree.
  let hasTree: Bool

  /// Finds the names of a script.
  init(_ root: YAMLNode, lists: Set<String>, others: [String: Catalog], source: SourceText) {
    catalog = Catalog(workshop: root["workshop"]?.text ?? "")
    heads = (root["steps"]?.elements ?? []).enumerated().compactMap { StepHead($1, index: $0) }
    catalog.lists = lists
    catalog.others = others
    hasTree = root["tree"] != nil
    addProgramNames()
    let reader = ChoiceReader(reader: NodeReader(source))
    for entry in root["choices"]?.entries ?? [] {
      catalog.choices[entry.key] =
        reader.read(entry.value, name: entry.key, conditional: false).set
    }
    catalog.steps = heads.map(\.id)
    for head in heads { add(head) }
    for set in root["derived"]?.entries ?? [] {
      for value in set.value.entries ?? [] {
        pending.add(PendingName(.derived(value.key, set: set.key), node: value.value))
      }
    }
    addScores(root["scorecard"])
    for result in root["results"]?.entries ?? [] {
      pending.add(PendingName(.result(result.key), node: result.value))
    }
    resolve()
  }

  /// The names whose values the program gives.
  static func programNames(of workshop: String) -> [String: Catalog.Entry] {
    [
      "people": .init(.list(.text)), "solo": .init(.yesNo), "today": .init(.date),
      "revision": .init(.number), "overrides": .init(.list(.text)),
      "follow_ups": .init(.list(.row(workshop: workshop, set: "follow_ups"))),
    ]
  }

  private mutating func addProgramNames() {
    catalog.names = Self.programNames(of: catalog.workshop)
    catalog.names["people"]?.isConditional = true
    catalog.columns["follow_ups"] = [
      "step": .init(.text), "question": .init(.text), "owner": .init(.text), "due": .init(.date),
    ]
  }

  private mutating func addScores(_ scorecard: YAMLNode?) {
    guard let scorecard else { return }
    for item in scorecard["items"]?.entries ?? [] { catalog.names[item.key] = .init(.number) }
    catalog.names["total"] = .init(.number)
    if let verdict = scorecard["verdict"] {
      pending.add(PendingName(.result("verdict"), node: verdict))
    }
  }

  private mutating func add(_ head: StepHead) {
    if head.node["when"] != nil { catalog.conditionalSteps.insert(head.index) }
    switch head.kind.shape {
    case .read: break
    case .single: addFields(of: head, to: head.id)
    case .form, .review:
      var entry = Catalog.Entry(
        .row(workshop: catalog.workshop, set: head.id), step: head.index)
      entry.isOpen = head.isOpen
      entry.isConditional = head.isOpen
      catalog.names[head.id] = entry
      addFields(of: head, to: head.id)
    case .table:
      if let set = head.made {
        setRows(set, .row(workshop: catalog.workshop, set: set), of: head)
        addFields(of: head, to: set)
        if let per = head.per {
          pending.add(PendingName(.per(per.key, step: head.index), node: per.value))
        }
      } else if let walks = head.node["walks"] {
        pending.add(
          PendingName(
            .walks(step: head.index, id: head.id), node: walks, gives: head.fields.map(\.id)))
        for field in head.fields where field.node["options"] != nil {
          addField(field, of: head, to: nil)
        }
      }
    }
  }

  /// Makes rows of a set the value of a table, and of the set when the table makes them.
  private mutating func setRows(_ set: String, _ row: ValueType, of head: StepHead) {
    sets[head.index] = set
    var entry = Catalog.Entry(.list(row), step: head.index)
    entry.isOpen = head.isOpen
    if head.made != nil {
      entry.range = head.rowRange
      catalog.names[set] = entry
    }
    catalog.names[head.id] = entry
  }

  /// Enters the types of fields; those that need binding wait.
  private mutating func addFields(of head: StepHead, to set: String) {
    for field in head.fields { addField(field, of: head, to: set) }
  }

  private mutating func addField(_ field: StepHead.FieldHead, of head: StepHead, to set: String?) {
    guard field.kind.hasOptions else {
      if let set { enter(field.id, field.kind.type(), in: set, of: head) }
      return
    }
    guard let options = field.node["options"] else { return }
    if let listed = listedChoices(options, name: field.id) {
      if let set { enter(field.id, field.kind.type(ofOptions: .choice(listed)), in: set, of: head) }
    } else {
      let target = PendingName.Target.field(field.id, kind: field.kind, step: head.index)
      if !pending.contains(target) {
        pending.add(
          PendingName(target, node: options, gives: head.kind.shape == .single ? [head.id] : []))
      }
    }
  }

  /// Enters the type of a field of a step.
  private mutating func enter(_ id: String, _ type: ValueType, in set: String, of head: StepHead) {
    let also = head.fields.first { $0.id == id }?.node["also"].flatMap {
      listedChoices($0, name: id)
    }
    let field = head.fields.first { $0.id == id }
    var entry = Catalog.Entry(type, step: head.index, also: also)
    entry.range = field?.range
    entry.isOpen = field?.isOpen == true || head.isOpen
    entry.isConditional = entry.isOpen || field?.mayBeLeftOut == true
    if head.kind.shape == .single { catalog.names[head.id] = entry }
    catalog.columns[set, default: [:]][id] = entry
  }

  /// Options that are a set by name or listed in place.
  private func listedChoices(_ node: YAMLNode, name: String) -> ChoiceSet? {
    if let text = node.text { return catalog.choices[text] }
    let reader = ChoiceReader(reader: NodeReader(SourceText("", file: node.place.file)))
    return reader.read(node, name: name, conditional: true).set
  }

  /// Finds the types of the names that wait; what stays without one is faulty and gets `unknown`.
  private mutating func resolve() {
    var waiting = pending.inOrder
    // Names come after those they mention, so one round is the rule; mutual mentions that are no
    // cycles take another.
    for _ in 0..<8 where !waiting.isEmpty {
      let left = waiting.filter { !settle($0) }
      if left.count == waiting.count { break }
      waiting = left
    }
    for name in waiting { giveUp(name.target) }
  }

  private mutating func settle(_ name: PendingName) -> Bool {
    switch name.target {
    case .walks(let step, _):
      guard case .list(let row)? = type(of: name.node, in: RuleScope()),
        case .row(let workshop, let name) = row,
        let head = heads.first(where: { $0.index == step })
      else { return false }
      let set = catalog.key(of: workshop, name)
      setRows(set, row, of: head)
      addFields(of: head, to: set)
    case .field(let id, let kind, let step):
      guard let head = heads.first(where: { $0.index == step }) else { return false }
      let set = head.kind == .table ? sets[step] : head.id
      guard let set else { return false }
      let scope = RuleScope(
        head.kind == .table ? .row(set: set) : .none, step: (id: head.id, index: step))
      guard case .list(let element)? = type(of: name.node, in: scope) else { return false }
      enter(id, kind.type(ofOptions: element), in: set, of: head)
    case .per(let column, let step):
      guard let set = sets[step], case .list(let row)? = type(of: name.node, in: RuleScope())
      else { return false }
      catalog.columns[set, default: [:]][column] = .init(row, step: step)
    case .derived(let column, let set):
      guard catalog.columns[set] != nil,
        let type = type(of: name.node, in: RuleScope(.row(set: set)), name: column)
      else { return false }
      catalog.columns[set, default: [:]][column] = .init(type)
    case .result(let result):
      guard let type = type(of: name.node, in: RuleScope(), name: result) else { return false }
      catalog.names[result] = .init(type)
    }
    return true
  }

  /// Keeps faults from spreading: what names this name is not reported as well.
  private mutating func giveUp(_ target: PendingName.Target) {
    switch target {
    case .walks(let step, _):
      guard let head = heads.first(where: { $0.index == step }) else { return }
      catalog.names[head.id] = .init(.unknown, step: step)
      sets[step] = head.id
      addFields(of: head, to: head.id)
    case .field(let id, _, let step):
      guard let head = heads.first(where: { $0.index == step }) else { return }
      enter(id, .unknown, in: sets[step] ?? head.id, of: head)
    case .per(let column, let step):
      if let set = sets[step] {
        catalog.columns[set, default: [:]][column] = .init(.unknown, step: step)
      }
    case .derived(let column, let set):
      if catalog.columns[set] != nil { catalog.columns[set]?[column] = .init(.unknown) }
    case .result(let result):
      catalog.names[result] = .init(.unknown)
    }
  }

  /// The type of an expression, a list of cases, or a mapping with options or one of those.
  private func type(of node: YAMLNode, in scope: RuleScope, name: String = "") -> ValueType? {
    if let options = node["options"], let set = listedChoices(options, name: name) {
      return node["every"] == nil ? .choice(set) : .list(.choice(set))
    }
    if let every = node["every"] {
      return type(of: every, in: scope).map { .list($0) }
    }
    if let cases = node["cases"] ?? node["value"] { return type(of: cases, in: scope) }
    if let text = node.text {
      var binder = Binder(catalog)
      return binder.expression(text, at: node.place, scope: scope)?.type
    }
    for line in node.elements ?? [] {
      if line["text"] != nil { return .text }
      if let value = line["value"], let type = type(of: value, in: scope) { return type }
    }
    return nil
  }
}
