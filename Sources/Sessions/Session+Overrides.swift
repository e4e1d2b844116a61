import Scripts
import Values
public import Workbooks

extension Session {
  /// What the coach says of the answers as they are, by the override kept against it.
  public var objections: [Override: String] {
    let coach = Coach(index: index, answers: answers())
    var said: [Override: String] = [:]
    for step in script.steps {
      for override in workbook[script.id]?[step.id]?.overrides ?? [] {
        let row = override.row.flatMap { id in
          step.table.map { Row(workshop: script.id, set: $0.set, id: id) }
        }
        let messages =
          coach.messages(completing: step) + (row.map { coach.messages(step, row: $0) } ?? [])
        said[override] =
          messages.first { $0.rule == override.rule && $0.row == override.row }?.text
      }
    }
    return said
  }
}
