import Values

/// What sort of owner a text names.
enum OwnerKind: String, CaseIterable {
  case none, role, group, person

  /// The kinds as options, so that rules can compare with them.
  static let choices = ChoiceSet(
    name: "owner_kinds", options: allCases.map { Choice(id: $0.rawValue) })

  var choice: Choice { Choice(id: rawValue) }
}
