import Scripts
import Workbooks

extension Session {
  /// Takes up what differs in the script: the wording of what stays answered, and whether the
  /// workshop is still complete.
  mutating func takeUpChanges() {
    let renewed = changes.filter { $0.kind == .renewed }.map(\.step)
    for change in changes {
      guard case .reworded = change.kind, !renewed.contains(change.step),
        let step = index.steps[change.step].map({ script.steps[$0] })
      else { continue }
      let question = questionText(step)
      workbook[script.id]?[step.id]?.question = question
    }
    guard workbook[script.id]?.state == .done else { return }
    if frontier(answers()) != nil { workbook[script.id]?.state = .inProgress }
    conclude()
  }

  /// What has changed about a step that is asked because of it.
  func changesAsking(_ number: Int) -> [ScriptChange] {
    let asking = changes.filter { $0.step == script.steps[number].id && $0.isAsked }
    return asking.isEmpty || isSettled(number, answers()) ? [] : asking
  }
}
