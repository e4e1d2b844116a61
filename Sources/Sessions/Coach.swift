import Rules
import Scripts
import Values

/// Finds what there is to say about an answer.
struct Coach {
  let index: ScriptIndex
  let answers: Answers

  /// What the row rules of a table say about one row.
  func messages(_ step: Step, row: Row) -> [Message] {
    let subject = answers.subject(row)
    return step.coach.flatMap { rule -> [Message] in
      guard case .row = rule.each else { return [] }
      return speak(rule, step, about: subject, row: row.id, key: "\(rule.id) \(row.id)")
    }
  }

  /// What is said when the step is complete: row rules only where rows were ticked, not typed.
  func messages(completing step: Step) -> [Message] {
    step.coach.flatMap { rule -> [Message] in
      switch rule.each {
      case .once: return speak(rule, step, about: .none, row: nil, key: rule.id)
      case .row:
        guard step.table == nil else { return [] }
        return ticked(step).flatMap { row in
          speak(
            rule, step, about: answers.subject(row), row: row.id,
            key: "\(rule.id) \(row.id)")
        }
      case .pair: return pairs(step, rule)
      case .element(let list):
        return answers.evaluator(index.script).value(of: list).elements.enumerated().flatMap {
          speak(rule, step, about: .element($1), row: nil, key: "\(rule.id) \($0)")
        }
      }
    }
  }

  private func ticked(_ step: Step) -> [Row] {
    answers.value(of: step.id, in: index.script.id).elements.compactMap {
      if case .row(let row) = $0 { row } else { nil }
    }
  }

  private func pairs(_ step: Step, _ rule: CoachRule) -> [Message] {
    let rows = answers.rows(askedBy: step, in: index)
    return rows.indices.flatMap { first in
      rows[(first + 1)...].flatMap { second in
        speak(
          rule, step, about: .pair(rows[first], second), row: second.id,
          key: "\(rule.id) \(rows[first].id) \(second.id)")
      }
    }
  }

  private func speak(
    _ rule: CoachRule, _ step: Step, about subject: Subject, row: String?, key: String
  ) -> [Message] {
    let evaluator = answers.evaluator(index.script)
    guard evaluator.value(of: rule.when, about: subject) == .yesNo(true) else { return [] }
    return [
      Message(
        rule: rule.id, level: rule.level,
        text: evaluator.text(of: rule.message, about: subject), offer: rule.offer,
        fields: fields(rule, step), row: row, key: key)
    ]
  }

  /// The step's own fields a rule is about: those it names, else the last behind what it names.
  private func fields(_ rule: CoachRule, _ step: Step) -> [String] {
    guard rule.fields.isEmpty else { return rule.fields }
    let behind = Dependents.columns(behind: rule.when.dependencies, in: index)
    return step.fields.last { behind.contains($0.id) }.map { [$0.id] } ?? []
  }
}

extension [Message] {
  /// What fits on a screen: the two that ask most, strongest first, then as written.
  var forOneScreen: [Message] {
    let strongest = enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }
    return strongest.prefix(2).map(\.element)
  }
}
