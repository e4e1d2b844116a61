import Scripts
import Values
import Workbooks

/// The rows of what was put off: `step`, `question`, `owner`, `due`.
enum FollowUps {
  static let set = "follow_ups"
}

extension AnswerFacts {
  /// The names the program itself gives to every workshop; nothing for any other name.
  func programValue(of name: String, in index: ScriptIndex) -> Value? {
    let record = workbook[index.script.id]
    switch name {
    case "people":
      guard let people = workbook.people, !people.isEmpty else { return .missing }
      return .list(people.map { .text($0) })
    case "solo": return .yesNo((workbook.people ?? []).count <= 1)
    case "today": return .date(today)
    case "revision": return .number(Double(record?.revision ?? 0))
    case "overrides": return .list(overridden(in: index).map { .text($0) })
    case FollowUps.set:
      return .list(
        followUps(in: index).indices.map {
          .row(Row(workshop: index.script.id, set: FollowUps.set, id: String($0)))
        })
    default: return nil
    }
  }

  /// The rules whose strong messages were kept with a reason.
  func overridden(in index: ScriptIndex) -> [String] {
    let strong = Set(
      index.script.steps.flatMap(\.coach).filter { $0.level == .strong }.map(\.id))
    return appliedSlots(in: index).flatMap(\.overrides).map(\.rule).filter { strong.contains($0) }
  }

  /// The slots of answers that are not set aside.
  private func appliedSlots(in index: ScriptIndex) -> [Slot] {
    (workbook[index.script.id]?.answers ?? []).filter { !$0.parked }
  }

  private func followUps(in index: ScriptIndex) -> [(step: String, item: FollowUp)] {
    appliedSlots(in: index).flatMap { slot in
      let items = slot.followUps
      return items.indices.filter { number in
        !items[..<number].contains { $0.isTogether(with: items[number]) }
      }.map { (slot.id, items[$0]) }
    }
  }

  func followUpValue(of column: String, of row: Row, in index: ScriptIndex) -> Value {
    let all = followUps(in: index)
    guard let number = Int(row.id), all.indices.contains(number) else { return .missing }
    let (step, item) = all[number]
    switch column {
    case "step": return .text(step)
    case "question":
      return .text(item.text ?? workbook[index.script.id]?[step]?.question ?? "")
    case "owner": return item.owner.map { .text($0) } ?? .missing
    case "due": return item.due.map { .date($0) } ?? .missing
    default: return .missing
    }
  }
}
