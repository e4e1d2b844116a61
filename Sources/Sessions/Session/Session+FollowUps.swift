import Rules
import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// The first follow-up that has no owner and day yet: the step it belongs to and its number.
  ///
  /// What is not asked any more needs nobody to find it out.
  var nextFollowUp: (step: String, number: Int)? {
    let answers = answers()
    for step in script.steps where answers.isAsked(step, in: index) == true {
      let items = workbook[script.id]?[step.id]?.followUps ?? []
      let number = items.firstIndex { item in
        (item.owner == nil || item.due == nil) && isAsked(item, of: step, answers)
      }
      if let number { return (step.id, number) }
    }
    return nil
  }

  private func isAsked(_ item: FollowUp, of step: Step, _ answers: Answers) -> Bool {
    let row = row(of: item, step)
    if item.row != nil, !answers.rows(askedBy: step, in: index).contains(row) { return false }
    guard let field = step.fields.first(where: { $0.id == item.column }) else { return true }
    return answers.isAsked(field, of: row, in: index) == true
  }

  private func row(of item: FollowUp, _ step: Step) -> Row {
    Row(workshop: script.id, set: step.table?.set ?? step.id, id: item.row ?? "")
  }

  /// What a follow-up is about: what its message offered, or the question that was put off.
  func followUpQuestion(_ id: String, _ number: Int) -> String {
    guard let step = script.steps.first(where: { $0.id == id }),
      let item = workbook[script.id]?[id]?.followUps[number]
    else { return "" }
    if let text = item.text { return text }
    guard let field = step.fields.first(where: { $0.id == item.column }), step.shape != .single
    else { return questionText(step) }
    let answers = answers()
    let row = row(of: item, step)
    let about = step.table == nil ? questionText(step) : answers.name(of: row)
    // Cells of one row that were put off are one thing to find out.
    let together = (workbook[script.id]?[id]?.followUps ?? []).filter { $0.isTogether(with: item) }
    let cells = step.fields.filter { field in together.contains { $0.column == field.id } }.map {
      $0.ask.map { answers.evaluator(script).text(of: $0, about: answers.subject(row)) }
        ?? label($0)
    }
    return about + " · " + (cells.isEmpty ? label(field) : cells.joined(separator: ", "))
  }

  /// Reads `Leo Brandt | 5 Dec`.
  mutating func takeFollowUp(
    _ line: String, at number: Int, concludes: Bool, _ newID: () -> String
  ) -> [Effect] {
    guard let (step, item) = nextFollowUp else {
      enter(number, newID)
      return [ask(newID)]
    }
    let cells = RowText.cells(of: cleaned(line, lines: false))
    guard cells.count == 2, !cells[0].isEmpty, cells[0] != "-" else {
      return [.refuse(.ownerAndDate), ask(newID)]
    }
    guard let due = try? Day(typed: cells[1], today: today) else {
      return [.refuse(.notADueDate), ask(newID)]
    }
    let items = workbook[script.id]?[step]?.followUps ?? []
    for number in items.indices
    where number == item
      || items[number].owner == nil && items[number].isTogether(with: items[item])
    {
      workbook[script.id]?[step]?.followUps[number].owner = cells[0]
      workbook[script.id]?[step]?.followUps[number].due = due
    }
    if nextFollowUp != nil { return [.record, ask(newID)] }
    if concludes { return [.record] + finish() }
    enter(number, newID)
    return [.record, ask(newID)]
  }
}
