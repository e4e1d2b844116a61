#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The rows and columns of a terminal's window.
public struct TerminalSize: Hashable, Sendable {
  /// Rows, one or more.
  public var rows: Int
  /// Columns, four or more.
  public var columns: Int

  /// A window of that size.
  public init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(4, columns)
  }

  /// The window of the terminal that the descriptor is open on; nil if it is no terminal, or one
  /// that does not know its size.
  public init?(descriptor: Int32) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    self.init(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }
}

/// Whether the descriptor is open on a terminal.
public func isTerminal(descriptor: Int32) -> Bool {
  isatty(descriptor) == 1
}

/// Whether a line editor can work: standard input and output are terminals, and `TERM` is not dumb.
public func isCapable(environment: [String: String]) -> Bool {
  isTerminal(descriptor: 0) && isTerminal(descriptor: 1) && canMoveCursor(environment)
}

/// Whether `TERM` names a terminal that understands escape sequences.
func canMoveCursor(_ environment: [String: String]) -> Bool {
  let kind = environment["TERM"] ?? ""
  return !kind.isEmpty && kind != "dumb"
}
