import Rules
import Scripts
import Values
import Workbooks

extension WorkshopAnswers {
  /// The first follow-up that has no owner and day yet: the step it belongs to and its number.
  ///
  /// What is not asked any more needs nobody to find it out.
  public var nextFollowUp: (step: String, number: Int)? {
    for step in script.steps where isAsked(step) == true {
      let items = slot(step)?.followUps ?? []
      let number = items.firstIndex { item in
        (item.owner == nil || item.due == nil) && isAsked(item, of: step)
      }
      if let number { return (step.id, number) }
    }
    return nil
  }

  private func isAsked(_ item: FollowUp, of step: Step) -> Bool {
    let row = row(of: item, step)
    if item.row != nil, !facts.rows(askedBy: step, in: index).contains(row) { return false }
    guard let field = step.fields.first(where: { $0.id == item.column }) else { return true }
    return isAsked(field, of: row) == true
  }

  private func row(of item: FollowUp, _ step: Step) -> Row {
    Row(workshop: script.id, set: step.table?.set ?? step.id, id: item.row ?? "")
  }

  /// What a follow-up is about: what its message offered, or the question that was put off.
  public func question(ofFollowUp number: Int, at id: String) -> String {
    guard let step = step(id), let items = slot(step)?.followUps, items.indices.contains(number)
    else { return "" }
    let item = items[number]
    if let text = item.text { return text }
    guard let field = step.fields.first(where: { $0.id == item.column }), step.shape != .single
    else { return question(of: step) }
    let row = row(of: item, step)
    let about = step.table == nil ? question(of: step) : facts.name(of: row)
    // Cells of one row that were put off are one thing to find out.
    let together = items.filter { $0.isTogether(with: item) }
    let cells = step.fields.filter { field in together.contains { $0.column == field.id } }.map {
      $0.ask.map { evaluator.text(of: $0, about: facts.subject(row)) }
        ?? $0.id.inWords
    }
    return about + " · " + (cells.isEmpty ? field.id.inWords : cells.joined(separator: ", "))
  }
}
