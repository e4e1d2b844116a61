import Scripts
import Workbooks

extension AnsweredWorkshop {
  /// Everybody in a person cell, with what carries their name, and how many have accepted it.
  ///
  /// `duty` says what a name in a cell does, in words that the row's name follows; a form has none.
  func owners(_ duty: (Field, AnsweredRow?) -> String) -> [Block] {
    let people = namedPeople(duty)
    guard !people.names.isEmpty else { return [] }
    let count = String(people.names.count)
    let agreed: Prose =
      record.agreement == "agreed"
      ? "\(count) of \(count) owners have accepted: this is agreed."
      : "0 of \(count) owners have accepted: this is a proposal until all of them have."
    let table = Block.table(
      people.names.map { [("Who", $0), ("What carries their name", people.duties(of: $0))] })
    return Block.section("Owners", [.paragraph(agreed)] + table)
  }

  private func namedPeople(_ duty: (Field, AnsweredRow?) -> String) -> NamedPeople {
    var people = NamedPeople()
    for step in script.steps {
      for field in step.fields where field.kind == .person {
        if let table = step.table {
          for row in rows(of: table.set) where !row[field.id].isEmpty {
            people.add(row[field.id], duty(field, row), row.name)
          }
        } else if let name = step.shape == .single ? text(step.id) : text(step.id, field.id) {
          people.add(name, duty(field, nil), nil)
        }
      }
    }
    return people
  }
}
