import Scripts
import Workbooks

extension Session {
  /// What taking an entry into an answered step would change elsewhere; nothing when that is
  /// nothing, or the person knows.
  func consequences(of entry: Entry, at number: Int) -> Consequences? {
    let id = script.steps[number].id
    guard visit.isReturn, !visit.isForewarned, entry.held.consequences == nil else { return nil }
    var before = self
    before.workbook[script.id]?[id]?.state = .done
    var after = before
    after.put(entry, at: number)
    let (old, new) = (before.workbook[script.id]?[id], after.workbook[script.id]?[id])
    guard old?.value != new?.value || old?.followUps != new?.followUps else { return nil }
    // Compared as if the table had ended here.
    after.workbook[script.id]?[id]?.state = .done
    after.addRowsToBegunTables()
    let consequences = Consequences(from: before, to: after, of: number)
    return consequences.isEmpty ? nil : consequences
  }

  /// Shows what a change leads to and waits for the person to confirm it.
  mutating func hold(
    _ entry: Entry, for consequences: Consequences, at number: Int, _ newID: () -> String
  ) -> [Effect] {
    var entry = entry
    entry.held.consequences = consequences
    position = .step(number, .entry(entry))
    return [.preview(consequences), ask(newID)]
  }

  /// Gives up a change whose consequences were shown.
  mutating func leaveAsItWas(
    _ entry: Entry, at number: Int, _ newID: () -> String
  ) -> [Effect] {
    let step = script.steps[number]
    drafts[draftPlace(of: entry, step)] = nil
    let stage =
      entry.isNew
      ? openingStage(of: step, answers(), under: entry.parent, newID)
      : .entry(self.entry(for: entry.row, step))
    position = .step(number, stage)
    return [.note(.leftAsItWas), ask(newID)]
  }

  /// How many later steps with an answer build on a step.
  func answersBuilt(on number: Int) -> Int {
    let answers = answers()
    return index.graph.affected(by: script.steps[number].id).count { id in
      guard let later = index.steps[id], workbook[script.id]?[id]?.state != .untouched else {
        return false
      }
      let step = script.steps[later]
      return !step.fields.isEmpty && answers.isAsked(step, in: index) == true
    }
  }

  /// Marks the answers of steps that are not asked as things stand, and no others.
  mutating func markWhatIsParked() {
    guard var record = workbook[script.id] else { return }
    let answers = answers()
    for step in script.steps {
      guard let slot = record[step.id] else { continue }
      let isParked = slot.state != .untouched && answers.isAsked(step, in: index) != true
      if isParked != slot.parked { record[step.id]?.parked = isParked }
    }
    if record != workbook[script.id] { workbook[script.id] = record }
  }
}
