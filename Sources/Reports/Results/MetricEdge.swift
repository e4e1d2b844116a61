import Values

/// A number that moves another one, or guards it.
struct MetricEdge: Hashable, Sendable {
  /// The id of what moves.
  var from: String
  /// The id of what it moves.
  var to: String
  /// How it moves it, in the author's words: `pushes`; `guards` for a guardrail.
  var relation: String?
  /// How sure people are of that: `pattern`.
  var evidence: String?
  /// What else is said about it.
  var note: String?
  /// Whether it moves nothing, and only shows when the other one rises and nobody is served.
  var isGuard: Bool
  /// The id of the workshop whose tree it is of.
  var workshop: String
}

extension WorkbookResult {
  /// What moves what, in the trees of all workshops; a number that hangs on itself moves nothing.
  var edges: [MetricEdge] {
    let ids = metricIDs
    return workshops.flatMap { workshop in
      workshop.tree.map { edges(of: $0, in: workshop.id, ids) } ?? []
    }
  }

  private func edges(of tree: DriverTree, in workshop: String, _ ids: MetricIDs) -> [MetricEdge] {
    guard let to = ids[tree.name] else { return [] }
    return tree.branches.flatMap { branch -> [MetricEdge] in
      guard let from = ids[branch.name] else { return [] }
      let isGuard = branch.role == .guardrail
      let edge = MetricEdge(
        from: from, to: to, relation: isGuard ? "guards" : branch.link,
        evidence: branch.evidence?.word, note: branch.notes.joined(separator: "; ").nonBlank,
        isGuard: isGuard, workshop: workshop)
      return (from == to ? [] : [edge]) + edges(of: branch, in: workshop, ids)
    }
  }
}
