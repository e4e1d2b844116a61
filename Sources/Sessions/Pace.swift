import Answers
import Scripts
import Values
import Workbooks

extension Step {
  /// Half as long again as a step is meant to take: there the pace offer is due, and a longer wait
  /// for one line is a pause.
  var secondsOfPatience: Int { minutes * 90 }
}

// The time a step takes, and the short way through the rest.
extension Session {
  /// Minutes after which the short way is offered.
  public static let fastLaneMinute = 40

  /// Seconds until the pace offer is due; nothing when none will be made here.
  var secondsUntilPaceIsDue: Int? {
    guard case .step(let number, _) = position, !visit.isReturn, !visit.isOverTimeSaid,
      script.steps[number].minutes > 0
    else { return nil }
    return max(1, script.steps[number].secondsOfPatience - visit.seconds)
  }

  /// Effects with what there is to say about the time put before the question.
  mutating func withOffers(_ effects: [Effect]) -> [Effect] {
    guard case .ask(var ask)? = effects.last,
      let notice = ask.opens ? fastLaneNotice() : overTimeNotice(ask)
    else { return effects }
    ask.paceDue = secondsUntilPaceIsDue
    return effects.dropLast() + [.note(notice), .ask(ask)]
  }

  private mutating func overTimeNotice(_ ask: Ask) -> Notice? {
    let step = script.steps[ask.step]
    guard secondsUntilPaceIsDue != nil, visit.seconds >= step.secondsOfPatience else { return nil }
    visit.isOverTimeSaid = true
    visit.isFastLaneOffered = false
    return .overTime(
      used: (visit.seconds + 59) / 60, of: step.minutes, canPutOff: canPutOff,
      hasSuggestions: ask.isSuggested)
  }

  private var canPutOff: Bool {
    guard case .step(let number, .entry(let entry)) = position else { return false }
    let step = script.steps[number]
    return step.open && step.shape != .table
      || reader(number).askedCell(of: entry).map { step.fields[$0].open } ?? false
  }

  /// The short way, offered once a run when a step opens after minute 40.
  private mutating func fastLaneNotice() -> Notice? {
    guard !isFastLaneOffered, recorder.record?.fastLane == false, !visit.isReturn,
      answers.secondsUsed + recorder.unrecorded >= Self.fastLaneMinute * 60
    else { return nil }
    let steps = stepsToShorten
    guard !steps.isEmpty else { return nil }
    isFastLaneOffered = true
    visit.isFastLaneOffered = true
    return .fastLane(steps)
  }

  /// The steps ahead that the short way through would shorten.
  private var stepsToShorten: [ShortStep] {
    let ahead = answers.stepsToAsk.filter { $0 >= currentStep ?? 0 }.map { script.steps[$0] }
    return ahead.compactMap { step in
      guard let way = script.fastLane[step.id],
        way != .later || step.open && step.shape != .table,
        answers.slot(step)?.state == .untouched
      else { return nil }
      return ShortStep(step: step.id, way: way)
    }
  }

  /// Takes what is suggested for the rest of a step that takes long, or the short way.
  mutating func takePaceOffer(at number: Int) -> [Effect] {
    if visit.isFastLaneOffered, recorder.record?.fastLane == false {
      recorder.change { $0.fastLane = true }
      return [.record]
    }
    guard case .step(number, let stage) = position, visit.isOverTimeSaid,
      promptBuilder.prompt(stage, at: number).isSuggested
    else { return [.refuse(.noOffer)] }
    visit.takesSuggestions = true
    return []
  }

  /// What the short way does with the step that is asked; nothing when it is not taken here.
  func shortWay(through number: Int) -> FastLane? {
    guard recorder.record?.fastLane == true, !visit.isReturn, case .step(number, _) = position
    else {
      return nil
    }
    return script.fastLane[script.steps[number].id]
  }

  /// The rows after which the short way ends a table; nothing when it is not taken here.
  func fewestRows(of step: Step) -> Int? {
    guard let number = currentStep, script.steps[number].id == step.id,
      recorder.record?.fastLane == true, !visit.isReturn,
      case .most(let few)? = script.fastLane[step.id]
    else { return nil }
    return few
  }
}

extension Ask {
  /// Whether an empty line takes what the script suggests.
  fileprivate var isSuggested: Bool {
    if case .takes = enter { prefill.isEmpty } else { false }
  }
}

// Taking the short way, and what is suggested.
extension Session {
  /// Effects with the step that is asked shortened, as long as the short way does so.
  mutating func shortened(_ effects: [Effect], _ newID: () -> String) -> [Effect] {
    var effects = effects
    while let number = currentStep, let way = shortWay(through: number), case .ask? = effects.last {
      let step = script.steps[number]
      let more: [Effect]
      switch way {
      case .defaults: more = takingSuggestions(effects, at: number, ending: true, newID)
      case .later where step.open && step.shape != .table:
        more = effects.dropLast() + turn(.later, newID)
      case .later, .most: return effects
      }
      guard more != effects else { return effects }
      effects = more
      if currentStep != number {
        let short = ShortStep(step: step.id, way: way)
        effects.insert(.note(.shortened(short)), at: effects.count - 1)
      }
    }
    return effects
  }

  /// Lets empty lines take what is suggested until something has to be typed.
  ///
  /// `ending` is whether they may end a table, too.
  mutating func takingSuggestions(
    _ effects: [Effect], at number: Int, ending: Bool, _ newID: () -> String
  ) -> [Effect] {
    var effects = effects
    while currentStep == number, case .ask(let ask)? = effects.last, ask.isPassed(ending: ending) {
      var next = self
      next.hasArrived = ask.opens
      let more = next.turn(.line(""), newID)
      guard !more.contains(where: \.isRefusal) else { break }
      self = next
      effects = effects.dropLast() + more
    }
    // One save does for all of them, and what is suggested is no news.
    let saves = effects.indices.filter { effects[$0] == .record }
    return effects.indices.filter { !saves.dropLast().contains($0) && !effects[$0].isRow }
      .map { effects[$0] }
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
  fileprivate var isRow: Bool { if case .row = self { true } else { false } }
}
