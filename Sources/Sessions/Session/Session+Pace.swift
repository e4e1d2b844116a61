import Scripts
import Values
import Workbooks

extension Session {
  /// Minutes after which the short way is offered.
  public static let fastLaneMinute = 40

  /// Seconds of answering in all slots and in the step that is asked.
  var secondsUsed: Int {
    script.steps.reduce(visit.unrecorded) { $0 + (workbook[script.id]?[$1.id]?.seconds ?? 0) }
  }

  /// Half as long again as a step is meant to take: there the pace offer is due, and a longer wait
  /// for one line is a pause.
  private func patience(with step: Step) -> Int { step.minutes * 90 }

  /// Counts the time since it was counted last.
  mutating func countTime() {
    defer { counted = now }
    guard let counted, let currentStep else { return }
    let most = patience(with: script.steps[currentStep])
    let seconds = min(max(0, now.seconds - counted.seconds), most)
    visit.seconds += seconds
    visit.unrecorded += seconds
  }

  /// Seconds until the pace offer is due; nothing when none will be made here.
  var secondsUntilPaceIsDue: Int? {
    guard case .step(let number, _) = position, !visit.isReturn, !visit.isOverTimeSaid,
      script.steps[number].minutes > 0
    else { return nil }
    return max(1, patience(with: script.steps[number]) - visit.seconds)
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
    guard secondsUntilPaceIsDue != nil, visit.seconds >= patience(with: step) else { return nil }
    visit.isOverTimeSaid = true
    visit.isFastLaneOffered = false
    return .overTime(
      used: (visit.seconds + 59) / 60, of: step.minutes, canPutOff: canPutOff(ask),
      hasSuggestions: ask.isSuggested)
  }

  private func canPutOff(_ ask: Ask) -> Bool {
    guard case .step(let number, .entry(let entry)) = position else { return false }
    let step = script.steps[number]
    return step.open && step.shape != .table
      || askedCell(entry, at: number).map { step.fields[$0].open } ?? false
  }

  /// Takes what is suggested for the rest of a step that takes long, or the short way.
  mutating func takePaceOffer(at number: Int, _ newID: () -> String) -> [Effect] {
    if visit.isFastLaneOffered, workbook[script.id]?.fastLane == false {
      workbook[script.id]?.fastLane = true
      return [.record, ask(newID)]
    }
    guard case .ask(let ask) = ask(newID), visit.isOverTimeSaid, ask.isSuggested else {
      return [.refuse(.noOffer), ask(newID)]
    }
    return takeSuggestions([.ask(ask)], at: number, ending: false, newID)
  }
}

extension Ask {
  /// Whether an empty line takes what the script suggests.
  fileprivate var isSuggested: Bool {
    if case .takes = enter { prefill.isEmpty } else { false }
  }
}
