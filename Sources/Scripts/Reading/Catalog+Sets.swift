internal import Rules

extension Catalog {
  /// The name `columns` has for the set of a row: `kpis`, or `ws03.rules` of another workshop.
  func set(of row: ValueType) -> String? {
    guard case .row(let workshop, let set) = row else { return nil }
    return workshop == self.workshop ? set : "\(workshop).\(set)"
  }

  /// The columns of rows under such a name, those that this workshop adds included.
  func allColumns(of set: String) -> Set<String> {
    let own = Set((columns[set] ?? [:]).keys)
    let parts = set.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let other = others[parts[0]] else { return own }
    return own.union((other.columns[parts[1]] ?? [:]).keys)
  }
}
