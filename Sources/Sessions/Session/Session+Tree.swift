import Rules
import Scripts
public import Values

extension Session {
  /// The tree of the workshop as far as it has grown; nothing when the script has none.
  public var tree: RowTree? {
    guard let tree = script.tree else { return nil }
    let answers = answers()
    return RowTree(
      answers.evaluator(script).text(of: tree.top), notes: notes(tree.notes, .none, answers),
      branches: branches(tree.under, below: .none, answers))
  }

  /// The step that gives the tree its first branches; nothing when it rests on none.
  public var treeStep: String? {
    let steps = script.tree.map { index.graph.steps(behind: $0.under.rows.dependencies) }
    return steps?.max().map { script.steps[$0].id }
  }

  private func branches(
    _ branches: TreeShape.Branches, below subject: Subject, _ answers: Answers
  ) -> [RowTree] {
    answers.rows(of: branches.rows, in: index, about: subject).map { row in
      let subject = answers.subject(row)
      return RowTree(
        answers.name(of: row), notes: notes(branches.notes, subject, answers),
        branches: branches.under.flatMap { self.branches($0, below: subject, answers) })
    }
  }

  private func notes(
    _ notes: [TreeShape.Note], _ subject: Subject, _ answers: Answers
  ) -> [String] {
    let evaluator = answers.evaluator(script)
    return notes.compactMap { note in
      if let when = note.when, evaluator.value(of: when, about: subject) != .yesNo(true) {
        return nil
      }
      return answers.said(note.text, in: index, about: subject)
    }
  }
}
