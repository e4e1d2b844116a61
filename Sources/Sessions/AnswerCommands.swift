import Answers
import Scripts
import Texts
import Workbooks

// Other ways to answer than a line.
extension Session {
  /// The most topics that can be parked for another day.
  public static let mostTopics = 5

  /// Puts the cell that is asked off, or the whole step where that is allowed.
  mutating func putOff() -> [Effect] {
    guard case .step(let number, .entry(var entry)) = position else {
      return [.refuse(.cell(.notOpen(field: nil)))]
    }
    let step = script.steps[number]
    let field = reader(number).askedCell(of: entry).map { step.fields[$0] }
    entry.held = Held()
    if let field, field.open {
      entry.cells[field.id] = nil
      entry.putOff.removeAll { $0 == field.id }
      entry.putOff.append(field.id)
      entry.refused = nil
      return goOn(with: entry, at: number)
    }
    guard step.open, step.shape != .table else {
      return [.refuse(.cell(.notOpen(field: field?.name)))]
    }
    entry.isPutOff = true
    return conclude(.entry(entry), at: number)
  }

  /// Leaves an optional cell empty.
  mutating func skip() -> [Effect] {
    guard case .step(let number, .entry(let entry)) = position, entry.held.isEmpty,
      let cell = reader(number).nextCell(of: entry), script.steps[number].fields[cell].optional
    else { return [.refuse(.notSkippable)] }
    return take("-")
  }

  /// Keeps an answer against the coach, with a reason.
  mutating func keep(_ reason: String) -> [Effect] {
    guard case .step(let number, let stage) = position, !stage.held.isEmpty else {
      return [.refuse(.nothingToKeep)]
    }
    return settle(stage, at: number, reason: reason)
  }

  /// Takes what the message that waits offers.
  mutating func takeOffer() -> [Effect] {
    guard case .step(let number, var stage) = position else { return [.refuse(.noOffer)] }
    if stage.held.consequences != nil { return settle(stage, at: number, reason: nil) }
    switch stage.held.messages.lazy.compactMap(\.offer).first {
    case nil: return takePaceOffer(at: number)
    case .go(let step)?: return go(step)
    case .followUp(let text)?:
      if let refusal = refusal(of: stage.held.messages, reason: nil) { return [.refuse(refusal)] }
      stage.held.followUps.append(FollowUp(text: text))
      return [.note(.followUp(text))] + settle(stage, at: number, reason: nil)
    }
  }

  /// Keeps a topic for another day.
  mutating func park(_ topic: String) -> [Effect] {
    let topic = topic.trimmed
    let count = recorder.record?.topics.count ?? 0
    guard !topic.isEmpty else { return [.refuse(.emptyTopic)] }
    guard count < Self.mostTopics else { return [.refuse(.topicsFull(most: Self.mostTopics))] }
    recorder.change { $0.topics.append(topic) }
    return [.record, .note(.parked(count: count + 1))]
  }
}
