import Scripts
import Workbooks

extension AnsweredWorkshop {
  /// Everybody in a person cell, with what carries their name, and how many have accepted it.
  ///
  /// - Parameter wording: What a name in a cell stands for; the row is missing for forms.
  func owners(_ wording: (Field, AnsweredRow?) -> String) -> [Block] {
    var names: [String] = []
    var duties: [String: [String]] = [:]
    func add(_ name: String, _ duty: String) {
      let key = name.lowercased()
      if duties[key] == nil { names.append(name) }
      if duties[key]?.contains(duty) != true { duties[key, default: []].append(duty) }
    }
    for step in script.steps {
      for field in step.fields where field.kind == .person {
        if let table = step.table {
          for row in rows(of: table.set) where !row[field.id].isEmpty {
            add(row[field.id], wording(field, row))
          }
        } else if let name = step.shape == .single ? text(step.id) : text(step.id, field.id) {
          add(name, wording(field, nil))
        }
      }
    }
    guard !names.isEmpty else { return [] }
    let count = String(names.count)
    let agreed: Prose =
      record.agreement == "agreed"
      ? "\(count) of \(count) owners have accepted: this is agreed."
      : "0 of \(count) owners have accepted: this is a proposal until all of them have."
    return Block.section(
      "Owners",
      [.paragraph(agreed)]
        + Block.table(
          names.map { name in
            [
              ("Who", name),
              (
                "What carries their name", (duties[name.lowercased()] ?? []).joined(separator: "; ")
              ),
            ]
          }))
  }
}
