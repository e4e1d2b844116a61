import Scripts
import Values
import Workbooks

extension Session {
  /// The line that is typed but not taken, with the step it belongs to.
  public var draft: (step: String, text: String)? { draft(typing: nil) }

  /// The line that would be offered again if typing stopped here: the cells before it come first.
  public func draft(typing text: String?) -> (step: String, text: String)? {
    guard case .step(let number, .entry(let entry)) = position else { return nil }
    let step = script.steps[number]
    return draftText(of: entry, step, typing: text ?? entry.refused).map { (step.id, $0) }
  }

  /// Whether a line was typed at a step and not taken, there or waiting to be offered again.
  public func hasDraft(at step: String) -> Bool {
    draft?.step == step || drafts[step] != nil
  }

  /// Offers a line again that was left at a step.
  public mutating func offer(draft text: String, at step: String) { drafts[step] = text }

  /// Keeps what was typed but not taken, to be offered when its row or step comes again.
  mutating func keepDraft(of entry: Entry, _ step: Step) {
    drafts[draftPlace(of: entry, step)] = draftText(of: entry, step, typing: entry.refused)
  }

  /// Where an entry's draft is kept; rows that are not made yet share one place, or one under each
  /// row that they stand under.
  func draftPlace(of entry: Entry, _ step: Step) -> String {
    guard entry.isNew else { return place(of: entry.row.id, step) }
    return place(of: (["new"] + [entry.parent?.id].compactMap(\.self)).joined(separator: " "), step)
  }

  private func draftText(of entry: Entry, _ step: Step, typing text: String?) -> String? {
    let taken = entry.isBlank ? nil : line(of: entry, step)
    guard let text, !text.isEmpty else { return taken }
    // After a message the line stood for some cell of a row that is complete without it.
    guard let taken, step.shape != .single, entry.held.consequences == nil else { return text }
    return entry.held.isEmpty ? taken + " | " + text : taken
  }
}
