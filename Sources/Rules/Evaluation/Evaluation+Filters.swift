import Values

extension Expression {
  /// Whether it is a list of the elements of another one that a condition holds for.
  public var isFilter: Bool { if case .filter = node { true } else { false } }
}

extension Evaluator {
  /// Whether a filter is without some of the elements it is made from.
  public func leavesOut(_ filter: Expression) -> Bool {
    guard case .filter(let source, let condition) = filter.node else { return false }
    var evaluation = Evaluation(facts: facts, lists: lists, subject: .none)
    let answers = evaluation.answers(to: condition, over: source) ?? []
    return answers.contains { $0.answer != true }
  }
}
