/// The kinds of steps and fields as authors write them.
enum KindName: String, CaseIterable, Sendable {
  case read
  case text
  case longText = "long_text"
  case person
  case number
  case numbers
  case scale
  case date
  case yesNo = "yes_no"
  case choice
  case choices
  case form
  case table
  case review

  /// How a step of this kind is asked.
  var shape: Step.Shape {
    switch self {
    case .read: .read
    case .form: .form
    case .table: .table
    case .review: .review
    default: .single
    }
  }

  /// The kinds a field can have.
  static let ofFields = allCases.filter { $0.shape == .single }

  /// Whether its cells hold text.
  var isText: Bool { [.text, .longText, .person].contains(self) }
  /// Whether it offers options.
  var hasOptions: Bool { [.choice, .choices].contains(self) }
  /// Whether it has a least and a most.
  var hasLimits: Bool { ![.yesNo, .choice, .scale].contains(self) }
}
