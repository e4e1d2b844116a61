internal import Rules
internal import Values

/// Finds out which names a script has and of which types, before its rules are read.
///
/// Most types are written down; those of computed options, derived values and results are found by
/// binding them, those they name first.
struct CatalogBuilder {
  /// The names found so far.
  var catalog: Catalog
  /// The steps that have a name and a kind.
  var heads: [StepHead] = []
  /// The set of each table's rows, by step.
  var sets: [Int: String] = [:]
  var pending: [PendingName] = []
  /// Whether the workshop has a tree.
  let hasTree: Bool

  /// Finds the names of a script.
  init(_ root: YAMLNode, lists: Set<String>, others: [String: Catalog], source: SourceText) {
    catalog = Catalog(workshop: root["workshop"]?.text ?? "")
    catalog.lists = lists
    catalog.others = others
    hasTree = root["tree"] != nil
    addProgramNames()
    var reader = NodeReader(source)
    for entry in root["choices"]?.entries ?? [] {
      catalog.choices[entry.key] =
        reader.choices(entry.value, name: entry.key, conditional: false).set
    }
    heads = (root["steps"]?.elements ?? []).enumerated().compactMap { StepHead($1, index: $0) }
    catalog.steps = heads.map(\.id)
    for head in heads { add(head) }
    for set in root["derived"]?.entries ?? [] {
      for value in set.value.entries ?? [] {
        pending.append(PendingName(.derived(value.key, set: set.key), node: value.value))
      }
    }
    addScores(root["scorecard"])
    for result in root["results"]?.entries ?? [] {
      pending.append(PendingName(.result(result.key), node: result.value))
    }
    resolve()
  }

  private mutating func addProgramNames() {
    catalog.names = [
      "people": .init(.list(.text)), "solo": .init(.yesNo), "today": .init(.date),
      "revision": .init(.number), "overrides": .init(.list(.text)),
      "follow_ups": .init(.list(.row(workshop: catalog.workshop, set: "follow_ups"))),
    ]
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
      pending.append(PendingName(.result("verdict"), node: verdict))
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
          pending.append(PendingName(.per(per.key, step: head.index), node: per.value))
        }
      } else if let walks = head.node["walks"] {
        pending.append(
          PendingName(
            .walks(step: head.index, id: head.id), node: walks, gives: head.fields.map(\.id)))
        for field in head.fields where field.node["options"] != nil {
          addField(field, of: head, to: nil)
        }
      }
    }
  }

  /// Makes rows of a set the value of a table, and of the set when the table makes them.
  mutating func setRows(_ set: String, _ row: ValueType, of head: StepHead) {
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
  mutating func addFields(of head: StepHead, to set: String) {
    for field in head.fields { addField(field, of: head, to: set) }
  }

  private mutating func addField(_ field: StepHead.Field, of head: StepHead, to set: String?) {
    guard field.kind.hasOptions else {
      if let set { enter(field.id, field.kind.type, in: set, of: head) }
      return
    }
    guard let options = field.node["options"] else { return }
    if let listed = listedChoices(options, name: field.id) {
      if let set { enter(field.id, field.kind.type(of: .choice(listed)), in: set, of: head) }
    } else {
      let target = PendingName.Target.field(field.id, kind: field.kind, step: head.index)
      if !pending.contains(where: { $0.target == target }) {
        pending.append(
          PendingName(target, node: options, gives: head.kind.shape == .single ? [head.id] : []))
      }
    }
  }

  /// Enters the type of a field of a step.
  mutating func enter(_ id: String, _ type: ValueType, in set: String, of head: StepHead) {
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
  func listedChoices(_ node: YAMLNode, name: String) -> ChoiceSet? {
    if let text = node.text { return catalog.choices[text] }
    var reader = NodeReader(SourceText("", file: node.place.file))
    return reader.choices(node, name: name, conditional: true).set
  }
}
