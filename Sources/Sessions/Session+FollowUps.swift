import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// The first follow-up that has no owner and day yet: the step it belongs to and its number.
  var nextFollowUp: (step: String, number: Int)? {
    for slot in workbook[script.id]?.answers ?? [] {
      if let number = slot.followUps.firstIndex(where: { $0.owner == nil || $0.due == nil }) {
        return (slot.id, number)
      }
    }
    return nil
  }

  /// What a follow-up is about: what its message offered, or the question that was put off.
  func followUpQuestion(_ step: String, _ number: Int) -> String {
    guard let slot = workbook[script.id]?[step] else { return "" }
    let item = slot.followUps[number]
    if let text = item.text { return text }
    let row = item.row.flatMap { id in
      script.steps.first { $0.id == step }?.table.map {
        answers().name(of: Row(workshop: script.id, set: $0.set, id: id))
      }
    }
    let column = item.column.map { String($0.map { $0 == "_" ? " " : $0 }) }
    let place = [row, column].compactMap(\.self).joined(separator: ", ")
    return place.isEmpty ? slot.question : place
  }

  /// Reads `Leo Brandt | 5 Dec`.
  mutating func takeFollowUp(_ line: String, at number: Int, _ newID: () -> String) -> [Effect] {
    guard let (step, item) = nextFollowUp else {
      enter(number, newID)
      return [ask(newID)]
    }
    let cells = RowText.cells(of: line)
    guard cells.count == 2, !cells[0].isEmpty, cells[0] != "-" else {
      return [.refuse(.ownerAndDate), ask(newID)]
    }
    guard let due = Day(typed: cells[1], today: today) else {
      return [.refuse(.notADueDate), ask(newID)]
    }
    workbook[script.id]?[step]?.followUps[item].owner = cleaned(cells[0], lines: false)
    workbook[script.id]?[step]?.followUps[item].due = due
    if nextFollowUp == nil { enter(number, newID) }
    return [.record, ask(newID)]
  }
}
