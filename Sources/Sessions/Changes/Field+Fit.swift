import Rules
import Scripts
import Values
import Workbooks

extension Field {
  /// How a stored value goes with what the field asks for now.
  enum Fit: Hashable {
    case fits
    /// It is of another kind.
    case otherKind
    /// It is an option or a point that is not offered any more.
    case withdrawn
  }

  /// How a stored value goes with the field; rows and texts to choose from are not looked up.
  func fit(of json: JSONValue) -> Fit {
    switch (kind, json) {
    case (_, .null), (.text, .string), (.longText, .string), (.person, .string), (.yesNo, .bool):
      return .fits
    case (.date, .string(let text)): return Day(iso: text) == nil ? .otherKind : .fits
    case (.number, _): return json.isQuantity ? .fits : .otherKind
    case (.numbers, .array(let items)):
      return items.allSatisfy(\.isQuantity) ? .fits : .otherKind
    case (.scale, .number):
      return json.int.map { anchors.indices.contains($0) } == true ? .fits : .withdrawn
    case (.choice, .string(let id)): return offers(id) ? .fits : .withdrawn
    case (.choices, .array(let items)):
      let ids = items.compactMap(\.string)
      guard ids.count == items.count else { return .otherKind }
      return ids.allSatisfy(offers) ? .fits : .withdrawn
    default: return .otherKind
    }
  }

  /// Whether an option is among those that are written down; those that are computed may be.
  private func offers(_ id: String) -> Bool {
    guard case .choice(let set) = element else { return true }
    return set[id] != nil || options?.also?[id] != nil
  }

  /// The type of one option.
  var element: ValueType { type.element ?? type }
}

extension JSONValue {
  fileprivate var isQuantity: Bool {
    if case .number = self { return true }
    return object?["number"]?.double != nil
  }
}
