/// Something that asks a person for a line: a line editor, a pipe, or a test's list of answers.
public protocol LineReader: AnyObject {
  /// Shows the prompt and waits until it ends.
  func ask(_ prompt: Prompt) -> Outcome

  /// A signal to stop that came while nothing was asked: SIGINT, SIGTERM or SIGHUP.
  ///
  /// The next prompt ends with it at once, so it need not be looked at.
  var pendingSignal: Int32? { get }
}

extension LineReader {
  /// None, for readers that know no signals.
  public var pendingSignal: Int32? { nil }
}
