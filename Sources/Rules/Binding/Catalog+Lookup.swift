extension Catalog {
  /// A column and whose it is.
  struct Column {
    var entry: Entry
    var dependency: Dependency
    /// Whether a step of this workshop asks for it.
    var isOwn: Bool
  }

  /// The catalog of a workshop that can be reached from here.
  func catalog(of workshop: String) -> Catalog? {
    if workshop == self.workshop { return self }
    if let other = others[workshop] { return other }
    for other in others.values {
      if let found = other.others[workshop] { return found }
    }
    return nil
  }

  /// A column of a row set.
  func column(_ name: String, of workshop: String, _ set: String) -> Column? {
    let key = key(of: workshop, set)
    if let entry = columns[key]?[name] {
      return Column(
        entry: entry, dependency: .column(name, set: key, workshop: self.workshop), isOwn: true)
    }
    guard workshop != self.workshop, let entry = catalog(of: workshop)?.columns[set]?[name] else {
      return nil
    }
    return Column(
      entry: entry, dependency: .column(name, set: set, workshop: workshop), isOwn: false)
  }

  /// The names of all columns of a row set.
  func columnNames(of workshop: String, _ set: String) -> [String] {
    var names = Array((columns[key(of: workshop, set)] ?? [:]).keys)
    if workshop != self.workshop {
      names += (catalog(of: workshop)?.columns[set] ?? [:]).keys
    }
    return names.sorted()
  }

  private func key(of workshop: String, _ set: String) -> String {
    workshop == self.workshop ? set : "\(workshop).\(set)"
  }
}
