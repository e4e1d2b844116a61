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

  /// Keeps the line that was typed and not taken, or is being typed, and the rows that are not in; an
  /// emptied line drops what was kept.
  func keepLine(of session: Session, typing text: String?, beside rows: PastedRows) {
    guard let step = session.place?.step else { return }
    let draft = session.draft(typing: text)?.text
    if let rest = rows.rest(typing: draft ?? text) {
      keep(rest, at: step)
    } else if draft != nil || text != nil && steps.contains(step) {
      keep(draft, at: step)
    }
  }

  /// Drops what the session has taken; rows that wait at other steps stay.
  func dropTaken(by session: Session, besides waiting: Set<String>) {
    for step in steps.sorted() where !session.hasDraft(at: step) && !waiting.contains(step) {
      keep(nil, at: step)
    }
  }
}
