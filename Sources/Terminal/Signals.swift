import CEditLine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The signals that reach the program: caught while this lives, as they were before afterwards.
///
/// They arrive as bytes in a pipe, so that they come between keys and never in the middle of a
/// save. Keep one for the whole run and give it to every reader.
public final class Signals {
  let descriptor: Int32
  private var stopped: Int32?

  /// Catches SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT and SIGWINCH from now on.
  public init() {
    descriptor = editline_signals_open()
  }

  deinit {
    editline_signals_close()
  }

  /// The first signal to stop that has come and has not yet ended a prompt.
  public var pending: Int32? {
    while stopped == nil, let signal = takeFromPipe() { keepIfStop(signal) }
    return stopped
  }

  /// The next signal, which is then forgotten.
  func take() -> Int32? {
    if let signal = stopped {
      stopped = nil
      return signal
    }
    return takeFromPipe()
  }

  private func takeFromPipe() -> Int32? {
    guard descriptor >= 0 else { return nil }
    let signal = editline_signals_take()
    return signal == 0 ? nil : signal
  }

  private func keepIfStop(_ signal: Int32) {
    if [SIGINT, SIGTERM, SIGHUP].contains(signal) { stopped = signal }
  }
}
