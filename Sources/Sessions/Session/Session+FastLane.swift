import Scripts
import Workbooks

extension Session {
  /// The steps ahead that the short way through would shorten.
  var stepsToShorten: [ShortStep] {
    let ahead = stepsToAsk(answers()).filter { $0 >= currentStep ?? 0 }.map { script.steps[$0] }
    return ahead.compactMap { step in
      guard let way = script.fastLane[step.id],
        way != .later || step.open && step.shape != .table,
        workbook[script.id]?[step.id]?.state == .untouched
      else { return nil }
      return ShortStep(step: step.id, way: way)
    }
  }

  /// The short way, offered once a run when a step opens after minute 40.
  mutating func fastLaneNotice() -> Notice? {
    guard !isFastLaneOffered, workbook[script.id]?.fastLane == false, !visit.isReturn,
      secondsUsed >= Self.fastLaneMinute * 60
    else { return nil }
    let steps = stepsToShorten
    guard !steps.isEmpty else { return nil }
    isFastLaneOffered = true
    visit.isFastLaneOffered = true
    return .fastLane(steps)
  }

  /// Effects with the step that is asked shortened, as long as the short way does so.
  mutating func shortened(_ effects: [Effect], _ newID: () -> String) -> [Effect] {
    var effects = effects
    while workbook[script.id]?.fastLane == true, !visit.isReturn, let number = currentStep,
      case .step(number, _) = position, let way = script.fastLane[script.steps[number].id],
      case .ask? = effects.last
    {
      let short = ShortStep(step: script.steps[number].id, way: way)
      let more: [Effect]
      switch way {
      case .defaults: more = takeSuggestions(effects, at: number, ending: true, newID)
      case .later where script.steps[number].open && script.steps[number].shape != .table:
        more = effects.dropLast() + putOff(newID)
      case .later, .most: return effects
      }
      guard more != effects else { return effects }
      effects = more
      if currentStep != number { effects.insert(.note(.shortened(short)), at: effects.count - 1) }
    }
    return effects
  }

  /// Lets empty lines take what is suggested until something has to be typed.
  ///
  /// `ending` is whether they may end a table, too.
  mutating func takeSuggestions(
    _ effects: [Effect], at number: Int, ending: Bool, _ newID: () -> String
  ) -> [Effect] {
    var effects = effects
    while currentStep == number, case .ask(let ask)? = effects.last, ask.isPassed(ending: ending) {
      var next = self
      next.arrived = ask.opens
      let more = next.take("", newID)
      guard !more.contains(where: \.isRefusal) else { break }
      self = next
      effects = effects.dropLast() + more
    }
    // One save does for all of them.
    let saves = effects.indices.filter { effects[$0] == .record }
    return effects.indices.filter { !saves.dropLast().contains($0) }.map { effects[$0] }
  }

  /// The most rows a table takes, under each row of `per`.
  func mostRows(of step: Step, _ answers: Answers) -> Int? {
    let most = bound(step.table?.max, answers)
    guard isCutShort(step), case .most(let few)? = script.fastLane[step.id] else { return most }
    return min(max(few, bound(step.table?.min, answers) ?? 0), most ?? .max)
  }

  /// Whether the short way ends a table after a few rows.
  func isCutShort(_ step: Step) -> Bool {
    guard workbook[script.id]?.fastLane == true, !visit.isReturn,
      case .most? = script.fastLane[step.id]
    else { return false }
    return currentStep.map { script.steps[$0].id } == step.id
  }
}

extension Ask {
  /// Whether an empty line takes what is suggested, or leaves empty what is optional.
  fileprivate func isPassed(ending: Bool) -> Bool {
    guard prefill.isEmpty, !isHeld, !isRefused else { return false }
    return switch enter {
    case .takes, .leavesEmpty: true
    case .endsTable, .goesOn: ending
    case .refused, .keepsEarlier, .keepsAnswer, .needsReason, .takesChange: false
    }
  }
}

extension Effect {
  fileprivate var isRefusal: Bool { if case .refuse = self { true } else { false } }
}
