import Rules
public import Scripts
public import Values
import Workbooks

/// How far a step is: the one answer to that for everything that shows it.
public enum StepState: Hashable, Sendable {
  /// Asked, or may still be, and not begun.
  case untouched
  /// Begun, with cells still to come, or to be answered anew.
  case open
  /// Answered.
  case done
  /// Put off, to be found out by somebody.
  case putOff
  /// Answered, but left out by earlier answers as they are now; it counts for nothing.
  case parked
  /// Left out by earlier answers, and never answered.
  case passedOver
}

extension WorkshopAnswers {
  /// How far each step is, in the order of the script.
  public var stepStates: [StepState] {
    let asked = Set(stepsToAsk)
    return script.steps.indices.map { number in
      let slot = slot(script.steps[number])
      if slot?.parked == true { return .parked }
      guard asked.contains(number) else { return .passedOver }
      guard isSettled(number) else {
        return slot?.state ?? .untouched == .untouched ? .untouched : .open
      }
      return slot?.followUps.isEmpty != false || slot?.value != .null ? .done : .putOff
    }
  }

  /// The steps that are asked, or may be once the steps before them are answered.
  public var stepsToAsk: [Int] {
    let open = Set(script.steps.indices.filter { !isSettled($0) }.map { script.steps[$0].id })
    return script.steps.indices.filter {
      isAsked(script.steps[$0]) != false
        // A no that rests on a step still to come may turn into a yes.
        || !index.graph.conditions(of: script.steps[$0].id).isDisjoint(with: open)
    }
  }

  /// The steps that are asked, or may be, and lack an answer.
  public var openSteps: Set<Int> { Set(stepsToAsk.filter { !isSettled($0) }) }

  /// The first step that is asked and still lacks an answer.
  public var firstOpenStep: Int? {
    script.steps.indices.first { isAsked(script.steps[$0]) == true && !isSettled($0) }
  }

  /// The step that concludes the workshop: the last one that is asked.
  public var closingStep: Int? {
    script.steps.indices.last { isAsked(script.steps[$0]) == true }
  }

  /// Where a person goes on: at the first step that lacks an answer, at the close while something
  /// that was put off has nobody to find it out; nothing when all is answered.
  public var nextStep: Int? { firstOpenStep ?? (nextFollowUp == nil ? nil : closingStep) }

  /// The steps answered before something they build on changed.
  public var staleSteps: [String] {
    (record?.answers ?? []).filter { $0.stale && !$0.parked }.map(\.id)
  }

  /// Whether a step has all its answers, or was put off.
  public func isSettled(_ number: Int) -> Bool {
    let step = script.steps[number]
    return facts.remembered("settled " + step.id, in: script.id) { isSettled(step) }
  }

  private func isSettled(_ step: Step) -> Bool {
    guard let slot = slot(step), slot.state == .done, slot.version >= step.version else {
      return false
    }
    if slot.value == .null, !slot.followUps.isEmpty { return true }
    switch step.shape {
    case .read, .single: return true
    case .form, .review: return step.fields.isEmpty || isComplete(record(of: step), in: step)
    case .table:
      return needyParent(of: step) == nil
        && rows(of: step).allSatisfy { isComplete($0, in: step) }
    }
  }

  /// Whether a row has every cell that is asked of it.
  public func isComplete(_ row: Row, in step: Step) -> Bool {
    guard let slot = slot(step) else { return false }
    let cells = facts.cells(of: row.id, step, in: script.id)
    return step.fields.allSatisfy { field in
      isAsked(field, of: row) != true || cells?[field.id] != nil
        || slot.isPutOff(row: row.id, column: field.id)
    }
  }

  /// Whether all steps behind a result have their answers.
  public func isSettled(result: String) -> Bool {
    index.graph.steps(behindResult: result).isDisjoint(with: idsOfOpenSteps)
  }

  /// The ids of the steps that are asked, or may be, and lack an answer.
  var idsOfOpenSteps: Set<String> { Set(openSteps.map { script.steps[$0].id }) }

  /// The later steps with an answer that build on a step, or are asked because of it.
  public func answersBuilt(on step: Step) -> Int {
    index.graph.affected(by: step.id).count { id in
      guard let later = self.step(id), slot(later)?.state != .untouched else { return false }
      return !later.fields.isEmpty && isAsked(later) == true
    }
  }

  /// The later steps that hold an answer about a row, or name it in one, but for the row's own.
  public func stepsAnswered(about row: Row, besides own: Step) -> [Step] {
    let type = ValueType.row(workshop: row.workshop, set: row.set)
    return script.steps.filter { step in
      guard step.id != own.id, let slot = slot(step), !slot.parked else { return false }
      if step.table?.set == row.set, let cells = facts.cells(of: row.id, step, in: script.id),
        step.fields.contains(where: { cells[$0.id] != nil })
      {
        return true
      }
      let naming =
        step.fields.filter { $0.type == type || $0.type == .list(type) }.map(\.id)
        + [step.table?.per?.column].compactMap(\.self)
      let cells =
        [slot.value.object].compactMap(\.self) + (slot.value.array ?? []).compactMap(\.object)
      let values =
        cells.flatMap { cells in naming.compactMap { cells[$0] } }
        + (step.shape == .single && !naming.isEmpty ? [slot.value] : [])
      return values.contains { $0.string == row.id || $0.array?.contains(.string(row.id)) == true }
    }
  }

  /// The later steps that build on a step.
  public func dependents(of step: Step) -> Set<String> { index.graph.dependents(of: step.id) }
}
