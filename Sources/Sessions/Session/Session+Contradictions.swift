import Rules
import Scripts
public import Values
import Workbooks

extension Session {
  /// What this workshop and those it reads say that cannot both stand, by their present answers.
  ///
  /// Both answers are given: while one of the two steps is open, nothing is said about them.
  public var contradictions: [Contradiction] {
    let answers = answers()
    let changed = changedSources(answers)
    return changed
      + script.consistency.flatMap { rule in
        isAnswered(rule, answers) ? contradictions(by: rule, answers) : []
      }.filter { found in
        // An old value that was taken along is the cause of it: once is enough.
        !changed.contains { $0.here == found.here && $0.there == found.there }
      }
  }

  /// What a review names besides its results: stale steps, and at the close what contradicts.
  func whatToLookAt(at review: Step) -> [Exhibit] {
    let found = closingStep.map { script.steps[$0].id } == review.id ? contradictions : []
    let explained = Set(found.filter { $0.id == Contradiction.source }.map(\.here.step))
    let stale = staleSteps.filter { $0 != review.id && !explained.contains($0) }
    return (stale.isEmpty ? [] : [.stale(stale)])
      + (found.isEmpty ? [] : [.contradictions(found)])
  }

  private func contradictions(by rule: ConsistencyRule, _ answers: Answers) -> [Contradiction] {
    let evaluator = answers.evaluator(script)
    let subjects =
      rule.each.map { evaluator.value(of: $0).elements.map { Subject.element($0) } } ?? [.none]
    return subjects.filter { evaluator.value(of: rule.when, about: $0) == .yesNo(true) }.map {
      Contradiction(
        id: rule.id, text: evaluator.text(of: rule.message, about: $0), here: place(of: rule.here),
        there: rule.there)
    }
  }

  private func isAnswered(_ rule: ConsistencyRule, _ answers: Answers) -> Bool {
    guard let here = index.steps[rule.here], let there = indexes[rule.there.workshop],
      let step = there.steps[rule.there.step].map({ there.script.steps[$0] })
    else { return false }
    return isSettled(here, answers) && answers.slot(step, in: there)?.state == .done
      && answers.isAsked(step, in: there) == true
      && answers.isAsked(script.steps[here], in: index) == true
  }

  /// A step of this workshop, as others name it.
  func place(of step: String) -> StepPlace { StepPlace(workshop: script.id, step: step) }
}
