public import Sessions
public import Terminal
public import Values

/// How a dialogue ended.
public enum Ending: Hashable, Sendable {
  /// The workshop is complete.
  case finished
  /// Left before the end; all that was answered is saved.
  case stopped
  /// Left for a step of another workshop.
  case leftFor(StepPlace)
  /// Ctrl-C twice, or the signal.
  case interrupted
  /// The terminal went away, or the program was told to end.
  case terminated(signal: Int32)
  /// A guard of piped answers stands at another step than the one it names.
  case misplaced(expected: String, actual: String)
  /// The step to begin at is not there, or not reached.
  case misdirected(Refusal)
  /// Three piped lines in a row were not taken.
  case refusedThrice
  /// The last answers could not be saved.
  case notSaved
  /// A piped line that is no text; everything before it is saved.
  case malformed(Malformed)
  /// The terminal or pipe could not be read.
  case unreadable(errno: Int32)
}
