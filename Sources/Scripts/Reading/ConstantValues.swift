internal import Rules
internal import Values

/// What expressions come to when nothing is answered: the values of those that rest on no answer.
struct ConstantValues {
  private let evaluator = Evaluator(NoFacts(), lists: WordLists([:]))

  /// The value of an expression; missing when it rests on an answer.
  func value(of expression: Expression) -> Value { evaluator.value(of: expression) }

  /// The value of a case, likewise.
  func value(of yield: ValueRule.Yield) -> Value { evaluator.value(of: yield) }
}

/// A workshop in which nothing was answered.
private struct NoFacts: Facts {
  /// A day like any other.
  let today = Day(number: 20_000)

  func value(of name: String, in workshop: String) -> Value { .missing }
  func value(of column: String, of row: Row) -> Value { .missing }
  func name(of row: Row) -> String { "" }
}
