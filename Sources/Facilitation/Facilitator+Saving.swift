import Scripts
import Sessions
import Terminal
import Workbooks

extension Facilitator {
  /// Puts the workbook on disk; "saved" is only shown after this returned so.
  mutating func save() {
    refusals = 0
    report(ports.save(session.workbook))
    guard isSaved else { return }
    if !screen.isPlain { reader.remark(StyledText("saved", .saved)) }
    for step in session.script.steps where ports.draft(step.id) != nil {
      if session.draft?.step != step.id { ports.keepDraft(step.id, nil) }
    }
  }

  /// Saves again, or a copy elsewhere.
  mutating func save(to file: String) {
    if file.isEmpty {
      report(ports.save(session.workbook))
    } else {
      report(ports.saveCopy(session.workbook, file))
    }
    if isSaved { screen.say("saved ", .saved, file.isEmpty ? "All of it." : file) }
  }

  private mutating func report(_ outcome: SaveOutcome) {
    switch outcome {
    case .saved, .unchanged: isSaved = true
    case .unconfirmed(let fault):
      isSaved = false
      screen.say("unsure", .strong, "\(fault). It is in place, but the disk did not confirm it.")
    case .notSaved(let fault):
      isSaved = false
      screen.say("NOT SAVED", .reject, "\(fault)")
      screen.say(
        "Your answers are still here. /save tries again, /save FILE writes a copy elsewhere.",
        .hint, indent: 2)
      if !isInteractive() { ending = .notSaved }
    }
  }

  /// Keeps the line that was typed and not taken.
  func keepDraft() {
    guard let draft = session.draft else { return }
    ports.keepDraft(draft.step, draft.text)
  }

  /// Keeps text that stood in a line when it ended.
  func keepDraft(_ text: String, _ ask: Ask) {
    guard let step = ask.step, !text.isEmpty else { return }
    ports.keepDraft(session.script.steps[step].id, text)
  }
}
