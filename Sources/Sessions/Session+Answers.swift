import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// The most topics that can be parked for another day.
  static let mostTopics = 5

  /// Puts the cell that is asked off, or the whole step where that is allowed.
  mutating func putOff(_ newID: () -> String) -> [Effect] {
    guard case .step(let number, .entry(var entry)) = position else {
      return [.refuse(.notOpen(field: "this")), ask(newID)]
    }
    let step = script.steps[number]
    let cell = entry.held.isEmpty ? nextCell(entry, at: number) : focus(entry, step)
    if let cell, step.fields[cell].open {
      entry.cells[step.fields[cell].id] = nil
      entry.putOff.append(step.fields[cell].id)
      entry.held = []
      entry.refused = nil
      position = .step(number, .entry(entry))
      return nextCell(entry, at: number) == nil ? judge(entry, at: number, newID) : [ask(newID)]
    }
    guard step.open, step.shape != .table else {
      return [.refuse(.notOpen(field: cell.map { label(step.fields[$0]) } ?? "this")), ask(newID)]
    }
    record(at: number) { slot in
      slot.value = .null
      slot.followUps = [FollowUp()]
      slot.state = .done
    }
    return [.record, .note(.putOff(field: step.id))] + leave(number, newID)
  }

  /// Leaves an optional cell empty.
  mutating func skip(_ newID: () -> String) -> [Effect] {
    guard case .step(let number, .entry(let entry)) = position, entry.held.isEmpty,
      let cell = nextCell(entry, at: number), script.steps[number].fields[cell].optional
    else { return [.refuse(.notSkippable), ask(newID)] }
    return take("-", newID)
  }

  /// Keeps an answer against the coach, with a reason.
  mutating func keep(_ reason: String, _ newID: () -> String) -> [Effect] {
    let reason = cleaned(reason, lines: false)
    switch position {
    case .step(let number, .entry(let entry)) where !entry.held.isEmpty:
      return settle(entry, at: number, reason: reason, newID)
    case .step(let number, .end(let held)) where !held.isEmpty:
      guard script.steps[number].shape == .table else { fallthrough }
      return settleTable(held, at: number, reason: reason, newID)
    default: return [.refuse(.nothingToKeep), ask(newID)]
    }
  }

  /// Takes what the message that waits offers.
  mutating func takeOffer(_ newID: () -> String) -> [Effect] {
    let held: [Message] =
      switch position {
      case .step(_, .entry(let entry)): entry.held
      case .step(_, .end(let held)): held
      default: []
      }
    switch held.lazy.compactMap(\.offer).first {
    case .go(let step)?: return go(step, newID)
    case .followUp(let text)?:
      guard case .step(let number, let stage) = position,
        refusal(of: held, reason: nil) == nil
      else { return [.refuse(.needsReason), ask(newID)] }
      var effects: [Effect] =
        switch stage {
        case .entry(let entry): settle(entry, at: number, reason: nil, newID)
        case .end: settleTable(held, at: number, reason: nil, newID)
        }
      let id = script.steps[number].id
      workbook[script.id]?[id]?.followUps.append(FollowUp(text: text))
      effects.insert(.note(.followUp(text)), at: 0)
      return effects
    case nil: return [.refuse(.noOffer), ask(newID)]
    }
  }

  /// Keeps a topic for another day.
  mutating func park(_ topic: String, _ newID: () -> String) -> [Effect] {
    let topic = cleaned(topic, lines: false).trimmed
    let count = workbook[script.id]?.topics.count ?? 0
    guard !topic.isEmpty else { return [.refuse(.emptyTopic), ask(newID)] }
    guard count < Self.mostTopics else {
      return [.refuse(.topicsFull(most: Self.mostTopics)), ask(newID)]
    }
    workbook[script.id]?.topics.append(topic)
    return [.record, .note(.parked(count: count + 1)), ask(newID)]
  }
}
