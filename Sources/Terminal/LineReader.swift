/// Something that asks a person for a line: a line editor, a pipe, or a test's list of answers.
public protocol LineReader: AnyObject {
  /// Shows the prompt and waits until it ends.
  func ask(_ prompt: Prompt) -> Outcome

  /// Shows a word beside the answer just given, such as that it is saved.
  ///
  /// Nothing may have been printed since the answer was given.
  func remark(_ text: StyledText)

  /// A signal to stop that came while nothing was asked: SIGINT, SIGTERM or SIGHUP.
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
