import Terminal
public import Values

/// Everything outside the program: streams, folder, environment, clock and ids.
///
/// Whole runs can be tested in process by giving them another world.
public struct World {
  /// Where typed lines come from.
  public enum Input {
    /// Standard input, a terminal or a pipe.
    case standard
    /// Bytes that were piped.
    case bytes([UInt8])
  }

  /// Where typed lines come from.
  public var input: Input
  /// Writes to standard output.
  public var output: (String) -> Void
  /// Whether standard output refused what was written to it.
  public var hasOutputFailed: () -> Bool
  /// Writes to standard error.
  public var errors: (String) -> Void
  /// Whether standard output is a terminal.
  public var isOutputTerminal: Bool
  /// Environment variables.
  public var environment: [String: String]
  /// The folder that relative paths begin in.
  public var folder: String
  /// The time.
  public var now: () -> Instant
  /// A new id of this many characters.
  public var newID: (_ length: Int) -> String

  /// Makes a world.
  public init(
    input: Input, output: @escaping (String) -> Void, hasOutputFailed: @escaping () -> Bool,
    errors: @escaping (String) -> Void,
    isOutputTerminal: Bool, environment: [String: String], folder: String,
    now: @escaping () -> Instant, newID: @escaping (Int) -> String
  ) {
    self.input = input
    self.output = output
    self.hasOutputFailed = hasOutputFailed
    self.errors = errors
    self.isOutputTerminal = isOutputTerminal
    self.environment = environment
    self.folder = folder
    self.now = now
    self.newID = newID
  }

  /// A path as the system finds it.
  func path(_ typed: String) -> String {
    typed.hasPrefix("/") || folder == "." ? typed : folder + "/" + typed
  }

  /// Columns to print pages in: as many as the terminal has, 80 on a pipe, never over 100.
  var columns: Int {
    let window = isOutputTerminal ? TerminalSize(descriptor: 1)?.columns : nil
    return max(20, min(100, window ?? variable("COLUMNS").flatMap { Int($0) } ?? 80))
  }

  /// Whether output is plain words and nothing drawn: on a pipe, in a dumb terminal, read aloud.
  var isOutputPlain: Bool {
    !isOutputTerminal || variable("ACCESSIBLE") == "1" || variable("TERM") == "dumb"
  }

  /// A variable that is set and not empty.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
