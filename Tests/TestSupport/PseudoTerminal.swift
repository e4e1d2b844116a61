import CSystem
import Foundation

/// A program on a terminal of its own; killed and waited for when this goes.
public final class PseudoTerminal {
  /// The program did not print what was waited for.
  public struct NotSeen: Error, CustomStringConvertible {
    let text: String
    let printed: String
    /// What was waited for and what came instead.
    public var description: String {
      "'\(text)' did not come; printed: \(printed.debugDescription)"
    }
  }

  private let child: pid_t
  private let master: Int32
  private var status: Int32?
  private var seen = ""
  private var undecoded: [UInt8] = []

  /// All that the program has printed.
  public private(set) var printed = ""

  /// Starts a program with that environment and no other.
  public init(
    _ path: String, _ arguments: [String], environment: [String: String], rows: UInt16 = 24,
    columns: UInt16 = 80
  ) throws {
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var master: Int32 = -1
    child = csystem_spawn_pty(path, &argv, &envp, nil, rows, columns, &master)
    self.master = master
    guard child > 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  deinit {
    close(master)
    if status == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
  }

  /// Waits until the program has printed the text after what was waited for before.
  ///
  /// Returns what it printed up to and with the text.
  @discardableResult
  public func wait(for text: String, seconds: Double = 60) throws -> String {
    let limit = Date(timeIntervalSinceNow: seconds)
    while true {
      if let range = seen.range(of: text) {
        defer { seen = String(seen[range.upperBound...]) }
        return String(seen[..<range.upperBound])
      }
      guard read(until: limit) else { throw NotSeen(text: text, printed: printed) }
    }
  }

  /// Types the text.
  public func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives the window another size.
  public func resize(rows: UInt16, columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  public func send(_ signal: Int32) {
    kill(child, signal)
  }

  /// Whether the terminal shows what is typed, as it does before and after a line is edited.
  public var echoes: Bool {
    var modes = termios()
    tcgetattr(master, &modes)
    return modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Waits until the program has ended; returns its exit status, or minus the signal that ended it.
  public func exitStatus(seconds: Double = 60) throws -> Int32 {
    let limit = Date(timeIntervalSinceNow: seconds)
    while read(until: limit) {}
    guard Date() < limit else { throw NotSeen(text: "the end", printed: printed) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    self.status = status
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Takes what has been printed; false at the end of the program's output or of the time.
  private func read(until limit: Date) -> Bool {
    let left = limit.timeIntervalSinceNow
    guard left > 0 else { return false }
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(left * 1000) + 1) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = readBytes(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    undecoded += chunk[..<count]
    // What a read cut in the middle of a character waits for its rest.
    let whole = undecoded.lastIndex { $0 < 0x80 }.map { $0 + 1 } ?? 0
    let text = String(decoding: undecoded[..<whole], as: UTF8.self)
    undecoded.removeFirst(whole)
    printed += text
    seen += text
    return true
  }
}

/// The path of another product of this package, beside the tests that run.
public func builtProduct(_ name: String) -> String {
  #if os(macOS)
  let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath ?? ""
  #else
  let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  #endif
  return URL(filePath: tests).deletingLastPathComponent().appending(path: name).path
}

private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ size: Int) -> Int {
  read(descriptor, buffer, size)
}
