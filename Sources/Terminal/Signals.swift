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
  private var arrived: [Int32] = []

  /// Catches SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT and SIGWINCH from now on.
  public init() {
    descriptor = editline_signals_open()
  }

  deinit {
    editline_signals_close()
  }

  /// The first signal to stop that has come and has not yet ended a prompt.
  public var pending: Int32? {
    collect()
    return arrived.first { [SIGINT, SIGTERM, SIGHUP, SIGQUIT].contains($0) }
  }

  /// The first signal to stop that has come, which is then forgotten.
  func takePending() -> Int32? {
    guard let signal = pending else { return nil }
    forget(signal)
    return signal
  }

  /// The next signal that was collected, which is then forgotten.
  func takeArrived() -> Int32? {
    arrived.isEmpty ? nil : arrived.removeFirst()
  }

  /// Forgets that a signal has come.
  func forget(_ signal: Int32) {
    collect()
    arrived.removeAll { $0 == signal }
  }

  /// Takes from the pipe what has come.
  func collect() {
    guard descriptor >= 0 else { return }
    while case let signal = editline_signals_take(), signal != 0 { arrived.append(signal) }
  }
}

extension Outcome {
  /// The same, but that a terminal which went away before the prompt could open has hung up.
  func hungUp(leaving text: String) -> Outcome {
    self == .failed(errno: EIO, "") ? .terminated(signal: SIGHUP, text) : self
  }
}
