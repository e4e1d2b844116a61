#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The line as it was before each change since its prompt began.
///
/// A word that was typed is one change, and so are characters erased one after the other.
struct UndoHistory {
  /// A line in libedit's codes, and the cursor's place in it.
  struct State: Equatable {
    var codes: [wchar_t] = []
    var cursor = 0
  }

  /// What the last key did, where the next may be part of the same change.
  private enum Change {
    case typing(endsInSpace: Bool)
    case replacing
    case erasing
    case other
  }

  private static let most = 1000
  private static let mostCodes = 500_000

  private var states: [State] = []
  /// The codes in all of them.
  private var total = 0
  private var now: State
  private var change = Change.other

  /// A history that begins with this line.
  init(from state: State) {
    now = state
  }

  /// Takes note of the line after a key; true if a character was typed.
  ///
  /// Where a key `replaces` the initial text, all that is typed on is one change with it.
  @discardableResult mutating func note(_ state: State, replaces: Bool = false) -> Bool {
    guard state.codes != now.codes else {
      if state.cursor != now.cursor { change = .other }
      now = state
      return false
    }
    let next = replaces ? .replacing : kind(of: state)
    if !goesOn(next) {
      states.append(now)
      total += now.codes.count
      while states.count > Self.most || total > Self.mostCodes && states.count > 1 {
        total -= states.removeFirst().codes.count
      }
    }
    now = state
    if case .replacing = change, case .typing = next { return true }
    change = next
    if case .typing = next { return true }
    return replaces
  }

  /// The line before the last change; nil if there was none.
  mutating func undo() -> State? {
    guard let before = states.popLast() else { return nil }
    total -= before.codes.count
    (now, change) = (before, .other)
    return before
  }

  private func kind(of state: State) -> Change {
    let (old, new) = (now.codes, state.codes)
    let gained = new.count - old.count
    // A mark that joins the letter before it changes that letter alone.
    if gained == 1 || gained == 0, state.cursor == now.cursor + gained, state.cursor > 0,
      new[..<(state.cursor - 1)].elementsEqual(old[..<(state.cursor - 1)]),
      new[state.cursor...].elementsEqual(old[now.cursor...])
    {
      return .typing(endsInSpace: new[state.cursor - 1] == 0x20)
    }
    if gained == -1, state.cursor == now.cursor - 1 { return .erasing }
    return .other
  }

  private func goesOn(_ next: Change) -> Bool {
    switch (change, next) {
    case (.replacing, .typing), (.erasing, .erasing): true
    case (.typing(let afterSpace), .typing(let isSpace)): !afterSpace || isSpace
    default: false
    }
  }
}
