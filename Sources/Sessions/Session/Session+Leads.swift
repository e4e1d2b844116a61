import Scripts
public import Values
import Workbooks

extension Session {
  /// Where the chosen options lead, until the steps they lead to are answered anew.
  public var leads: [(option: String, to: StepPlace)] {
    let answers = answers()
    return script.steps.compactMap { step -> (option: String, to: StepPlace)? in
      guard let at = workbook[script.id]?[step.id]?.at,
        case .choice(let choice) = answers.value(of: step.id, in: script.id),
        case .text(let text)? = choice.columns[Options.leadsTo]
      else { return nil }
      let lead = StepPlace(text, from: script.id)
      guard let slot = workbook[lead.workshop]?[lead.step], slot.state != .untouched,
        (slot.at?.seconds ?? 0) <= at.seconds
      else { return nil }
      return (choice.label, lead)
    }
  }

  /// The steps answered before something they build on changed.
  public var staleSteps: [String] {
    (workbook[script.id]?.answers ?? []).filter { $0.stale && !$0.parked }.map(\.id)
  }
}
