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
  /// Brings the row dropped last back.
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
    case .line(let text): .line(Texts.cleaned(text, lines: lines))
    case .keep(let reason): .keep(Texts.cleaned(reason, lines: false))
    case .park(let topic): .park(Texts.cleaned(topic, lines: false))
    case .back, .go, .later, .skip, .takeOffer, .row, .drop, .undo, .paceDue, .at: self
    }
  }
}
