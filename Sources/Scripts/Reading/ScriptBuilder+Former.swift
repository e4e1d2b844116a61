internal import Values

extension ScriptBuilder {
  /// The ids something had before: one, or a list of them.
  mutating func former(_ node: YAMLNode?) -> [String] {
    former(nodes: node).compactMap { reader.word($0) }
  }

  /// Reports former ids that are still in use, or that two claim.
  mutating func checkFormerIDs() {
    checkFormerIDs(heads.map { ($0.id, $0.node) }, of: "step")
    for head in heads where head.kind.shape != .single {
      checkFormerIDs(head.fields.map { ($0.id, $0.node) }, of: "field")
    }
  }

  private mutating func checkFormerIDs(_ owners: [(id: String, node: YAMLNode)], of what: String) {
    var claimed: Set<String> = []
    for node in owners.flatMap({ former(nodes: $0.node["was"]) }) {
      guard let id = node.text else { continue }
      if owners.contains(where: { $0.id == id }) {
        reader.report(
          "was-in-use", at: node.place, "there is a \(what) '\(id)' now",
          remedy: "name the id it had before, or leave 'was' out")
      } else if !claimed.insert(id).inserted {
        reader.report(
          "was-claimed", at: node.place, "another \(what) was '\(id)' already",
          remedy: "let one of them have its answers")
      }
    }
  }

  private func former(nodes node: YAMLNode?) -> [YAMLNode] {
    node.map { $0.elements ?? [$0] } ?? []
  }
}
