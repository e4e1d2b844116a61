import Answers
import Scripts
import Texts
import Values
import Workbooks

// From a typed line to an answer in the workbook: read, judged, settled, accepted.
extension Session {
  /// The fewest characters of a reason against a strong message.
  private static let leastReason = 15

  /// Takes a line that is no command.
  mutating func take(_ line: String) -> [Effect] {
    switch position {
    case .finished: return []
    case .followUp(let step, let concludes):
      return takeFollowUp(line, at: step, concludes: concludes)
    case .step(let number, .entry(let entry)):
      let isSettling = !entry.held.isEmpty && reader(number).changesNothing(line.trimmed, in: entry)
      return isSettling
        ? settle(.entry(entry), at: number, reason: nil) : take(line, entry, at: number)
    case .step(let number, .end(let held)):
      return !held.isEmpty && line.trimmed.isEmpty
        ? settle(.end(held), at: number, reason: nil) : takeAtEnd(line.trimmed, at: number)
    }
  }

  private mutating func take(_ line: String, _ entry: Entry, at number: Int) -> [Effect] {
    let isEmpty = line.trimmed.isEmpty
    if isEmpty, let offer = entry.offer { return take(offer, entry.withoutOffer, at: number) }
    if isEmpty, entry.isUnbegun {
      return entry.parent.map { endRows(under: $0, at: number) } ?? end(at: number)
    }
    if let row = Int(line.trimmed), row > 0,
      row <= entry.rowsToChange(in: script.steps[number], answers)
    {
      return effects(of: .row(line))
    }
    var entry = entry
    let wasHeld = !entry.held.isEmpty
    let before = entry
    do throws(UntakenLine) {
      try reader(number).fill(&entry, with: line)
    } catch {
      entry = before
      (entry.refused, entry.isDraft) = (isEmpty ? nil : line, false)
      entry.offer = error.offer
      entry.refusedCell = error.reason.place
      position = .step(number, .entry(entry))
      return [effect(of: error.reason, at: number)]
    }
    (entry.refused, entry.offer) = (nil, nil)
    entry.lines += wasHeld ? 0 : 1
    return understood(entry, besides: before, at: number) + goOn(with: entry, at: number)
  }

  /// What is said of a line that was not taken: where it is only too short, what the coach has to
  /// say about it, if there is anything.
  private func effect(of reason: UntakenLine.Reason, at number: Int) -> Effect {
    switch reason {
    case .severalCells(let cells): return .note(.severalCells(cells))
    case .cell(.tooShort(let name, let least), let field, let typed?, _):
      let messages = messages(.entry(typed), at: number).filter { $0.fields.contains(field) }
      return messages.isEmpty
        ? .refuse(.cell(.tooShort(field: name, least: least))) : .coach(messages.forOneScreen)
    case .cell(let refusal, _, _, _): return .refuse(.cell(refusal))
    }
  }

  /// The cells of an answer or form that mean something else than was typed letter by letter; a row
  /// is shown when it is whole.
  private func understood(_ entry: Entry, besides before: Entry, at number: Int) -> [Effect] {
    let step = script.steps[number]
    guard step.shape != .table else { return [] }
    let answers = recorder.answers(with: entry, at: number)
    let cells = step.fields.filter {
      entry.readLoosely.contains($0.id) && entry.cells[$0.id] != before.cells[$0.id]
    }.compactMap { field in
      entry.cells[field.id].map { answers.typed($0, field, of: entry.row) }
    }
    return cells.isEmpty ? [] : [.understood(RowText.line(cells))]
  }

  /// Asks the next cell, or lets the coach look at what is complete.
  mutating func goOn(with entry: Entry, at number: Int) -> [Effect] {
    guard reader(number).nextCell(of: entry) != nil else {
      return judge(.entry(entry), at: number)
    }
    position = .step(number, .entry(entry))
    return []
  }

  /// What reads lines typed at a step.
  func reader(_ number: Int) -> EntryReader { EntryReader(number: number, recorder: recorder) }

  /// The end of a step: enough rows, then the coach looks at the whole.
  mutating func end(at number: Int) -> [Effect] {
    let step = script.steps[number]
    if step.table?.per == nil, let least = answers.bound(step.table?.min),
      answers.rows(of: step).count < least
    {
      return [.refuse(.tooFewRows(least: least))]
    }
    return judge(.end(Held()), at: number)
  }

  /// Says what there is to say, two messages at most; what was kept about the same answer is not
  /// said again.
  private mutating func judge(_ stage: Stage, at number: Int) -> [Effect] {
    var stage = stage
    let step = script.steps[number]
    let isRecorded = isRecorded(stage, at: number)
    let isUnchanged = isRecorded && answers.slot(step)?.stale == false
    var kept = stage.held.settled
    if isRecorded { kept.formUnion(recorder.kept(aboutRow: stage.row, in: step)) }
    let messages = messages(stage, at: number).filter {
      $0.level == .reject || (!isUnchanged && !kept.contains($0.key))
    }.forOneScreen
    let said: [Effect] = messages.isEmpty ? [] : [.coach(messages)]
    guard messages.contains(where: \.waits) else { return said + conclude(stage, at: number) }
    stage.held.messages = messages
    position = .step(number, stage)
    return said
  }

  private func messages(_ stage: Stage, at number: Int) -> [Message] {
    let step = script.steps[number]
    // What stands in the workbook is looked at as of the day it was answered.
    let day = isRecorded(stage, at: number) ? answers.day(of: step) : answers.facts.today
    switch stage {
    case .entry(let entry):
      let coach = Coach(recorder.answers(with: entry, at: number).on(day))
      return step.shape == .table
        ? coach.messages(step, row: entry.row) : coach.messages(completing: step)
    case .end:
      let read = step.shape == .table ? nil : Entry(row: answers.record(of: step))
      return Coach(recorder.answers(with: read, at: number).on(day)).messages(completing: step)
    }
  }

  /// Whether the answer is the one in the workbook, where the coach has seen it.
  private func isRecorded(_ stage: Stage, at number: Int) -> Bool {
    guard let slot = answers.slot(script.steps[number]), slot.state != .untouched else {
      return false
    }
    guard case .entry(let entry) = stage else { return slot.state == .done }
    return recorder.has(entry, at: number)
  }

  /// An empty line, or `/keep`, after messages.
  mutating func settle(_ stage: Stage, at number: Int, reason: String?) -> [Effect] {
    // The coach was settled before the consequences were shown.
    if stage.held.consequences != nil { return conclude(stage, at: number) }
    var stage = stage
    let messages = stage.held.messages
    if let refusal = refusal(of: messages, reason: reason) { return [.refuse(refusal)] }
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
      return kept + [.coach(more)]
    }
    return kept + conclude(stage, at: number)
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
      Override(
        rule: $0.rule, row: $0.row, reason: reason, at: recorder.now, by: recorder.author)
    }
  }

  /// Takes what the coach has nothing against, once the person knows what it changes elsewhere.
  mutating func conclude(_ stage: Stage, at number: Int) -> [Effect] {
    switch stage {
    case .entry(var entry):
      if let consequences = consequences(of: entry, at: number) {
        entry.held.consequences = consequences
        position = .step(number, .entry(entry))
        return [.preview(consequences)]
      }
      if entry.held.consequences != nil { visit.isForewarned = true }
      return accept(entry, at: number)
    case .end(let held) where script.steps[number].shape == .table:
      return finishTable(at: number, held)
    case .end(let held):
      var entry = Entry(row: answers.record(of: script.steps[number]))
      entry.held = held
      return accept(entry, at: number)
    }
  }

  /// What taking an entry into an answered step would change elsewhere; nothing when that is
  /// nothing, or the person knows.
  private func consequences(of entry: Entry, at number: Int) -> Consequences? {
    let step = script.steps[number]
    guard visit.isReturn, !visit.isForewarned, entry.held.consequences == nil else { return nil }
    var before = recorder
    before.change(slot: step.id) { $0.state = .done }
    var after = before
    after.put(entry, at: number)
    let (old, new) = (before.answers.slot(step), after.answers.slot(step))
    guard old?.value != new?.value || old?.followUps != new?.followUps else { return nil }
    // Compared as if the table had ended here.
    after.change(slot: step.id) { $0.state = .done }
    after.addRowsToBegunTables()
    let consequences = Consequences(from: before.answers, to: after.answers, of: number)
    return consequences.isEmpty ? nil : consequences
  }

  /// Takes a complete row, form or answer into the workbook and goes on.
  private mutating func accept(_ entry: Entry, at number: Int) -> [Effect] {
    let step = script.steps[number]
    let names =
      entry.isPutOff
      ? [step.id]
      : entry.putOff.map { id in
        step.fields.first { $0.id == id }.map { $0.name.description } ?? id
      }
    changeTable(at: number, entry.isNew ? .added : .changed, row: entry.row) {
      $0.put(entry, at: number)
    }
    drafts[entry, in: step] = nil
    return [.record] + shown(entry, at: number) + names.map { .note(.putOff(field: $0)) }
      + (step.shape == .table ? nextRow(after: entry, at: number) : leave(number))
  }
}

extension Session {
  /// What was accepted: as its author's sentence, or a row that does not stand there as it is.
  private func shown(_ entry: Entry, at number: Int) -> [Effect] {
    if let sentence = answers.sentence(of: entry.row) { return [.sentence(sentence)] }
    guard script.steps[number].shape == .table, entry.lines > 1 || !entry.readLoosely.isEmpty else {
      return []
    }
    let name = script.steps[number].table?.walks.map { _ in answers.facts.name(of: entry.row) + ": "
    }
    return [.row((name ?? "") + reader(number).line(of: entry))]
  }
}

extension Stage {
  /// The id of the row it is about; empty for a form, an answer, and the end of a step.
  fileprivate var row: String { if case .entry(let entry) = self { entry.row.id } else { "" } }
}
