/// Something that asks a person for a line: a line editor, a pipe, or a test's list of answers.
public protocol LineReader: AnyObject {
  /// Shows the prompt and waits until it ends.
  func ask(_ prompt: Prompt) -> Outcome

  /// Shows a word beside the answer just given, such as that it is saved.
  ///
  /// Nothing may have been printed since the answer was given.
  func remark(_ text: StyledText)

  /// A signal to stop that came while nothing was asked: SIGINT, SIGTERM, SIGHUP or SIGQUIT.
  ///
  /// The next prompt ends with it at once, so it need not be looked at.
  var pendingSignal: Int32? { get }
}

extension LineReader {
  /// Nothing, for readers that show nothing.
  public func remark(_ text: StyledText) {}

  /// None, for readers that know no signals.
  public var pendingSignal: Int32? { nil }
}

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
  /// SIGTERM, SIGQUIT (or its key `^\`), or SIGHUP when the terminal went away.
  case terminated(signal: Int32, String)
  /// The prompt's time is up, with the cursor so many scalars into the text.
  case timedOut(String, cursor: Int)
  /// Alt-Up (-1) or Alt-Down (1): the person wants what they edit so many places further down.
  case moved(by: Int, String)
  /// A line that is no answer as it came: nothing of it is kept.
  case malformed(Malformed)
  /// The terminal or pipe could not be read.
  case failed(errno: Int32, String)

  /// The text as it stood when the prompt ended.
  public var text: String {
    switch self {
    case .submitted(let text), .back(let text), .help(let text), .editor(let text),
      .interrupted(let text), .endOfInput(let text), .terminated(_, let text),
      .timedOut(let text, _), .moved(_, let text), .failed(_, let text):
      text
    case .malformed: ""
    }
  }
}

/// Why a line that was read cannot be an answer.
public enum Malformed: Hashable, Sendable {
  /// A byte that is no UTF-8 text, with its place: lines and characters counted from 1.
  case bytes(byte: UInt8, line: Int, column: Int)
  /// The terminal passes on no more than so many bytes a line, so that the end may be missing.
  case tooLong(most: Int)
}
