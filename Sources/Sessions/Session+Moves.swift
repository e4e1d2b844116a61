import Scripts
import Texts
import Values
import Workbooks

extension Session {
  /// To the first step that lacks an answer, or past the last.
  mutating func moveOn(_ newID: () -> String) {
    guard let next = frontier(answers()) else {
      position = .finished
      return
    }
    enter(next, newID)
  }

  /// Opens a step.
  mutating func enter(_ number: Int, _ newID: () -> String) {
    let step = script.steps[number]
    arrived = true
    if number == script.steps.count - 1, nextFollowUp != nil {
      position = .followUp(step: number)
      return
    }
    let stage: Stage
    switch step.shape {
    case .read: stage = .end(held: [])
    case .review where step.fields.isEmpty: stage = .end(held: [])
    case .table: stage = openingStage(of: step, answers(), newID)
    case .single, .form, .review: stage = .entry(freshEntry(of: step))
    }
    position = .step(number, stage)
  }

  private func freshEntry(of step: Step) -> Entry {
    var earlier: JSONObject?
    if let slot = workbook[script.id]?[step.id], slot.state != .untouched {
      if step.shape == .single, let field = step.fields.first {
        earlier = JSONObject([(field.id, slot.value)])
      } else {
        earlier = slot.value.object
      }
    }
    return Entry(row: record(of: step), earlier: earlier, refused: drafts[step.id])
  }

  /// Leaves a step that has its answer: on to the first that lacks one.
  mutating func leave(_ number: Int, _ newID: () -> String) -> [Effect] {
    if number == script.steps.count - 1, isComplete { return finish() }
    moveOn(newID)
    // Everything else is answered: the closing review is shown again, with what has changed.
    if position == .finished { enter(script.steps.count - 1, newID) }
    return [ask(newID)]
  }

  /// Something to read was read, or a review without fields confirmed.
  mutating func confirm(_ step: Step, at number: Int, _ newID: () -> String) -> [Effect] {
    judge(Entry(row: record(of: step)), at: number, newID)
  }

  private mutating func finish() -> [Effect] {
    workbook[script.id]?.revision += 1
    workbook[script.id]?.state = .done
    writeResults()
    position = .finished
    return [.record, .finish]
  }

  /// To the cell before, the row before, or the step before.
  mutating func back(_ newID: () -> String) -> [Effect] {
    switch position {
    case .people: return [.refuse(.noEarlierStep), ask(newID)]
    case .finished:
      enter(script.steps.count - 1, newID)
      return [ask(newID)]
    case .followUp(let number): return backFrom(number, newID)
    case .step(let number, let stage):
      let step = script.steps[number]
      if case .entry(var entry) = stage {
        keepDraft(of: entry, step)
        if entry.held.isEmpty, let last = step.fields.last(where: { entry.cells[$0.id] != nil }) {
          var earlier = entry.earlier ?? JSONObject()
          earlier[last.id] = entry.cells[last.id]
          entry.earlier = earlier
          entry.cells[last.id] = nil
          entry.refused = nil
          position = .step(number, .entry(entry))
          return [ask(newID)]
        }
      }
      if step.shape == .table, let row = rowBefore(stage, step) {
        position = .step(number, .entry(entry(for: row, step)))
        return [ask(newID)]
      }
      return backFrom(number, newID)
    }
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
    guard position != .people else {
      return [.refuse(.stepNotReached(step: typed.trimmed, open: "people")), ask(newID)]
    }
    let name = Option.folded(typed)
    let ids = script.steps.map(\.id)
    let begun = ids.indices.filter { Option.folded(ids[$0]).hasPrefix(name) }
    let exact = ids.firstIndex { Option.folded($0) == name }
    let numbered = Int(name).map { $0 - 1 }.flatMap { ids.indices.contains($0) ? $0 : nil }
    guard !name.isEmpty, let number = exact ?? numbered ?? (begun.count == 1 ? begun[0] : nil)
    else {
      return [
        .refuse(.noSuchStep(typed: typed.trimmed, nearest: nearestName(to: typed, in: ids))),
        ask(newID),
      ]
    }
    let answers = answers()
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

  /// Keeps a line that was typed but not taken, to be offered when the step comes again.
  private mutating func keepDraft(of entry: Entry, _ step: Step) {
    guard step.shape != .table, !entry.held.isEmpty || entry.refused != nil else { return }
    drafts[step.id] = entry.refused ?? line(of: entry, step)
  }

  /// A guard of piped answers: quiet here, a stop anywhere else.
  func guarded(_ typed: String) -> [Effect] {
    let here: String =
      switch position {
      case .people: "people"
      case .finished: "end"
      case .step(let number, _), .followUp(let number): script.steps[number].id
      }
    return here == typed.trimmed ? [] : [.misplaced(expected: typed.trimmed, actual: here)]
  }
}
