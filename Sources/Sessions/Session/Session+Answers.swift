import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// The most topics that can be parked for another day.
  public static let mostTopics = 5

  /// Puts the cell that is asked off, or the whole step where that is allowed.
  mutating func putOff(_ newID: () -> String) -> [Effect] {
    guard case .step(let number, .entry(var entry)) = position else {
      return [.refuse(.notOpen(field: nil)), ask(newID)]
    }
    let step = script.steps[number]
    let cell = askedCell(entry, at: number)
    if let cell, step.fields[cell].open {
      entry.cells[step.fields[cell].id] = nil
      entry.putOff.removeAll { $0 == step.fields[cell].id }
      entry.putOff.append(step.fields[cell].id)
      entry.held = Held()
      entry.refused = nil
      return goOn(with: entry, at: number, newID)
    }
    guard step.open, step.shape != .table else {
      return [.refuse(.notOpen(field: cell.map { cellName(step.fields[$0]) })), ask(newID)]
    }
    entry.isPutOff = true
    entry.held = Held()
    return conclude(.entry(entry), at: number, newID)
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
    guard case .step(let number, let stage) = position, !stage.held.isEmpty else {
      return [.refuse(.nothingToKeep), ask(newID)]
    }
    return settle(stage, at: number, reason: cleaned(reason, lines: false), newID)
  }

  /// Takes what the message that waits offers.
  mutating func takeOffer(_ newID: () -> String) -> [Effect] {
    guard case .step(let number, var stage) = position else {
      return [.refuse(.noOffer), ask(newID)]
    }
    if stage.held.consequences != nil { return settle(stage, at: number, reason: nil, newID) }
    guard let offer = stage.held.messages.lazy.compactMap(\.offer).first else {
      return takePaceOffer(at: number, newID)
    }
    switch offer {
    case .go(let step): return go(step, newID)
    case .followUp(let text):
      if let refusal = refusal(of: stage.held.messages, reason: nil) {
        return [.refuse(refusal), ask(newID)]
      }
      stage.held.followUps.append(FollowUp(text: text))
      return [.note(.followUp(text))] + settle(stage, at: number, reason: nil, newID)
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
