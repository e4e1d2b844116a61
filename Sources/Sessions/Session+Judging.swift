import Rules
import Scripts
import Values
import Workbooks

extension Session {
  /// The fewest characters of a reason against a strong message.
  static let leastReason = 15

  /// Lets the coach look at a complete row, form or answer; takes it or waits for a line.
  mutating func judge(_ entry: Entry, at number: Int, _ newID: () -> String) -> [Effect] {
    let step = script.steps[number]
    let answers = answers(with: entry, at: number)
    let coach = Coach(index: index, answers: answers)
    let found =
      step.shape == .table
      ? coach.messages(step, row: entry.row) : coach.messages(completing: step)
    let messages = unheard(found, about: .object(entry.cells), unchanged: isUnchanged(entry, step))
    guard messages.contains(where: \.waits) else {
      let said: [Effect] = messages.isEmpty ? [] : [.coach(messages)]
      return said + accept(entry, at: number, newID)
    }
    var entry = entry
    entry.held = messages
    position = .step(number, .entry(entry))
    return [.coach(messages), ask(newID)]
  }

  /// Messages worth saying now: two at most, none that was kept about the same value.
  func unheard(_ messages: [Message], about value: JSONValue, unchanged: Bool) -> [Message] {
    messages.filter { message in
      message.level == .reject || (!unchanged && quiet[message.key] != value)
    }.forOneScreen
  }

  /// Whether the answer is the one in the workbook, judged before and built on nothing newer.
  private func isUnchanged(_ entry: Entry, _ step: Step) -> Bool {
    guard let slot = workbook[script.id]?[step.id], slot.state != .untouched, !slot.stale else {
      return false
    }
    var put = slot
    put.put(entry, in: step)
    return put.value == slot.value && put.followUps == slot.followUps
  }

  /// An empty line, or `/keep`, after messages.
  mutating func settle(
    _ entry: Entry, at number: Int, reason: String?, _ newID: () -> String
  ) -> [Effect] {
    if let refusal = refusal(of: entry.held, reason: reason) {
      return [.refuse(refusal), ask(newID)]
    }
    for message in entry.held { quiet[message.key] = .object(entry.cells) }
    let more = judgeAgain(entry, at: number)
    if !more.isEmpty {
      var entry = entry
      let kept = overrides(entry.held, reason)
      entry.held = more
      position = .step(number, .entry(entry))
      pendingOverrides += kept
      return [.coach(more), ask(newID)]
    }
    pendingOverrides += overrides(entry.held, reason)
    let kept: [Effect] = reason == nil ? [] : [.note(.kept)]
    return kept + accept(entry, at: number, newID)
  }

  /// Strong messages that found no room on the screen; a third nudge is let go.
  private func judgeAgain(_ entry: Entry, at number: Int) -> [Message] {
    let step = script.steps[number]
    let coach = Coach(index: index, answers: answers(with: entry, at: number))
    let found =
      step.shape == .table
      ? coach.messages(step, row: entry.row) : coach.messages(completing: step)
    return unheard(
      found.filter { $0.level >= .strong }, about: .object(entry.cells),
      unchanged: isUnchanged(entry, step))
  }

  /// Why these messages are not settled by an empty line or by this reason.
  func refusal(of held: [Message], reason: String?) -> Refusal? {
    let level = held.map(\.level).max() ?? .note
    if level == .reject { return .rejectStays }
    guard let reason else { return level == .strong ? .needsReason : nil }
    return level == .strong && reason.trimmed.count < Self.leastReason
      ? .reasonTooShort(least: Self.leastReason) : nil
  }

  /// What is stored beside the answer for each message that was kept with a reason.
  func overrides(_ held: [Message], _ reason: String?) -> [Override] {
    guard let reason = reason?.trimmed, !reason.isEmpty else { return [] }
    return held.filter { $0.level == .nudge || $0.level == .strong }.map {
      Override(rule: $0.rule, row: $0.row, reason: reason, at: now, by: author)
    }
  }
}
