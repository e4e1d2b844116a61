import Scripts
import Values
import Workbooks

/// How far a workshop is.
public struct Progress: Hashable, Sendable {
  /// The number of the step that is asked, from 1, among those that are asked at all.
  public var step: Int
  /// How many steps are asked, or may still be.
  public var steps: Int
  /// Minutes the steps that are left are meant to take.
  public var minutesLeft: Int
  /// Whole minutes answering has taken so far.
  public var minutesUsed: Int
  /// The minutes the whole workshop is meant to take.
  public var minutes: Int

  /// The time used against the time there is: `22 of 47 min used`.
  public var used: String { "\(minutesUsed) of \(minutes) min used" }

  /// The time used, once there is some, and the time left: `22 of 47 min used, about 25 min left`.
  public var time: String {
    (minutesUsed > 0 ? used + ", " : "") + "about \(minutesLeft) min left"
  }
}

extension Session {
  /// How far the workshop is, recomputed from the answers.
  public var progress: Progress {
    let answers = answers()
    let asked = stepsToAsk(answers)
    let current = currentStep ?? script.steps.count
    return Progress(
      step: asked.filter { $0 <= current }.count, steps: asked.count,
      minutesLeft: openSteps(answers).map { script.steps[$0].minutes }.reduce(0, +),
      minutesUsed: secondsUsed / 60, minutes: script.minutes)
  }

  /// The steps that are asked, or may be, and lack an answer.
  func openSteps(_ answers: Answers) -> Set<Int> {
    Set(stepsToAsk(answers).filter { !isSettled($0, answers) })
  }

  /// The steps that are asked, or may be once the steps before them are answered.
  func stepsToAsk(_ answers: Answers) -> [Int] {
    let open = Set(
      script.steps.indices.filter { !isSettled($0, answers) }.map { script.steps[$0].id })
    return script.steps.indices.filter {
      answers.isAsked(script.steps[$0], in: index) != false
        // A no that rests on a step still to come may turn into a yes.
        || !index.graph.conditions(of: script.steps[$0].id).isDisjoint(with: open)
    }
  }

  /// The index of the step that is asked; nothing before the first and after the last.
  public var currentStep: Int? {
    switch position {
    case .step(let step, _), .followUp(let step, _): step
    case .finished: nil
    }
  }

  /// The first step that is asked and still lacks an answer.
  func frontier(_ answers: Answers) -> Int? {
    script.steps.indices.first {
      answers.isAsked(script.steps[$0], in: index) == true && !isSettled($0, answers)
    }
  }

  /// Whether a step has all its answers, or was put off.
  func isSettled(_ number: Int, _ answers: Answers) -> Bool {
    let step = script.steps[number]
    guard let slot = workbook[script.id]?[step.id], slot.state == .done,
      slot.version >= step.version
    else { return false }
    if slot.value == .null, !slot.followUps.isEmpty { return true }
    switch step.shape {
    case .read, .single: return true
    case .form, .review: return step.fields.isEmpty || isComplete(record(of: step), step, answers)
    case .table:
      return needyParent(of: step, answers) == nil
        && answers.rows(askedBy: step, in: index).allSatisfy { isComplete($0, step, answers) }
    }
  }

  /// Whether a row has every cell that is asked of it.
  func isComplete(_ row: Row, _ step: Step, _ answers: Answers) -> Bool {
    guard let slot = workbook[script.id]?[step.id] else { return false }
    let cells = slot.cells(of: row.id)
    return step.fields.allSatisfy { field in
      answers.isAsked(field, of: row, in: index) != true || cells?[field.id] != nil
        || slot.isPutOff(row: row.id, column: field.id)
    }
  }

  /// The one row of a form or of a step with a single answer.
  func record(of step: Step) -> Row { Row(workshop: script.id, set: step.id, id: "") }
}
