import Values

/// A tree as nodes and edges, for formats that lay it out themselves.
struct TreeGraph {
  /// One node with what stands in it.
  struct Node {
    /// Letters, figures and underlines, from its place: `n1_2`.
    let id: String
    /// The name, then what is known and what is not, each a line.
    let lines: [String]
    let role: DriverTree.Role
    let hasGap: Bool
  }

  /// What a node is to the one it hangs on; it leads from cause to effect.
  struct Edge {
    let cause: String
    let effect: String
    /// The link and the evidence: `pushes, tested`.
    let words: String?
    /// The rank of the evidence; nothing where there is none.
    let rank: Int?
    let isGuard: Bool
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []

  init(_ tree: DriverTree) {
    add(tree, id: "top")
  }

  private mutating func add(_ tree: DriverTree, id: String) {
    let value = tree.value(arrow: "→").flatMap { $0 == "?" ? nil : $0 }
    let known = [tree.heading, value, tree.owner?.inOneLine.nonBlank]
    let missing = tree.gaps.isEmpty ? [] : [tree.gaps.map(\.words).joined(separator: ", ")]
    nodes.append(
      Node(
        id: id, lines: known.compactMap(\.self) + missing, role: tree.role,
        hasGap: !tree.gaps.isEmpty))
    for (number, branch) in tree.branches.enumerated() {
      let branchID = (id == "top" ? "n" : id + "_") + String(number + 1)
      edges.append(
        Edge(
          cause: branchID, effect: id, words: branch.edgeWords, rank: branch.evidence?.rank,
          isGuard: branch.role == .guardrail))
      add(branch, id: branchID)
    }
  }
}
