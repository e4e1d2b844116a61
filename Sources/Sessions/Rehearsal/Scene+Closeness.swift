import Rules
import Scripts
import Values

extension Scene {
  /// How near the answers are to a goal, from 0 to 1; a measure to search by.
  func closeness(to goal: Goal) -> Double {
    switch goal.part {
    case .rule(let id, step.id):
      let coach = Coach(index: index, answers: answers)
      return step.coach.first { $0.id == id }.map { rule in
        coach.abouts(rule, step).map { closeness(of: rule.when, $0.subject) }.max() ?? 0
      } ?? 0
    case .line(let line, .result(let name)):
      return index.results[name].map { closeness(to: line, of: $0.rule, .none) } ?? 0
    case .line(let line, .derived(let name, let set)):
      let derivation = session.script.derived[set]?.first { $0.name == name }
      return derivation.flatMap { derivation in
        rows(of: set).map { closeness(to: line, of: derivation.rule, answers.subject($0)) }.max()
      } ?? 0
    case .step(let id) where goal.side == .yes:
      return session.script.steps.first { $0.id == id }?.when.map { closeness(of: $0, .none) } ?? 0
    case .step(let id) where goal.side == .no:
      let when = session.script.steps.first { $0.id == id }?.when
      return when.map { answers.evaluator(session.script).distance(of: $0) } ?? 0
    default: return 0
    }
  }

  private func closeness(of when: Expression, _ subject: Subject) -> Double {
    answers.evaluator(session.script).closeness(of: when, about: subject) { name in
      guard case .name(let name, session.script.id) = name,
        let rule = index.results[name]?.rule, rule.cases.count == 1,
        case .value(let value)? = rule.cases.first?.yields
      else { return nil }
      return value
    }
  }

  /// A case is near when its condition is and those before it say no.
  private func closeness(to line: Int, of rule: ValueRule, _ subject: Subject) -> Double {
    let own = rule.cases[line].when.map { closeness(of: $0, subject) } ?? 1
    let before = rule.every ? [] : rule.cases[..<line]
    let quiet = before.compactMap(\.when).map {
      answers.evaluator(session.script).value(of: $0, about: subject).decided == false ? 1.0 : 0
    }
    return (own + quiet.reduce(0, +)) / Double(1 + quiet.count)
  }
}
