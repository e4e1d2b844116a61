import Answers
import Rules
import Scripts
import Values
import Workbooks

/// What a change to an earlier answer would do to the rest of the workshop.
public struct Consequences: Hashable, Sendable {
  /// A step, or some of its rows.
  public struct Part: Hashable, Sendable {
    /// The step's id.
    public var step: String
    /// How many of its rows; nothing for the whole step.
    public var rows: Int?
  }

  /// A result that people are shown, before and after the change.
  public struct Conclusion: Hashable, Sendable {
    /// The words shown for it.
    public var name: String
    /// What is concluded now; nothing for a list that has as many elements afterwards.
    public var was: String?
    /// What would be; nothing while a step behind it is open.
    public var now: String?
  }

  /// What has to be answered: new, or once more.
  public var asked: [Part] = []
  /// Steps that apply again, with the answers they had.
  public var returning: [String] = []
  /// Answers that apply no longer; they are kept and return with their branch.
  public var parked: [Part] = []
  /// Steps whose answers are to be looked at again.
  public var stale: [String] = []
  /// What would be concluded differently, first what matters most.
  public var conclusions: [Conclusion] = []

  /// Whether nothing else changes.
  public var isEmpty: Bool {
    asked.isEmpty && returning.isEmpty && parked.isEmpty && stale.isEmpty && conclusions.isEmpty
  }
}

extension Consequences {
  /// What differs where one step was answered otherwise.
  init(from before: WorkshopAnswers, to after: WorkshopAnswers, of changed: Int) {
    let reached = before.firstOpenStep ?? before.script.steps.count
    // The closing step is shown again whatever changes.
    let closing = before.closingStep
    for number in before.script.steps.indices where number != changed && number != closing {
      compare(number, before, after, isReached: number < reached)
    }
    conclusions = Consequences.conclusions(before, after, reached: reached)
  }

  private mutating func compare(
    _ number: Int, _ before: WorkshopAnswers, _ after: WorkshopAnswers, isReached: Bool
  ) {
    let step = before.script.steps[number]
    guard let old = before.slot(step), let new = after.slot(step) else { return }
    let isSettled = after.isSettled(number)
    switch (before.isAsked(step), after.isAsked(step)) {
    case (true?, true?):
      guard old.state != .untouched else { return }
      let left = before.answeredCells(of: step).subtracting(after.answeredCells(of: step))
      let rows = Set(left.map(\.first)).count
      if rows > 0 { parked.append(Part(step: step.id, rows: step.table.map { _ in rows })) }
      if !isSettled, before.isSettled(number) {
        asked.append(Part(step: step.id, rows: after.openRows(of: step)))
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
    _ before: WorkshopAnswers, _ after: WorkshopAnswers, reached: Int
  ) -> [Conclusion] {
    let shown = before.shownResults(upTo: reached)
    let verdict = before.script.scorecard?.verdict
    func rank(_ derivation: Derivation) -> Int {
      if derivation.name == verdict { return 0 }
      if derivation.title != nil { return 1 }
      if case .choice = derivation.type { return 2 }
      return 3
    }
    let pairs = zip(before.conclusions, after.conclusions).filter { old, new in
      shown.contains(old.derivation.name) && !old.value.isMissing && old.value != new.value
        // That numbers wait for what is asked again goes without saying.
        && (!new.value.isMissing || rank(old.derivation) < 3)
    }
    let sorted = pairs.enumerated().sorted {
      (rank($0.element.0.derivation), $0.offset) < (rank($1.element.0.derivation), $1.offset)
    }
    return sorted.map { _, pair in
      let ((derivation, old), (_, new)) = pair
      let printed = (before.words(for: old), after.words(for: new))
      return Conclusion(
        name: derivation.words, was: printed.0 == printed.1 ? nil : printed.0, now: printed.1)
    }
  }
}

extension Derivation {
  /// What people call it.
  fileprivate var words: String { title ?? name.inWords }
}

extension WorkshopAnswers {
  /// A value in a word or two, a list by its length; nothing for what is missing.
  fileprivate func words(for value: Value) -> String? {
    switch value {
    case .missing: nil
    case .list(let elements): String(elements.count)
    default: evaluator.printed(value)
    }
  }

  /// The cells of a step that apply and have an answer, each by its row and column.
  fileprivate func answeredCells(of step: Step) -> Set<[String]> {
    guard step.shape != .single else { return [] }
    var found: Set<[String]> = []
    for row in rows(of: step) {
      let cells = cells(of: row, in: step)
      for field in step.fields where cells[field.id] != nil && isAsked(field, of: row) == true {
        found.insert([row.id, field.id])
      }
    }
    return found
  }

  /// How many rows of a table lack cells; nothing for a step without rows.
  fileprivate func openRows(of step: Step) -> Int? {
    step.table.map { _ in rows(of: step).count { !isComplete($0, in: step) } }
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
