import Rules
import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// The fewest characters of a reason against a strong message.
  static let leastReason = 15

  /// Lets the coach look at a complete row, form or answer; takes it or waits for a line.
  mutating func judge(_ entry: Entry, at number: Int, _ newID: () -> String) -> [Effect] {
    weigh(.entry(entry), at: number, newID)
  }

  /// The end of a step: enough rows, then the coach looks at the whole.
  mutating func end(at number: Int, _ newID: () -> String) -> [Effect] {
    let step = script.steps[number]
    let answers = answers()
    if step.table?.per == nil, let least = bound(step.table?.min, answers),
      answers.rows(askedBy: step, in: index).count < least
    {
      return [.refuse(.tooFewRows(least: least)), ask(newID)]
    }
    return weigh(.end(Held()), at: number, newID)
  }

  /// Says what there is to say, two messages at most; what was kept about the same answer is not
  /// said again.
  private mutating func weigh(
    _ stage: Stage, at number: Int, _ newID: () -> String
  ) -> [Effect] {
    var stage = stage
    let slot = workbook[script.id]?[script.steps[number].id]
    let isRecorded = isRecorded(stage, at: number)
    let isUnchanged = isRecorded && slot?.stale == false
    var kept = stage.held.settled
    if isRecorded { kept.formUnion(quiet[place(stage, at: number)] ?? []) }
    let messages = messages(stage, at: number).filter {
      $0.level == .reject || (!isUnchanged && !kept.contains($0.key))
    }.forOneScreen
    let said: [Effect] = messages.isEmpty ? [] : [.coach(messages)]
    guard messages.contains(where: \.waits) else {
      return said + conclude(stage, at: number, newID)
    }
    stage.held.messages = messages
    position = .step(number, stage)
    return said + [ask(newID)]
  }

  private func messages(_ stage: Stage, at number: Int) -> [Message] {
    let step = script.steps[number]
    // What stands in the workbook is looked at as of the day it was answered.
    let day = isRecorded(stage, at: number) ? answerDay(of: step) : today
    switch stage {
    case .entry(let entry):
      let coach = Coach(index: index, answers: answers(with: entry, at: number).on(day))
      return step.shape == .table
        ? coach.messages(step, row: entry.row) : coach.messages(completing: step)
    case .end:
      let read = step.shape == .table ? nil : Entry(row: record(of: step))
      return Coach(index: index, answers: answers(with: read, at: number).on(day)).messages(
        completing: step)
    }
  }

  /// Where kept messages are remembered: a row's, or the whole step's.
  private func place(_ stage: Stage, at number: Int) -> String {
    let step = script.steps[number]
    if case .entry(let entry) = stage { return place(of: entry.row.id, step) }
    return step.id
  }

  func place(of row: String, _ step: Step) -> String { row.isEmpty ? step.id : step.id + " " + row }

  /// Whether the answer is the one in the workbook, where the coach has seen it.
  private func isRecorded(_ stage: Stage, at number: Int) -> Bool {
    let step = script.steps[number]
    guard let slot = workbook[script.id]?[step.id], slot.state != .untouched else { return false }
    guard case .entry(let entry) = stage else { return slot.state == .done }
    var put = slot
    put.put(entry, in: step)
    return put.value == slot.value && put.followUps == slot.followUps
  }

  /// An empty line, or `/keep`, after messages.
  mutating func settle(
    _ stage: Stage, at number: Int, reason: String?, _ newID: () -> String
  ) -> [Effect] {
    // The coach was settled before the consequences were shown.
    if stage.held.consequences != nil { return conclude(stage, at: number, newID) }
    var stage = stage
    let messages = stage.held.messages
    if let refusal = refusal(of: messages, reason: reason) {
      return [.refuse(refusal), ask(newID)]
    }
    let overrides = overrides(messages, reason)
    let kept: [Effect] = overrides.isEmpty ? [] : [.note(.kept)]
    stage.held.overrides += overrides
    stage.held.settled.formUnion(messages.map(\.key))
    // Strong messages that found no room on the screen still come; a third nudge is let go.
    let more = self.messages(stage, at: number).filter {
      $0.level >= .strong && !stage.held.settled.contains($0.key)
    }.forOneScreen
    stage.held.messages = more
    guard more.isEmpty else {
      position = .step(number, stage)
      return kept + [.coach(more), ask(newID)]
    }
    return kept + conclude(stage, at: number, newID)
  }

  /// Takes what the coach has nothing against, once the person knows what it changes elsewhere.
  mutating func conclude(_ stage: Stage, at number: Int, _ newID: () -> String) -> [Effect] {
    switch stage {
    case .entry(let entry):
      if let consequences = consequences(of: entry, at: number) {
        return hold(entry, for: consequences, at: number, newID)
      }
      if entry.held.consequences != nil { visit.isForewarned = true }
      return accept(entry, at: number, newID)
    case .end(let held) where script.steps[number].shape == .table:
      return finishTable(at: number, held, newID)
    case .end(let held):
      var entry = Entry(row: record(of: script.steps[number]))
      entry.held = held
      return accept(entry, at: number, newID)
    }
  }

  /// Why these messages are not settled by an empty line or by this reason.
  func refusal(of messages: [Message], reason: String?) -> Refusal? {
    let level = messages.map(\.level).max() ?? .note
    if level == .reject { return reason == nil ? .mustChange : .rejectStays }
    guard let reason else { return level == .strong ? .needsReason : nil }
    return level == .strong && reason.trimmed.count < Self.leastReason
      ? .reasonTooShort(least: Self.leastReason) : nil
  }

  /// What is stored beside the answer for each message that was kept with a reason.
  private func overrides(_ messages: [Message], _ reason: String?) -> [Override] {
    guard let reason = reason?.trimmed, !reason.isEmpty else { return [] }
    return messages.filter { $0.level == .nudge || $0.level == .strong }.map {
      Override(rule: $0.rule, row: $0.row, reason: reason, at: now, by: author)
    }
  }
}
