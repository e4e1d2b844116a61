/// A name whose type is known once what it is computed from has been bound.
struct PendingName: Sendable {
  /// What the name stands for.
  enum Target: Hashable, Sendable {
    /// The rows a table walks.
    case walks(step: Int, id: String)
    /// A choice among computed options.
    case field(String, kind: Field.Kind, step: Int)
    /// The column that points at the row a new one stands under.
    case per(String, step: Int)
    /// A derived column.
    case derived(String, set: String)
    /// A result.
    case result(String)
  }

  /// What it stands for.
  let target: Target
  /// The expression, or the cases, it is computed by.
  let node: YAMLNode
  /// The names that get a type with it.
  let gives: [String]

  /// Makes a name that waits for its type.
  init(_ target: Target, node: YAMLNode, gives: [String] = []) {
    (self.target, self.node) = (target, node)
    switch target {
    case .walks(_, let id): self.gives = gives + [id]
    case .field(let id, _, _): self.gives = gives + [id]
    case .per(let name, _), .derived(let name, _), .result(let name): self.gives = gives + [name]
    }
  }

  /// Every word in its expressions that may be a name.
  var mentions: Set<String> {
    var words: Set<String> = []
    collect(node, into: &words)
    return words
  }

  private func collect(_ node: YAMLNode, into words: inout Set<String>) {
    switch node.content {
    case .scalar(let text):
      words.formUnion(text.possibleNames)
    case .sequence(let elements):
      for element in elements { collect(element, into: &words) }
    case .mapping(let entries):
      for entry in entries { collect(entry.value, into: &words) }
    }
  }
}

/// The names of a script that wait for their types.
struct PendingNames: Sendable {
  private var names: [PendingName] = []

  /// Adds a name.
  mutating func add(_ name: PendingName) { names.append(name) }

  /// Whether something waits already.
  func contains(_ target: PendingName.Target) -> Bool {
    names.contains { $0.target == target }
  }

  /// The names, each behind those it mentions as far as that can be.
  var inOrder: [PendingName] {
    var givers: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for given in name.gives { givers[given, default: []].append(index) }
    }
    var graph = Graph<Int>()
    for (index, name) in names.enumerated() {
      graph.add(index, needs: name.mentions.sorted().flatMap { givers[$0] ?? [] })
    }
    return graph.inOrder.map { names[$0] }
  }
}

extension String {
  /// Its words that may be names, in order.
  var possibleNames: [String] {
    split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
  }
}
