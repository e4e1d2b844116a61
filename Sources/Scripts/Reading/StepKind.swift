/// The kinds of steps as authors write them: shapes, and the kinds of fields for a step of one.
enum StepKind: Hashable, Sendable {
  case read
  case single(Field.Kind)
  case form
  case table
  case review

  /// Every kind, in the order they are listed to authors.
  static let all =
    [.read] + Field.Kind.allCases.map(StepKind.single) + [.form, .table, .review]

  /// Their names.
  static let names = all.map(\.name)

  /// Finds the kind of a name.
  init?(_ name: String) {
    guard let number = StepKind.names.firstIndex(of: name) else { return nil }
    self = StepKind.all[number]
  }

  /// The name authors write.
  var name: String {
    switch self {
    case .read: "read"
    case .single(let kind): kind.rawValue
    case .form: "form"
    case .table: "table"
    case .review: "review"
    }
  }

  /// How a step of this kind is asked.
  var shape: Step.Shape {
    switch self {
    case .read: .read
    case .single: .single
    case .form: .form
    case .table: .table
    case .review: .review
    }
  }

  /// The kind of the one field of a step.
  var field: Field.Kind? {
    if case .single(let kind) = self { kind } else { nil }
  }
}
