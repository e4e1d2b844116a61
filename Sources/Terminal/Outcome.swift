/// How a prompt ended, with the text that stood in it.
///
/// Nothing typed is ever lost: save ``text`` before anything else.
public enum Outcome: Hashable, Sendable {
  /// Enter was pressed.
  case submitted(String)
  /// The person wants to go back to the question before.
  case back(String)
  /// The person wants to know more about the question.
  case help(String)
  /// The person wants to go on writing in their own editor.
  case editor(String)
  /// Ctrl-C, or the signal SIGINT.
  case interrupted(String)
  /// Ctrl-D on an empty line, or the end of a pipe. Never an answer.
  case endOfInput(String)
  /// SIGTERM, or SIGHUP when the terminal went away.
  case terminated(signal: Int32, String)
  /// The prompt's time is up, with the cursor so many scalars into the text.
  case timedOut(String, cursor: Int)
  /// The terminal or pipe could not be read.
  case failed(errno: Int32, String)

  /// The text as it stood when the prompt ended.
  public var text: String {
    switch self {
    case .submitted(let text), .back(let text), .help(let text), .editor(let text),
      .interrupted(let text), .endOfInput(let text), .terminated(_, let text),
      .timedOut(let text, _), .failed(_, let text):
      text
    }
  }
}
