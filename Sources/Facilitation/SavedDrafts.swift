import Sessions

/// The lines that are on disk though they were not taken, by the step they were typed at.
///
/// A class, as a prompt keeps what is typed while the facilitator waits for its end.
final class SavedDrafts {
  private let services: DialogueServices
  private var steps: Set<String> = []

  init(_ services: DialogueServices) {
    self.services = services
  }

  /// What was left at a step when the program ended.
  func text(at step: String) -> String? {
    let text = services.draft(step)
    if text != nil { steps.insert(step) }
    return text
  }

  /// Keeps a text, or drops what was kept when there is none.
  func keep(_ text: String?, at step: String) {
    if text == nil { steps.remove(step) } else { steps.insert(step) }
    services.keepDraft(step, text)
  }

  /// Keeps the line that was typed and not taken, or is being typed, if there is one.
  func keepLine(of session: Session, typing text: String? = nil) {
    let typed = text?.isEmpty == true ? nil : text
    guard let draft = session.draft(typing: typed) else { return }
    keep(draft.text, at: draft.step)
  }

  /// Drops what the session has taken.
  func dropTaken(by session: Session) {
    for step in steps.sorted() where !session.hasDraft(at: step) { keep(nil, at: step) }
  }
}
