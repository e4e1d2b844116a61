import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// To the first step that lacks an answer, to what was put off last, or past the end.
  mutating func moveOn(_ newID: () -> String) {
    addRowsToBegunTables()
    if let next = frontier(answers()) {
      enter(next, newID)
    } else if let closingStep, nextFollowUp != nil {
      arrived = true
      position = .followUp(step: closingStep, concludes: true)
    } else {
      position = .finished
    }
  }

  /// Opens a step.
  mutating func enter(_ number: Int, _ newID: () -> String) {
    let step = script.steps[number]
    arrived = true
    visit = Visit(isReturn: !step.fields.isEmpty && isSettled(number, answers()))
    if number == closingStep, nextFollowUp != nil {
      position = .followUp(step: number, concludes: false)
      return
    }
    var stage: Stage
    switch step.shape {
    case .read: stage = .end(Held())
    case .review where step.fields.isEmpty: stage = .end(Held())
    case .table:
      addStartingRows(at: number)
      stage = openingStage(of: step, answers(), newID)
    case .single, .form, .review: stage = .entry(entry(for: record(of: step), step))
    }
    // A draft from an earlier run does not say which row it is of: the one that is asked now.
    if case .entry(var entry) = stage, entry.refused == nil, let draft = drafts[step.id] {
      drafts[step.id] = nil
      entry.refused = draft
      stage = .entry(entry)
    }
    position = .step(number, stage)
  }

  /// An entry for a row, form or answer, with what was answered before or left as a draft.
  func entry(for row: Row, _ step: Step) -> Entry {
    var entry = Entry(row: row)
    if let slot = workbook[script.id]?[step.id], slot.state != .untouched {
      let cells =
        step.shape == .single
        ? JSONObject(step.fields.map { ($0.id, slot.value) }) : slot.cells(of: row.id)
      entry.earlier = cells.flatMap { $0.isAnswered(by: step) ? $0 : nil }
      entry.earlierPutOff = step.fields.map(\.id).filter { slot.isPutOff(row: row.id, column: $0) }
    }
    entry.refused = drafts[draftPlace(of: entry, step)]
    return entry
  }

  /// The step that concludes the workshop: the last one that is asked.
  var closingStep: Int? {
    let answers = answers()
    return script.steps.indices.last { answers.isAsked(script.steps[$0], in: index) == true }
  }

  /// Leaves a step that has its answer: on to the first that lacks one, or to the conclusion.
  mutating func leave(_ number: Int, _ newID: () -> String) -> [Effect] {
    addRowsToBegunTables()
    if let closing = closingStep, frontier(answers()) == nil {
      if number != closing {
        // Everything else is answered: the closing review is shown again, with what has changed.
        enter(closing, newID)
        return [ask(newID)]
      }
      if nextFollowUp == nil { return finish() }
    }
    moveOn(newID)
    return [ask(newID)]
  }

  /// Concludes the workshop.
  mutating func finish() -> [Effect] {
    workbook[script.id]?.revision += 1
    workbook[script.id]?.state = .done
    conclude()
    position = .finished
    return [.record, .finish]
  }

  /// To the cell before, the row before, or the step before.
  mutating func back(_ newID: () -> String) -> [Effect] {
    switch position {
    case .finished:
      if let closingStep { enter(closingStep, newID) }
      return [ask(newID)]
    case .followUp(let number, _): return backFrom(number, newID)
    case .step(let number, let stage):
      let step = script.steps[number]
      if case .entry(let entry) = stage {
        if entry.held.consequences != nil { return leaveAsItWas(entry, at: number, newID) }
        if let cell = cellBefore(entry, at: number) {
          position = .step(number, .entry(reopened(entry, from: cell, step)))
          return [ask(newID)]
        }
        keepDraft(of: entry, step)
      }
      if step.shape == .table, let row = rowBefore(stage, step) {
        position = .step(number, .entry(entry(for: row, step)))
        return [ask(newID)]
      }
      return backFrom(number, newID)
    }
  }

  /// The cell typed before the one that is asked.
  private func cellBefore(_ entry: Entry, at number: Int) -> Int? {
    let fields = script.steps[number].fields
    let asked = askedCell(entry, at: number) ?? fields.count
    return fields.indices.prefix(asked).last {
      entry.has(fields[$0].id) && !entry.fixed.contains(fields[$0].id)
    }
  }

  /// The entry with the cells from this one on to be typed again, as they were.
  private func reopened(_ entry: Entry, from cell: Int, _ step: Step) -> Entry {
    var entry = entry
    var earlier = entry.earlier ?? JSONObject()
    for field in step.fields.map(\.id) where entry.has(field) && !entry.fixed.contains(field) {
      earlier[field] = entry.cells[field] ?? .null
      entry.earlierPutOff.removeAll { $0 == field }
    }
    entry.earlierPutOff += entry.putOff
    entry.earlier = earlier
    for field in step.fields[cell...] where !entry.fixed.contains(field.id) {
      entry.cells[field.id] = nil
      entry.putOff.removeAll { $0 == field.id }
    }
    entry.held = Held()
    entry.refused = nil
    return entry
  }

  private func rowBefore(_ stage: Stage, _ step: Step) -> Row? {
    let rows = answers().rows(askedBy: step, in: index)
    guard case .entry(let entry) = stage, let here = rows.firstIndex(of: entry.row) else {
      return rows.last
    }
    return here > 0 ? rows[here - 1] : nil
  }

  private mutating func backFrom(_ number: Int, _ newID: () -> String) -> [Effect] {
    let answers = answers()
    guard
      let earlier = script.steps.indices.prefix(number).last(where: {
        answers.isAsked(script.steps[$0], in: index) == true
      })
    else { return [.refuse(.noEarlierStep), ask(newID)] }
    enter(earlier, newID)
    return [ask(newID)]
  }

  /// To any step that was reached.
  mutating func go(_ typed: String, _ newID: () -> String) -> [Effect] {
    // `ws03.driver_list` is a step of this workshop, named as others name it.
    let own = StepPlace(typed.trimmed).flatMap { $0.workshop == script.id ? $0.step : nil }
    let name = Option.folded(own ?? typed)
    let ids = script.steps.map(\.id)
    let begun = ids.indices.filter { Option.folded(ids[$0]).hasPrefix(name) }
    let exact = ids.firstIndex { Option.folded($0) == name }
    let answers = answers()
    let asked = stepsToAsk(answers)
    let numbered = Int(name).flatMap { asked.indices.contains($0 - 1) ? asked[$0 - 1] : nil }
    guard !name.isEmpty, let number = exact ?? numbered ?? (begun.count == 1 ? begun[0] : nil)
    else {
      return [
        .refuse(.noSuchStep(typed: typed.trimmed, nearest: nearestName(to: typed, in: ids))),
        ask(newID),
      ]
    }
    if let open = frontier(answers), number > open {
      return [.refuse(.stepNotReached(step: ids[number], open: ids[open])), ask(newID)]
    }
    guard answers.isAsked(script.steps[number], in: index) == true else {
      return [.refuse(.stepNotAsked(step: ids[number])), ask(newID)]
    }
    if case .step(let here, .entry(let entry)) = position {
      keepDraft(of: entry, script.steps[here])
    }
    enter(number, newID)
    return [ask(newID)]
  }

  /// A guard of piped answers: quiet here, a stop anywhere else.
  func guarded(_ typed: String) -> [Effect] {
    let here: String =
      switch position {
      case .finished: "end"
      case .step(let number, _), .followUp(let number, _): script.steps[number].id
      }
    return here == typed.trimmed ? [] : [.misplaced(expected: typed.trimmed, actual: here)]
  }
}
