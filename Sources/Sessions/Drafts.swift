import Scripts
import Values

/// Lines that were typed and left, by the step and row they belong to.
struct Drafts: Hashable, Sendable {
  private var lines: [String: String] = [:]

  /// A line left at a row, a form or an answer; setting nothing forgets it.
  subscript(entry: Entry, in step: Step) -> String? {
    get { lines[place(of: entry, in: step)] }
    set { lines[place(of: entry, in: step)] = newValue }
  }

  /// A line left at a step in an earlier run, which does not say which row it is of.
  subscript(step: String) -> String? {
    get { lines[step] }
    set { lines[step] = newValue }
  }

  /// Forgets what was typed into rows of a table that were not made.
  mutating func forgetNewRows(of step: Step) {
    lines = lines.filter { !$0.key.hasPrefix(step.id + " new") }
  }

  /// Rows that are not made yet share one place, or one under each row that they stand under.
  private func place(of entry: Entry, in step: Step) -> String {
    let names = entry.isNew ? ["new"] + [entry.parent?.id].compactMap(\.self) : [entry.row.id]
    return ([step.id] + names.filter { !$0.isEmpty }).joined(separator: " ")
  }
}
