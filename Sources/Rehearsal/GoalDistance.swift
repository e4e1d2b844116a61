import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// How near answers are to a goal, from 0 to 1; a measure to search by.
struct GoalDistance {
  private let answers: AnswerFacts
  private let index: ScriptIndex

  /// Measures the answers to a script.
  init(_ answers: AnswerFacts, _ index: ScriptIndex) {
    self.answers = answers
    self.index = index
  }

  /// How near the answers are; 1 when its condition gives the answer it is to give.
  func closeness(to goal: Goal) -> Double {
    switch goal.part {
    case .step(let id):
      return step(id).map { asked($0, goal.side != .no) } ?? 0
    case .rule(let id, let step): return inStep(step) { closeness(toRule: id, goal.side, $0) }
    case .field(let id, let step): return inStep(step) { closeness(toField: id, goal.side, $0) }
    case .option(let id, let field, let step):
      return inStep(step) { closeness(toOption: id, of: field, goal.side, $0) }
    case .line(let line, let rule): return closeness(to: line, of: rule, goal.side == .yes)
    case .startingRows(let entry, let step):
      return inStep(step) { step in
        guard let each = step.table?.startsWith[entry].each else { return 0 }
        return measure(index.script.lists).closeness(of: each, leavingOut: goal.side == .no)
      }
    case .shown(let entry, let step):
      return inStep(step) { step in
        guard case .text(_, let when?) = step.shows[entry] else { return 0 }
        return closeness(of: when, goal.side == .yes, .none)
      }
    }
  }

  /// How near rules that let nothing pass are to letting an answer to a step pass; 1 when all do.
  func acceptance(of number: Int) -> Double {
    let step = index.script.steps[number]
    let coach = Coach(answers, index)
    return step.coach.filter { $0.level == .reject }.flatMap { rule in
      coach.abouts(rule, step).map { closeness(of: rule.when, false, $0.subject) }
    }.min() ?? 1
  }

  private func step(_ id: String) -> Step? { index.steps[id].map { index.script.steps[$0] } }

  private func asked(_ step: Step, _ answer: Bool) -> Double {
    step.when.map { closeness(of: $0, answer, .none) } ?? (answer ? 1 : 0)
  }

  /// Half of it is that the step is asked.
  private func inStep(_ id: String, _ closeness: (Step) -> Double) -> Double {
    guard let step = step(id) else { return 0 }
    return (asked(step, true) + closeness(step)) / 2
  }

  private func closeness(toRule id: String, _ side: Goal.Side, _ step: Step) -> Double {
    guard let rule = step.coach.first(where: { $0.id == id }) else { return 0 }
    return Coach(answers, index).abouts(rule, step).map {
      closeness(of: rule.when, side != .no, $0.subject)
    }.max() ?? 0
  }

  private func closeness(toField id: String, _ side: Goal.Side, _ step: Step) -> Double {
    guard let field = step.fields.first(where: { $0.id == id }) else { return 0 }
    return rows(of: step).map { row in
      let isAsked = asked(field, side != .no, row)
      switch side {
      case .empty: return (isAsked + (stored(field, row, step) == field.empty.stored ? 1 : 0)) / 2
      case .later:
        return (isAsked + (slot(step)?.isPutOff(row: row.id, column: id) == true ? 1 : 0)) / 2
      default: return isAsked
      }
    }.max() ?? 0
  }

  private func closeness(
    toOption id: String, of field: String, _ side: Goal.Side, _ step: Step
  ) -> Double {
    guard let field = step.fields.first(where: { $0.id == field }) else { return 0 }
    return rows(of: step).map { row in
      guard side == .yes else {
        guard case .set(_, let conditions)? = field.options?.source, let when = conditions[id]
        else { return 0 }
        return closeness(of: when, side == .offered, answers.subject(row))
      }
      let cell = stored(field, row, step) ?? .null
      let isChosen = (cell.array ?? [cell]).contains { $0.isOption(id) }
      return (asked(field, true, row) + (isChosen ? 1 : 0)) / 2
    }.max() ?? 0
  }

  private func asked(_ field: Field, _ answer: Bool, _ row: Row) -> Double {
    field.when.map { closeness(of: $0, answer, answers.subject(row)) } ?? (answer ? 1 : 0)
  }

  private func slot(_ step: Step) -> Slot? { answers.slot(step, in: index) }

  private func rows(of step: Step) -> [Row] {
    step.table == nil
      ? [Row(workshop: index.script.id, set: step.id, id: "")]
      : answers.rows(askedBy: step, in: index)
  }

  private func stored(_ field: Field, _ row: Row, _ step: Step) -> JSONValue? {
    step.shape == .single ? slot(step)?.value : slot(step)?.cells(of: row.id)?[field.id]
  }

  // MARK: Lists of cases

  private func closeness(to line: Int, of rule: Goal.Rule, _ answer: Bool) -> Double {
    switch rule {
    case .result(let name):
      return index.results[name].map { closeness(to: line, of: $0.rule, answer, .none) } ?? 0
    case .derived(let name, let set):
      let derivation = index.script.derived[set]?.first { $0.name == name }
      return derivation.flatMap { derivation in
        answers.rows(ofAnySet: set, in: index).map {
          closeness(to: line, of: derivation.rule, answer, answers.subject($0))
        }.max()
      } ?? 0
    case .fallback(let field, let id):
      return inStep(id) { step in
        guard let field = step.fields.first(where: { $0.id == field }), let rule = field.fallback
        else { return 0 }
        return rows(of: step).map { row in
          (asked(field, true, row) + closeness(to: line, of: rule, answer, answers.subject(row)))
            / 2
        }.max() ?? 0
      }
    }
  }

  /// A case is near when its condition is and those before it say no.
  private func closeness(
    to line: Int, of rule: ValueRule, _ answer: Bool, _ subject: Subject
  ) -> Double {
    let own = rule.cases[line].when.map { closeness(of: $0, answer, subject) } ?? 1
    let before = rule.every ? [] : rule.cases[..<line].compactMap(\.when)
    let quiet = before.map { when in
      // A case that cannot be decided lets none after it be taken.
      let value = answers.evaluator(index.script).value(of: when, about: subject)
      return value.isMissing ? 0 : closeness(of: when, false, subject)
    }
    return (own + quiet.reduce(0, +)) / Double(1 + quiet.count)
  }

  // MARK: Conditions

  private func closeness(of when: Expression, _ answer: Bool, _ subject: Subject) -> Double {
    measure(index.script.lists).closeness(of: when, saying: answer, about: subject)
  }

  private func measure(_ lists: WordLists) -> BranchDistance<AnswerFacts> {
    BranchDistance(Evaluator(answers, lists: lists)) { [answers] name in
      switch name {
      case .name(let name, let workshop):
        guard let index = answers.indexes[workshop], let result = index.results[name] else {
          return nil
        }
        return Definition(
          result.rule.lines, every: result.rule.every, about: .none, lists: index.script.lists)
      case .column(let column, let row):
        guard case (let index, .derived(let derivation))? = answers.home(of: column, of: row)
        else { return nil }
        return Definition(
          derivation.rule.lines, every: derivation.rule.every, about: answers.subject(row),
          lists: index.script.lists)
      }
    }
  }
}

extension ValueRule {
  fileprivate var lines: [Definition.Case] {
    cases.map { line in
      if case .value(let value) = line.yields { (line.when, value) } else { (line.when, nil) }
    }
  }
}

extension AnswerFacts {
  /// The rows of a set of a workshop, or of one it reads: `ws03.rules`.
  func rows(ofAnySet set: String, in index: ScriptIndex) -> [Row] {
    let parts = set.split(separator: ".").map(String.init)
    let home = parts.count > 1 ? indexes[parts[0]] : index
    guard let home, let name = parts.last else { return [] }
    return rows(of: name, in: home) ?? []
  }
}
