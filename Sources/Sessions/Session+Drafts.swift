import Scripts
import Values
import Workbooks

extension Session {
  /// The line that is typed but not taken, with the step it belongs to.
  public var draft: (step: String, text: String)? {
    guard case .step(let number, .entry(let entry)) = position else { return nil }
    let step = script.steps[number]
    return draftText(of: entry, step).map { (step.id, $0) }
  }

  /// Offers a line again that was left at a step.
  public mutating func offer(draft text: String, at step: String) { drafts[step] = text }

  /// Keeps what was typed but not taken, to be offered when its row or step comes again.
  mutating func keepDraft(of entry: Entry, _ step: Step) {
    drafts[draftPlace(of: entry, step)] = draftText(of: entry, step)
  }

  /// Where an entry's draft is kept; rows that are not made yet share one place.
  func draftPlace(of entry: Entry, _ step: Step) -> String {
    place(of: entry.isNew ? "new" : entry.row.id, step)
  }

  private func draftText(of entry: Entry, _ step: Step) -> String? {
    let taken = entry.isBlank ? nil : line(of: entry, step)
    guard let refused = entry.refused else { return taken }
    // What was refused stood for the cells still to come, or for the whole line.
    guard let taken, step.shape != .single else { return refused }
    return entry.held.isEmpty ? taken + " | " + refused : taken
  }
}
