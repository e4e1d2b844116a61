import Scripts
import Sessions
import Terminal
import Texts
import Workbooks

extension Facilitator {
  /// Puts the workbook on disk; "saved" is only shown after this returned so.
  mutating func save() {
    refusals = 0
    report(ports.save(session.workbook))
    guard saving == .saved else { return }
    if let answer, !answer.line.isEmpty || answer.taken != nil {
      remark(answer.taken, isSaved: true)
    }
    answer = nil
    for step in session.script.steps where ports.draft(step.id) != nil {
      if !session.hasDraft(at: step.id) { ports.keepDraft(step.id, nil) }
    }
  }

  /// Puts a word beside the line that was typed last; plain lines have no beside.
  func remark(_ taken: String?, isSaved: Bool = false) {
    guard !screen.isPlain else { return }
    let gap = taken != nil && isSaved ? "  " : ""
    reader.remark(
      StyledText((taken ?? "") + gap, .plain) + StyledText(isSaved ? "saved" : "", .saved))
  }

  /// Saves again, or a copy elsewhere, which does not make the workbook itself saved.
  mutating func save(to file: String) {
    if file.isEmpty {
      report(ports.save(session.workbook))
      if saving == .saved { screen.say("saved ", .saved, "All of it.") }
      return
    }
    switch ports.saveCopy(session.workbook, file) {
    case .saved, .unchanged: screen.say("saved ", .saved, file)
    case .unconfirmed(let fault), .notSaved(let fault):
      screen.say("no copy", .reject, "\(fault)")
    }
  }

  /// Says what came of a save, unless it is the usual.
  mutating func report(_ outcome: SaveOutcome) {
    switch outcome {
    case .saved, .unchanged:
      saving = .saved
    case .unconfirmed(let fault):
      saving = .unconfirmed
      screen.say("unsure", .strong, "\(fault). It is in place, but the disk did not confirm it.")
    case .notSaved(let fault):
      saving = .unsaved
      screen.say("NOT SAVED", .reject, "\(fault)")
      guard isInteractive() else {
        ending = .notSaved
        return
      }
      screen.say(
        "Your answers are still here. /save tries again, /save FILE writes a copy elsewhere.",
        .hint, indent: 2)
    }
  }

  /// Offers what could not be saved to be saved again before the end.
  mutating func conclude(_ ending: Ending) -> Ending {
    let isCalm =
      switch ending {
      case .finished, .stopped, .interrupted, .elsewhere: true
      default: false
      }
    let canAnswer = isCalm && isInteractive()
    asking: while canAnswer, saving == .unsaved {
      screen.say(Wording.lastSave, .strong)
      guard case .submitted(let line) = reader.ask(Prompt()) else { break }
      switch SlashCommand.read(line) {
      case .command(.quit, _): break asking
      case .command(.save, let file), .text(let file): save(to: file.trimmed)
      case .command, .unknown: continue
      }
    }
    return saving == .unsaved ? .notSaved : ending
  }

  /// Keeps the line that was typed and not taken, or is being typed.
  func keepDraft(_ text: String? = nil) {
    let typed = text?.isEmpty == true ? nil : text
    guard let draft = session.draft(typing: typed) else { return }
    ports.keepDraft(draft.step, draft.text)
  }
}
