internal import Rules
internal import Values

extension CatalogBuilder {
  /// Finds the types of the names that wait; what stays without one is faulty and gets `unknown`.
  mutating func resolve() {
    var givers: [String: [Int]] = [:]
    for (index, name) in pending.enumerated() {
      for given in name.gives { givers[given, default: []].append(index) }
    }
    var waiting = Set(pending.indices)
    // Names come after those they mention, so one round is the rule; mutual mentions that are no
    // cycles take another.
    for _ in 0..<8 where !waiting.isEmpty {
      let before = waiting.count
      for index in order(of: waiting, givers: givers) where settle(pending[index]) {
        waiting.remove(index)
      }
      if waiting.count == before { break }
    }
    for index in waiting.sorted() { giveUp(pending[index].target) }
  }

  /// The waiting names, each behind those it mentions as far as that can be.
  private func order(of waiting: Set<Int>, givers: [String: [Int]]) -> [Int] {
    var order: [Int] = []
    var visited: Set<Int> = []
    func mentioned(_ index: Int) -> [Int] {
      pending[index].mentions.sorted().flatMap { givers[$0] ?? [] }.filter(waiting.contains)
    }
    for root in waiting.sorted() where visited.insert(root).inserted {
      // A stack instead of recursion, as a script may chain thousands of names.
      var stack = [(index: root, rest: mentioned(root)[...])]
      while var top = stack.popLast() {
        if let next = top.rest.popFirst() {
          stack.append(top)
          if visited.insert(next).inserted { stack.append((next, mentioned(next)[...])) }
        } else {
          order.append(top.index)
        }
      }
    }
    return order
  }

  private mutating func settle(_ name: PendingName) -> Bool {
    switch name.target {
    case .walks(let step, _):
      guard case .list(let row)? = type(of: name.node, in: RuleScope()),
        let set = catalog.set(of: row), let head = heads.first(where: { $0.index == step })
      else { return false }
      setRows(set, row, of: head)
      addFields(of: head, to: set)
    case .field(let id, let kind, let step):
      guard let head = heads.first(where: { $0.index == step }) else { return false }
      let set = head.kind == .table ? sets[step] : head.id
      guard let set else { return false }
      let scope = RuleScope(
        head.kind == .table ? .row(set: set) : .none, step: (id: head.id, index: step))
      guard case .list(let element)? = type(of: name.node, in: scope) else { return false }
      enter(id, kind.type(of: element), in: set, of: head)
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

extension KindName {
  /// The type of a field without options.
  var type: ValueType {
    switch self {
    case .text, .longText, .person: .text
    case .number, .scale: .number
    case .numbers: .list(.number)
    case .date: .date
    case .yesNo: .yesNo
    default: .unknown
    }
  }

  /// The type of a field with options of a type.
  func type(of option: ValueType) -> ValueType {
    self == .choices ? .list(option) : option
  }
}
