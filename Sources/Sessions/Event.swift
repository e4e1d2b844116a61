import Texts

/// What happened, as the person meant it.
public enum Event: Hashable, Sendable {
  /// Everything typed that is no command: an answer, a cell, a whole row, or nothing.
  case line(String)
  /// To the cell, row or step before.
  case back
  /// To a step, by its number among those that are asked, its id or a beginning of the id.
  case go(String)
  /// Not known yet.
  case later
  /// Leaves an optional answer empty.
  case skip
  /// Keeps the answer against the coach, with a reason.
  case keep(String)
  /// Takes what a message offers.
  case takeOffer
  /// A topic for another day.
  case park(String)
  /// Changes a row, by number from 1.
  case row(String)
  /// Drops a row, by number from 1.
  case drop(String)
  /// Moves a row, as `3 1`: its number and the one it gets, from 1.
  case move(String)
  /// Asks a new row that gets this number, from 1.
  case insert(String)
  /// Makes room for more rows than the table takes, in this run.
  case more
  /// Takes the last change of a table's rows back.
  case undo
  /// The pace offer of the prompt is due; nothing was typed.
  case paceDue
  /// Nothing at this step; stops the run at any other.
  case at(String)
}

extension Event {
  /// The event with its text as it is kept; with `lines`, a line may have several.
  func cleaned(lines: Bool) -> Event {
    switch self {
    // Tabs part the cells of a row that was copied from a sheet.
    case .line(let text):
      .line(String(Texts.cleaned(text, lines: true).map { !lines && $0.isNewline ? " " : $0 }))
    case .keep(let reason): .keep(Texts.cleaned(reason, lines: false))
    case .park(let topic): .park(Texts.cleaned(topic, lines: false))
    case .back, .go, .later, .skip, .takeOffer, .row, .drop, .move, .insert, .more, .undo,
      .paceDue, .at:
      self
    }
  }
}
