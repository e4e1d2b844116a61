/// Everybody in a person cell, in the order they are met, with what carries their name.
struct NamedPeople: Hashable, Sendable {
  private struct Duty: Hashable {
    var words: String
    var rows: [String]
  }

  private(set) var names: [String] = []
  private var duties: [String: [Duty]] = [:]

  /// Adds a name with what the person does, as `owns`, and the row they do it to.
  ///
  /// Letter case does not make another person.
  mutating func add(_ name: String, _ words: String, _ row: String?) {
    let key = name.lowercased()
    if duties[key] == nil { names.append(name) }
    var all = duties[key] ?? []
    if let index = all.firstIndex(where: { $0.words == words }) {
      if let row, !all[index].rows.contains(row) { all[index].rows.append(row) }
    } else {
      all.append(Duty(words: words, rows: row.map { [$0] } ?? []))
    }
    duties[key] = all
  }

  /// What carries a name: `owns Van utilisation, Fitter overtime hours; guards the door`.
  func duties(of name: String) -> String {
    (duties[name.lowercased()] ?? []).map { duty in
      duty.rows.isEmpty ? duty.words : duty.words + " " + duty.rows.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
