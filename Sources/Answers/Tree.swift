import Rules
import Scripts
public import Values

extension WorkshopAnswers {
  /// The tree of the workshop as far as it has grown; nothing when the script has none.
  public var tree: RowTree? {
    guard let tree = script.tree else { return nil }
    return RowTree(
      evaluator.text(of: tree.top), notes: notes(tree.notes, .none),
      branches: branches(tree.under, below: .none))
  }

  /// The step that gives the tree its first branches; nothing when it rests on none.
  public var treeStep: String? {
    let steps = script.tree.map { index.graph.steps(behind: $0.under.rows.dependencies) }
    return steps?.max().map { script.steps[$0].id }
  }

  private func branches(_ branches: TreeShape.Branches, below subject: Subject) -> [RowTree] {
    evaluator.value(of: branches.rows, about: subject).rows.map { row in
      let subject = facts.subject(row)
      return RowTree(
        facts.name(of: row), notes: notes(branches.notes, subject),
        branches: branches.under.flatMap { self.branches($0, below: subject) })
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
