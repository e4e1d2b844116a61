import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Tells which goals are reached at the moment a step is asked or has its answer.
struct GoalCheck {
  let session: Session
  let answers: AnswerFacts
  /// The step that is left.
  let number: Int

  var index: ScriptIndex { session.answers.index }
  var step: Step { session.script.steps[number] }

  /// Whether a goal is reached here.
  func shows(_ goal: Goal) -> Bool {
    switch goal.part {
    case .step(step.id) where goal.side == .later:
      return slot?.value == .null && slot?.followUps.isEmpty == false
    case .rule(let id, step.id) where goal.side == .no:
      let coach = Coach(answers, index)
      return step.coach.contains { $0.id == id && coach.isSilent($0, step) }
    case .field(let id, step.id):
      return step.fields.first { $0.id == id }.map { shows(goal.side, of: $0) } ?? false
    case .option(let option, let field, step.id):
      return step.fields.first { $0.id == field }.map { shows(goal.side, option, of: $0) } ?? false
    case .line(let line, let rule): return takes(line, of: rule) == (goal.side == .yes)
    case .shown(let entry, step.id): return says(entry) == (goal.side == .yes)
    default: return false
    }
  }

  /// Whether a goal is reached as the step is asked.
  func opens(with goal: Goal) -> Bool {
    switch goal.part {
    case .startingRows(let entry, step.id):
      guard let each = step.table?.startsWith[entry].each else { return false }
      let evaluator = answers.evaluator(session.script)
      return goal.side == .yes
        ? !evaluator.value(of: each).elements.isEmpty : evaluator.leavesOut(each)
    case .shown(let entry, step.id): return says(entry) == (goal.side == .yes)
    case .line(let line, .result(let name)) where shows(name):
      // What a review says is read before its own fields are answered.
      return index.results[name].map { takes(line, of: $0.rule, .none) } == (goal.side == .yes)
    default: return false
    }
  }

  /// Whether a text is shown.
  private func says(_ entry: Int) -> Bool? {
    guard case .text(_, let when?) = step.shows[entry] else { return nil }
    return answers.evaluator(session.script).value(of: when).decided == true
  }

  /// Whether the step shows a result in a text, as things stand.
  private func shows(_ result: String) -> Bool {
    step.shows.indices.contains { entry in
      guard case .text(let text, _) = step.shows[entry], says(entry) != false else { return false }
      return text.dependencies.contains(.name(result, workshop: session.script.id))
    }
  }

  private var slot: Slot? { session.workbook[session.script.id]?[step.id] }

  private var rows: [Row] {
    step.table == nil ? [session.answers.record(of: step)] : answers.rows(askedBy: step, in: index)
  }

  private func shows(_ side: Goal.Side, of field: Field) -> Bool {
    rows.contains { row in
      let isAsked = answers.isAsked(field, of: row, in: index) == true
      switch side {
      case .yes: return isAsked
      case .no: return !isAsked
      case .empty: return isAsked && stored(field, row) == field.empty.stored
      case .later: return isAsked && slot?.isPutOff(row: row.id, column: field.id) == true
      default: return false
      }
    }
  }

  private func stored(_ field: Field, _ row: Row) -> JSONValue? {
    step.shape == .single ? slot?.value : slot?.cells(of: row.id)?[field.id]
  }

  private func shows(_ side: Goal.Side, _ option: String, of field: Field) -> Bool {
    guard side == .yes else {
      guard case .set(_, let conditions)? = field.options?.source, let when = conditions[option]
      else { return false }
      return rows.contains { row in
        let holds = answers.evaluator(session.script).value(
          of: when, about: answers.subject(row))
        return (holds.decided == true) == (side == .offered)
      }
    }
    return rows.contains { row in
      guard answers.isAsked(field, of: row, in: index) == true, let cell = stored(field, row)
      else { return false }
      return (cell.array ?? [cell]).contains { $0.isOption(option) }
    }
  }

  /// Whether a case gives the value; nothing when the value was not computed here.
  private func takes(_ line: Int, of rule: Goal.Rule) -> Bool? {
    switch rule {
    case .result(let name):
      guard let result = index.results[name], session.answers.isSettled(result: name) else {
        return nil
      }
      return takes(line, of: result.rule, .none)
    case .derived(let name, let set):
      guard let derivation = session.script.derived[set]?.first(where: { $0.name == name }) else {
        return nil
      }
      return answers.rows(ofAnySet: set, in: index).contains {
        takes(line, of: derivation.rule, answers.subject($0))
      }
    case .fallback(let field, step.id):
      return step.fields.first { $0.id == field }?.fallback.map { rule in
        rows.contains { takes(line, of: rule, answers.subject($0)) }
      }
    case .fallback: return nil
    }
  }

  private func takes(_ line: Int, of rule: ValueRule, _ subject: Subject) -> Bool {
    answers.taken(rule, in: index, about: subject).contains { $0.place == rule.cases[line].place }
  }
}

extension JSONValue {
  /// Whether it stands for an option: its id, a point of a scale, yes or no.
  func isOption(_ id: String) -> Bool {
    switch self {
    case .string(let text): text == id
    case .bool(let yes): (yes ? "yes" : "no") == id
    case .number: double.map { $0 == Double(id) } ?? false
    default: false
    }
  }
}
