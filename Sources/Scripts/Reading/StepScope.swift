internal import Rules

/// Where the expressions of one step stand.
struct StepScope: Sendable {
  /// The step's names.
  let head: StepHead
  /// The set of a table's rows, or of the rows a choice points at; nothing when there is none.
  let set: String?

  /// The scope of what is asked once for the step.
  var once: RuleScope { RuleScope(.none, step: (id: head.id, index: head.index)) }

  /// The scope of a row of a table, or of a ticked row; of the step when it has no rows.
  var row: RuleScope {
    RuleScope(set.map { .row(set: $0) } ?? .none, step: (id: head.id, index: head.index))
  }

  /// The scope of a cell: the row in a table, else the step.
  var cell: RuleScope { head.kind == .table ? row : once }

  /// The scope of two rows of a table.
  var pair: RuleScope? {
    guard head.kind == .table, let set else { return nil }
    return RuleScope(.pair(set: set), step: (id: head.id, index: head.index))
  }

  /// The scope of an element of a list.
  func element(_ type: ValueType) -> RuleScope {
    RuleScope(.element(type), step: (id: head.id, index: head.index))
  }

  /// The set its fields belong to: a table's rows, else the step's record.
  var fieldSet: String { head.kind == .table ? set ?? head.id : head.id }
}
