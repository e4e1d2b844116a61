import Rules
import Scripts
import Values
import Workbooks

extension Consequences {
  /// What differs between a session and its copy in which one step was answered otherwise.
  init(from before: Session, to after: Session, of changed: Int) {
    let (was, now) = (before.answers(), after.answers())
    let reached = before.frontier(was) ?? before.script.steps.count
    // The closing step is shown again whatever changes.
    let closing = before.closingStep
    for number in before.script.steps.indices where number != changed && number != closing {
      compare(number, before, was, after, now, isReached: number < reached)
    }
    conclusions = Consequences.conclusions(before, was, after, now, reached: reached)
  }

  private mutating func compare(
    _ number: Int, _ before: Session, _ was: Answers, _ after: Session, _ now: Answers,
    isReached: Bool
  ) {
    let step = before.script.steps[number]
    guard let old = before.slot(number), let new = after.slot(number) else { return }
    let isSettled = after.isSettled(number, now)
    switch (was.isAsked(step, in: before.index), now.isAsked(step, in: after.index)) {
    case (true?, true?):
      guard old.state != .untouched else { return }
      let left = before.answeredCells(of: number, was).subtracting(
        after.answeredCells(of: number, now))
      let rows = Set(left.map(\.first)).count
      if rows > 0 { parked.append(Part(step: step.id, rows: step.table.map { _ in rows })) }
      if !isSettled, before.isSettled(number, was) {
        asked.append(Part(step: step.id, rows: after.openRows(of: number, now)))
      } else if rows == 0, new.stale, !old.stale, !step.fields.isEmpty {
        stale.append(step.id)
      }
    case (true?, _):
      if old.state != .untouched { parked.append(Part(step: step.id)) }
    case (_, true?):
      if isSettled {
        returning.append(step.id)
      } else if isReached {
        asked.append(Part(step: step.id))
      }
    default: break
    }
  }

  /// The results people have seen that come out otherwise: the verdict, named ones, choices, others.
  private static func conclusions(
    _ before: Session, _ was: Answers, _ after: Session, _ now: Answers, reached: Int
  ) -> [Conclusion] {
    let shown = before.shownResults(upTo: reached)
    let verdict = before.script.scorecard?.verdict
    func rank(_ derivation: Derivation) -> Int {
      if derivation.name == verdict { return 0 }
      if derivation.title != nil { return 1 }
      if case .choice = derivation.type { return 2 }
      return 3
    }
    let pairs = zip(before.conclusions(was), after.conclusions(now)).filter { old, new in
      shown.contains(old.derivation.name) && !old.value.isMissing && old.value != new.value
        // That numbers wait for what is asked again goes without saying.
        && (!new.value.isMissing || rank(old.derivation) < 3)
    }
    let sorted = pairs.enumerated().sorted {
      (rank($0.element.0.derivation), $0.offset) < (rank($1.element.0.derivation), $1.offset)
    }
    return sorted.map { _, pair in
      let ((derivation, old), (_, new)) = pair
      let printed = (was.words(for: old, before.script), now.words(for: new, after.script))
      return Conclusion(
        name: derivation.words, was: printed.0 == printed.1 ? nil : printed.0, now: printed.1)
    }
  }
}

extension Derivation {
  /// What people call it.
  var words: String { title ?? name.inWords }
}

extension Answers {
  /// A value in a word or two, a list by its length; nothing for what is missing.
  fileprivate func words(for value: Value, _ script: Script) -> String? {
    switch value {
    case .missing: nil
    case .list(let elements): String(elements.count)
    default: evaluator(script).printed(value)
    }
  }
}

extension Session {
  fileprivate func slot(_ number: Int) -> Slot? { workbook[script.id]?[script.steps[number].id] }

  /// The cells of a step that apply and have an answer, each by its row and column.
  fileprivate func answeredCells(of number: Int, _ answers: Answers) -> Set<[String]> {
    let step = script.steps[number]
    guard step.shape != .single, let slot = slot(number) else { return [] }
    let rows = step.table == nil ? [record(of: step)] : answers.rows(askedBy: step, in: index)
    var found: Set<[String]> = []
    for row in rows {
      guard let cells = slot.cells(of: row.id) else { continue }
      for field in step.fields
      where cells[field.id] != nil && answers.isAsked(field, of: row, in: index) == true {
        found.insert([row.id, field.id])
      }
    }
    return found
  }

  /// How many rows of a table lack cells; nothing for a step without rows.
  fileprivate func openRows(of number: Int, _ answers: Answers) -> Int? {
    let step = script.steps[number]
    guard step.table != nil else { return nil }
    return answers.rows(askedBy: step, in: index).count { !isComplete($0, step, answers) }
  }

  /// The results that steps up to this one show, or that have words of their own.
  fileprivate func shownResults(upTo number: Int) -> Set<String> {
    let items = Set(script.scorecard?.items.map(\.id) ?? [])
    var names = Set(script.titledResults.map(\.name))
    for step in script.steps.prefix(number + 1) {
      for show in step.shows {
        switch show {
        case .text(let template, _):
          for case .name(let name, script.id) in template.dependencies { names.insert(name) }
        case .scorecard:
          names.formUnion(items.union([script.scorecard?.verdict].compactMap(\.self)))
        case .rows, .tree: break
        }
      }
    }
    return names
  }
}
