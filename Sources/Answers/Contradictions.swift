import Rules
import Scripts
public import Values
import Workbooks

extension WorkshopAnswers {
  /// What this workshop and those it reads say that cannot both stand, by their present answers.
  ///
  /// Both answers are given: while one of the two steps is open, nothing is said about them.
  public var contradictions: [Contradiction] {
    let changed = changedSources
    return changed
      + script.consistency.flatMap { rule in
        isAnswered(rule) ? contradictions(by: rule) : []
      }.filter { found in
        // An old value that was taken along is the cause of it: once is enough.
        !changed.contains { $0.here == found.here && $0.there == found.there }
      }
  }

  private func contradictions(by rule: ConsistencyRule) -> [Contradiction] {
    let subjects =
      rule.each.map { evaluator.value(of: $0).elements.map { Subject.element($0) } } ?? [.none]
    return subjects.filter { evaluator.value(of: rule.when, about: $0) == .yesNo(true) }.map {
      Contradiction(
        id: rule.id, text: evaluator.text(of: rule.message, about: $0), here: place(of: rule.here),
        there: rule.there)
    }
  }

  private func isAnswered(_ rule: ConsistencyRule) -> Bool {
    guard let here = index.steps[rule.here], let there = facts.indexes[rule.there.workshop],
      let step = there.steps[rule.there.step].map({ there.script.steps[$0] })
    else { return false }
    return isSettled(here) && facts.slot(step, in: there)?.state == .done
      && facts.isAsked(step, in: there) == true && isAsked(script.steps[here]) == true
  }

  /// A step of this workshop, as others name it.
  private func place(of step: String) -> StepPlace { StepPlace(workshop: script.id, step: step) }

  /// What began with an answer of another workshop that was given anew since and differs by now.
  public var changedSources: [Contradiction] {
    script.steps.flatMap { step -> [Contradiction] in
      guard let slot = slot(step), slot.state != .untouched, isAsked(step) == true else {
        return []
      }
      return step.table == nil ? changedDefaults(of: step, slot) : changedRows(of: step, slot)
    }
  }

  private func changedRows(of step: Step, _ slot: Slot) -> [Contradiction] {
    let starting = facts.startingRows(of: step, in: index)
    let stored = (slot.value.array ?? []).compactMap(\.object)
    return (step.table?.startsWith ?? []).enumerated().flatMap { number, entry in
      stored.filter { row in
        row["id"]?.string.map { StartedRow.isID($0, ofEntry: number, in: step) } == true
      }.flatMap { row in
        let name = step.fields.first.flatMap { row[$0.id]?.string } ?? step.id
        guard let begun = starting.first(where: { $0.id == row["id"]?.string }) else {
          return changed(slot, entry.each?.dependencies ?? []) { source in
            "'\(name)' in \(words(of: step)) was taken over from \(source) and would not be now."
          }
        }
        let made = Row(workshop: script.id, set: step.table?.set ?? step.id, id: begun.id)
        return entry.cells.flatMap { cell -> [Contradiction] in
          guard let field = step.fields.first(where: { $0.id == cell.column }),
            let was = row[field.id], let now = begun.cells[field.id], was != .null, was != now
          else { return [] }
          return changed(slot, cell.yields.dependencies) { source in
            "'\(name)' in \(words(of: step)) has \(field.name.description) "
              + "'\(typed(self.cell(was, field, of: made), field, of: made))'; "
              + "\(source) gives '\(typed(self.cell(now, field, of: made), field, of: made))' now."
          }
        }
      }
    }
  }

  private func changedDefaults(of step: Step, _ slot: Slot) -> [Contradiction] {
    guard slot.from != nil else { return [] }
    let record = record(of: step)
    let cells = cells(of: record, in: step)
    return step.fields.flatMap { field -> [Contradiction] in
      guard let was = cells[field.id], was.stored != .null,
        let now = asked(field, of: record).fallback?.cell, was != now
      else { return [] }
      return changed(slot, field.fallback?.dependencies ?? []) { source in
        "\(field.name.description) in \(words(of: step)) "
          + "is '\(typed(was, field, of: record))'; "
          + "\(source) gives '\(typed(now, field, of: record))' now."
      }
    }
  }

  /// A step in a sentence: `ws03, screen plan,`.
  private func words(of step: Step) -> String { "\(script.id), \(step.id.inWords)," }

  /// One contradiction when a step of another workshop behind these names was answered after the
  /// slot; nothing otherwise.
  private func changed(
    _ slot: Slot, _ names: Set<Dependency>, text: (_ workshop: String) -> String
  ) -> [Contradiction] {
    let answered = facts.sources(of: names, besides: script.id).compactMap { source in
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
