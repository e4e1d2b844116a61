import Rules
import Scripts
import Values
import Workbooks

extension Session {
  /// Marks what began with an answer of another workshop that has changed since.
  mutating func markWhatHasNewSources() {
    for change in changedSources(answers()) {
      workbook[script.id]?[change.here.step]?.stale = true
    }
  }

  /// What began with an answer of another workshop that was given anew since and differs by now.
  func changedSources(_ answers: Answers) -> [Contradiction] {
    script.steps.flatMap { step -> [Contradiction] in
      guard let slot = workbook[script.id]?[step.id], slot.state != .untouched,
        answers.isAsked(step, in: index) == true
      else { return [] }
      return step.table == nil
        ? changedDefaults(of: step, slot, answers) : changedRows(of: step, slot, answers)
    }
  }

  private func changedRows(of step: Step, _ slot: Slot, _ answers: Answers) -> [Contradiction] {
    let starting = answers.startingRows(of: step, in: index)
    let stored = (slot.value.array ?? []).compactMap(\.object)
    return (step.table?.startsWith ?? []).enumerated().flatMap { number, entry in
      stored.filter { $0["id"]?.string?.isRow(ofEntry: number, in: step) == true }.flatMap { row in
        let name = step.fields.first.flatMap { row[$0.id]?.string } ?? step.id
        guard let begun = starting.first(where: { $0.id == row["id"]?.string }) else {
          return changed(slot, entry.each?.dependencies ?? [], answers) { source in
            "'\(name)' in \(words(of: step)) was taken over from \(source) and would not be now."
          }
        }
        let made = Row(workshop: script.id, set: step.table?.set ?? step.id, id: begun.id)
        return entry.cells.flatMap { cell -> [Contradiction] in
          guard let field = step.fields.first(where: { $0.id == cell.column }),
            let was = row[field.id], let now = begun.cells[field.id], was != .null, was != now
          else { return [] }
          return changed(slot, cell.yields.dependencies, answers) { source in
            "'\(name)' in \(words(of: step)) has \(label(field)) "
              + "'\(typed(was, field, of: made))'; "
              + "\(source) gives '\(typed(now, field, of: made))' now."
          }
        }
      }
    }
  }

  private func changedDefaults(of step: Step, _ slot: Slot, _ answers: Answers) -> [Contradiction] {
    guard slot.from != nil else { return [] }
    return step.fields.flatMap { field -> [Contradiction] in
      let record = self.record(of: step)
      let cells = step.shape == .single ? [field.id: slot.value] : slot.value.object
      guard let was = cells?[field.id], was != .null,
        let now = reader(field, record, answers).fallback?.json, was != now
      else { return [] }
      return changed(slot, field.fallback?.dependencies ?? [], answers) { source in
        "\(label(field)) in \(words(of: step)) is '\(typed(was, field, of: record))'; "
          + "\(source) gives '\(typed(now, field, of: record))' now."
      }
    }
  }

  /// A step in a sentence: `ws03, screen plan,`.
  private func words(of step: Step) -> String {
    "\(script.id), \(step.id.inWords),"
  }

  /// One contradiction when a step of another workshop behind these names was answered after the
  /// slot; nothing otherwise.
  private func changed(
    _ slot: Slot, _ names: Set<Dependency>, _ answers: Answers, text: (_ workshop: String) -> String
  ) -> [Contradiction] {
    let answered = answers.sources(of: names, besides: script.id).compactMap { source in
      workbook[source.workshop]?[source.step]?.at.map { (source, at: $0.seconds) }
    }
    guard let (source, at) = answered.max(by: { $0.at < $1.at }), at > slot.at?.seconds ?? at else {
      return []
    }
    return [
      Contradiction(
        id: Contradiction.source, text: text(source.workshop), here: place(of: slot.id),
        there: StepPlace(workshop: source.workshop, step: source.step))
    ]
  }
}

extension String {
  /// Whether the id of a row says that the table began with it because of this entry, from 0.
  fileprivate func isRow(ofEntry number: Int, in step: Step) -> Bool {
    let place = StartedRow.place(ofEntry: number, in: step)
    return self == place || hasPrefix(place + "-")
  }
}
