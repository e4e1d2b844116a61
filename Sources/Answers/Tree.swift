import Rules
import Scripts
public import Values

extension WorkshopAnswers {
  /// The tree of the workshop as far as it has grown; nothing when the script has none.
  public var tree: DriverTree? {
    guard let shape = script.tree else { return nil }
    var top = node(shape.node, called: evaluator.text(of: shape.top), about: .none)
    top.branches =
      branches(shape.under, .driver, below: .none)
      + (shape.guards.map { branches($0, .guardrail, below: .none) } ?? [])
    return top
  }

  /// The step that gives the tree its first branches; nothing when it rests on none.
  public var treeStep: String? {
    let steps = script.tree.map { index.graph.steps(behind: $0.under.rows.dependencies) }
    return steps?.max().map { script.steps[$0].id }
  }

  private func branches(
    _ branches: TreeShape.Branches, _ role: DriverTree.Role, below subject: Subject
  ) -> [DriverTree] {
    evaluator.value(of: branches.rows, about: subject).rows.map { row in
      let subject = facts.subject(row)
      var tree = node(branches.node, called: facts.name(of: row), about: subject)
      (tree.id, tree.role) = (row.id, role)
      tree.branches = branches.under.flatMap { self.branches($0, role, below: subject) }
      return tree
    }
  }

  private func node(
    _ node: TreeShape.Node, called name: String, about subject: Subject
  ) -> DriverTree {
    let known = Record(row: nil, rowName: nil, values: values(of: node.parts, about: subject))
    var tree = DriverTree(known.text(.name) ?? name, notes: notes(node.notes, subject))
    (tree.from, tree.to) = (known.number(.from), known.number(.to))
    (tree.unit, tree.limit) = (known.text(.unit), known.text(.limit))
    (tree.owner, tree.definition) = (known.text(.owner), known.text(.definition))
    // `pushes, it influences`: what stands behind the comma explains the option to who picks it.
    tree.link = known.choice(.link).map { String($0.label.prefix { $0 != "," && $0 != ":" }) }
    tree.evidence = known.choice(.evidence).map {
      DriverTree.Evidence($0.label, rank: $0.columns["rank"]?.quantity.map { Int($0.amount) } ?? 0)
    }
    tree.gaps = gaps(of: tree, asked: Set(node.parts.keys))
    return tree
  }

  /// What was asked for and is not known; a unit is missing only where there are numbers.
  private func gaps(of tree: DriverTree, asked: Set<NodePart>) -> [DriverTree.Gap] {
    let numbers = [tree.from, tree.to].compactMap(\.self)
    return DriverTree.Gap.allCases.filter { gap in
      switch gap {
      case .owner: asked.contains(.owner) && tree.owner == nil
      case .baseline: asked.contains(.from) && tree.from == nil
      case .unit:
        asked.contains(.unit) && tree.unit == nil && !numbers.isEmpty
          && numbers.contains { $0.unit == nil }
      }
    }
  }

  private func notes(_ notes: [TreeShape.Note], _ subject: Subject) -> [String] {
    notes.compactMap { note in
      if let when = note.when, evaluator.value(of: when, about: subject) != .yesNo(true) {
        return nil
      }
      return said(note.text, about: subject)
    }
  }
}
