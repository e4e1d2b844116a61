internal import Rules

extension Catalog {
  /// The name `columns` has for the set of a row: `kpis`, or `ws03.rules` of another workshop.
  func set(of row: ValueType) -> String? {
    guard case .row(let workshop, let set) = row else { return nil }
    return workshop == self.workshop ? set : "\(workshop).\(set)"
  }
}
