import Answers
import Scripts
import Texts
import Values
import Workbooks

/// A person's stay at one step, from the moment it is reached.
struct Visit: Hashable, Sendable {
  /// Whether the step had all its answers when it was reached.
  var isReturn = false
  /// Whether the person knows what a change here leads to.
  var isForewarned = false
  /// Seconds of answering counted so far.
  var seconds = 0
  /// Whether it was said that the step takes long.
  var isOverTimeSaid = false
  /// Whether `/yes` takes the short way through what is ahead.
  var isFastLaneOffered = false
  /// Whether what is suggested is taken, as the pace offer says.
  var takesSuggestions = false
}

// From step to step.
extension Session {
  /// To the first step that lacks an answer, to what was put off last, or past the end.
  mutating func moveOn() {
    recorder.addRowsToBegunTables()
    if let next = answers.firstOpenStep {
      enter(next)
    } else if let closing = answers.closingStep, answers.nextFollowUp != nil {
      arrive(at: .followUp(step: closing, concludes: true))
    } else {
      position = .finished
    }
  }

  /// Opens a step.
  private mutating func enter(_ number: Int) {
    let step = script.steps[number]
    visit = Visit(isReturn: !step.fields.isEmpty && answers.isSettled(number))
    recorder.unrecorded = 0
    if number == answers.closingStep, answers.nextFollowUp != nil {
      arrive(at: .followUp(step: number, concludes: false))
      return
    }
    var stage: Stage
    switch step.shape {
    case .read: stage = .end(Held())
    case .review where step.fields.isEmpty: stage = .end(Held())
    case .table:
      recorder.addStartingRows(at: number)
      stage = openingStage(of: step)
    case .single, .form, .review: stage = .entry(entry(for: answers.record(of: step), step))
    }
    // A draft from an earlier run does not say which row it is of: the one that is asked now.
    if case .entry(let entry) = stage, entry.refused == nil, let draft = drafts[step.id] {
      drafts[step.id] = nil
      stage = .entry(entry.offering(draft: draft))
    }
    arrive(at: .step(number, stage))
  }

  /// An entry for a row, form or answer, with what was answered before or left as a draft.
  func entry(for row: Row, _ step: Step) -> Entry {
    var entry = Entry(row: row)
    if let slot = answers.slot(step), slot.state != .untouched {
      let cells = answers.cells(of: row, in: step)
      entry.earlier = cells.isEmpty ? nil : cells
      entry.earlierPutOff = step.fields.map(\.id).filter { slot.isPutOff(row: row.id, column: $0) }
    }
    return entry.offering(draft: drafts[entry, in: step])
  }

  /// Leaves a step that has its answer: on to the first that lacks one, or to the conclusion.
  mutating func leave(_ number: Int) -> [Effect] {
    recorder.addRowsToBegunTables()
    if let closing = answers.closingStep, answers.firstOpenStep == nil {
      if number != closing {
        // Everything else is answered: the closing review is shown again, with what has changed.
        enter(closing)
        return []
      }
      if answers.nextFollowUp == nil { return finish() }
    }
    moveOn()
    return []
  }

  /// Concludes the workshop.
  private mutating func finish() -> [Effect] {
    recorder.change { record in
      record.revision += 1
      record.state = .done
    }
    recorder.conclude()
    position = .finished
    return [.record]
  }

  /// To the cell before, the row before, or the step before.
  mutating func back() -> [Effect] {
    switch position {
    case .finished:
      if let closing = answers.closingStep { enter(closing) }
      return []
    case .followUp(let number, _): return backFrom(number)
    case .step(let number, let stage):
      let step = script.steps[number]
      if case .entry(let entry) = stage {
        if entry.held.consequences != nil { return leaveAsItWas(entry, at: number) }
        let reader = reader(number)
        if let cell = reader.cellBefore(entry) {
          position = .step(number, .entry(reader.reopened(entry, from: cell)))
          return []
        }
        keepDraft(of: entry, at: number)
      }
      if step.shape == .table, let row = rowBefore(stage, step) {
        position = .step(number, .entry(entry(for: row, step)))
        return []
      }
      return backFrom(number)
    }
  }

  private func rowBefore(_ stage: Stage, _ step: Step) -> Row? {
    let rows = answers.rows(of: step)
    guard case .entry(let entry) = stage, let here = rows.firstIndex(of: entry.row) else {
      return rows.last
    }
    return here > 0 ? rows[here - 1] : nil
  }

  private mutating func backFrom(_ number: Int) -> [Effect] {
    let earlier = script.steps.indices.prefix(number).last {
      answers.isAsked(script.steps[$0]) == true
    }
    guard let earlier else { return [.refuse(.noEarlierStep)] }
    enter(earlier)
    return []
  }

  /// Gives up a change whose consequences were shown.
  private mutating func leaveAsItWas(_ entry: Entry, at number: Int) -> [Effect] {
    let step = script.steps[number]
    drafts[entry, in: step] = nil
    let stage =
      entry.isNew
      ? openingStage(of: step, under: entry.parent)
      : .entry(self.entry(for: entry.row, step))
    position = .step(number, stage)
    return [.note(.leftAsItWas)]
  }

  /// To any step that was reached.
  mutating func go(_ typed: String) -> [Effect] {
    let number: Int
    do throws(Refusal) {
      number = try reached(typed)
    } catch {
      return [.refuse(error)]
    }
    if case .step(let here, .entry(let entry)) = position { keepDraft(of: entry, at: here) }
    enter(number)
    return []
  }

  /// The step that is meant by its number among those that are asked, its id or a beginning of it.
  private func reached(_ typed: String) throws(Refusal) -> Int {
    // `ws03.driver_list` is a step of this workshop, named as others name it.
    let own = StepPlace(typed.trimmed).flatMap { $0.workshop == script.id ? $0.step : nil }
    let name = Option.folded(own ?? typed)
    let ids = script.steps.map(\.id)
    let begun = ids.indices.filter { Option.folded(ids[$0]).hasPrefix(name) }
    let exact = ids.firstIndex { Option.folded($0) == name }
    let asked = answers.stepsToAsk
    let numbered = Int(name).flatMap { asked.indices.contains($0 - 1) ? asked[$0 - 1] : nil }
    guard !name.isEmpty, let number = exact ?? numbered ?? (begun.count == 1 ? begun[0] : nil)
    else {
      throw .noSuchStep(typed: typed.trimmed, nearest: nearestName(to: typed, in: ids))
    }
    if let open = answers.firstOpenStep, number > open {
      throw .stepNotReached(step: ids[number], open: ids[open])
    }
    guard answers.isAsked(script.steps[number]) == true else {
      throw .stepNotAsked(step: ids[number])
    }
    return number
  }

  /// A guard of piped answers: quiet here, a stop anywhere else.
  func guarded(_ typed: String) -> [Effect] {
    let here = currentStep.map { script.steps[$0].id } ?? "end"
    return here == typed.trimmed ? [] : [.misplaced(expected: typed.trimmed, actual: here)]
  }
}

// What was put off, before the end.
extension Session {
  /// Reads `Leo Brandt | 5 Dec`.
  mutating func takeFollowUp(_ line: String, at number: Int, concludes: Bool) -> [Effect] {
    guard let (step, item) = answers.nextFollowUp else {
      enter(number)
      return []
    }
    let cells = RowText.cells(of: line)
    guard cells.count == 2, !cells[0].isEmpty, cells[0] != "-" else {
      return [.refuse(.ownerAndDate)]
    }
    guard let due = try? Day(typed: cells[1], today: answers.facts.today) else {
      return [.refuse(.notADueDate)]
    }
    recorder.change(slot: step) { slot in
      let items = slot.followUps
      for number in items.indices
      where number == item
        || items[number].owner == nil && items[number].isTogether(with: items[item])
      {
        slot.followUps[number].owner = cells[0]
        slot.followUps[number].due = due
      }
    }
    if answers.nextFollowUp != nil { return [.record] }
    if concludes { return [.record] + finish() }
    enter(number)
    return [.record]
  }
}

// Lines that were typed and left.
extension Session {
  /// The line that is typed but not taken, with the step it belongs to.
  public var draft: (step: String, text: String)? { draft(typing: nil) }

  /// The line that would be offered again if typing stopped here: the cells before it come first.
  public func draft(typing text: String?) -> (step: String, text: String)? {
    guard case .step(let number, .entry(let entry)) = position else { return nil }
    return draftText(of: entry, at: number, typing: text ?? entry.refused).map {
      (script.steps[number].id, $0)
    }
  }

  /// Whether a line was typed at a step and not taken, there or waiting to be offered again.
  public func hasDraft(at step: String) -> Bool { draft?.step == step || drafts[step] != nil }

  /// Offers a line again that was left at a step.
  public mutating func offer(draft text: String, at step: String) { drafts[step] = text }

  /// Keeps what was typed but not taken, to be offered when its row or step comes again.
  mutating func keepDraft(of entry: Entry, at number: Int) {
    drafts[entry, in: script.steps[number]] = draftText(
      of: entry, at: number, typing: entry.refused)
  }

  private func draftText(of entry: Entry, at number: Int, typing text: String?) -> String? {
    let taken = entry.isBlank ? nil : reader(number).line(of: entry)
    guard let text, !text.isEmpty else { return taken }
    // After a message the line stood for some cell of a row that is complete without it.
    guard let taken, script.steps[number].shape != .single, entry.held.consequences == nil else {
      return text
    }
    return entry.held.isEmpty ? taken + " | " + text : taken
  }
}
