import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Notes which goals sessions reach, from what they say and from what their answers make of the
/// script's conditions.
struct GoalTracker: Sendable {
  /// The goals not reached yet.
  private(set) var unmet: Set<Goal>
  /// The goals that are looked at when a step is left, by step.
  private var open: [Int: [Goal]] = [:]
  private let script: Script

  init(_ goals: GoalList, _ script: Script) {
    self.script = script
    unmet = Set(goals.entries.map(\.goal))
    for entry in goals.entries {
      let steps = entry.steps.isEmpty ? Set(script.steps.indices) : entry.steps
      for step in steps { open[step, default: []].append(entry.goal) }
    }
  }

  /// Makes one that looks for nothing.
  init(script: Script) {
    self.script = script
    unmet = []
  }

  /// Notes that a goal was reached.
  mutating func meet(_ part: Goal.Part, _ side: Goal.Side = .yes) {
    unmet.remove(Goal(part: part, side: side))
  }

  /// A step is asked.
  mutating func enters(_ number: Int, _ session: Session) {
    meet(.step(script.steps[number].id))
    look(at: number, session) { goal, answers in
      GoalCheck(session: session, answers: answers, number: number).opens(with: goal)
    }
    passes(number, session)
  }

  /// Steps before this one may be left out.
  mutating func passes(_ number: Int, _ session: Session) {
    let left = script.steps.prefix(number).filter {
      $0.when != nil && unmet.contains(Goal(part: .step($0.id), side: .no))
    }
    guard !left.isEmpty else { return }
    let answers = session.answers.facts
    for step in left where answers.isAsked(step, in: session.answers.index) != true {
      meet(.step(step.id), .no)
    }
  }

  /// A step has its answer.
  mutating func leaves(_ number: Int, _ session: Session) {
    let slot = session.workbook[script.id]?[script.steps[number].id]
    guard slot?.state == .done else { return }
    look(at: number, session) { goal, answers in
      GoalCheck(session: session, answers: answers, number: number).shows(goal)
    }
  }

  private mutating func look(
    at number: Int, _ session: Session, _ isReached: (Goal, AnswerFacts) -> Bool
  ) {
    guard let goals = open[number] else { return }
    let left = goals.filter { unmet.contains($0) }
    guard !left.isEmpty else {
      open[number] = nil
      return
    }
    let answers = session.answers.facts
    let reached = left.filter { isReached($0, answers) }
    unmet.subtract(reached)
    open[number] = left.filter { unmet.contains($0) }
  }
}
