import Sessions
import Values

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

  /// Keeps the line that was typed and not taken, or is being typed; an emptied one drops what was
  /// kept.
  func keepLine(of session: Session, typing text: String? = nil) {
    if let draft = session.draft(typing: text) {
      keep(draft.text, at: draft.step)
    } else if let step = session.place?.step, text != nil, steps.contains(step) {
      keep(nil, at: step)
    }
  }

  /// Drops what the session has taken; rows that wait at other steps stay.
  func dropTaken(by session: Session, besides waiting: Set<String>) {
    for step in steps.sorted() where !session.hasDraft(at: step) && !waiting.contains(step) {
      keep(nil, at: step)
    }
  }
}
