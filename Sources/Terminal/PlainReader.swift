import CEditLine
import Texts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads answers a line at a time, with no keys and no escape sequences.
///
/// For pipes, files of answers, dumb terminals and plain mode. It prints the sign `> ` and, unless
/// a terminal has shown it already, the answer it read, so that piped output reads like a dialogue:
///
/// ```swift
/// let reader = PlainReader(bytes: Array("Monday\n".utf8)) { print($0, terminator: "") }
/// reader.ask(Prompt())   // prints "> Monday\n", returns .submitted("Monday")
/// ```
///
/// A line that ends with `\` goes on in the next. A carriage return before the newline is dropped,
/// and a last line without a newline counts. A line that is no UTF-8, or that a terminal may have
/// cut, is ``Outcome/malformed(_:)``: it is never repaired.
public final class PlainReader: LineReader {
  private let descriptor: Int32?
  private let signals: Signals?
  private let next: (any LineReader)?
  private let output: (String) -> Void
  private let echoes: Bool
  private var unread: ArraySlice<UInt8>
  private var atEnd: Bool
  private var deadline: Int?
  private var handedOver = false

  /// The number of the last line read, counted from 1; 0 before the first.
  public private(set) var lineNumber = 0

  /// Reads from a descriptor as lines arrive.
  public init(descriptor: Int32, signals: Signals?, output: @escaping (String) -> Void) {
    self.descriptor = descriptor
    self.signals = signals
    self.output = output
    next = nil
    echoes = !isTerminal(descriptor: descriptor)
    unread = []
    atEnd = false
  }

  /// Reads the lines of a file that was read before; the next reader, if any, takes over after them.
  public init(
    bytes: [UInt8], then next: (any LineReader)? = nil, output: @escaping (String) -> Void
  ) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    unread = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    self.next = next
    self.output = output
    descriptor = nil
    signals = nil
    echoes = true
    atEnd = true
  }

  /// A signal to stop that came while nothing was asked.
  public var pendingSignal: Int32? { signals?.pending ?? next?.pendingSignal }

  /// Whether all lines have been read and the next reader, if any, is asked.
  public var isUsedUp: Bool { atEnd && unread.isEmpty }

  /// Prints the sign, reads the answer and prints it, too, if no terminal has shown it.
  public func ask(_ prompt: Prompt) -> Outcome {
    if isUsedUp, let next {
      handedOver = true
      return next.ask(prompt)
    }
    deadline = prompt.timeout.map { monotonicMilliseconds() + $0 }
    var text = ""
    while true {
      output("> ")
      editline_flush_output()
      switch readLine() {
      case .line(let line):
        if echoes { output(visible(line, lines: false) + "\n") }
        guard line.endsInContinuation else { return .submitted(text + line) }
        text += line.dropLast() + (prompt.multiline ? "\n" : " ")
      case .malformed(let malformed):
        if echoes { output("\n") }
        return .malformed(malformed)
      case .stopped(let stop, let rest):
        output("\n")
        return end(of: prompt, text: text + rest, stop)
      }
    }
  }

  /// Prints the word in a row of its own.
  public func remark(_ text: StyledText) {
    if handedOver, let next {
      next.remark(text)
    } else {
      output(visible(text.text) + "\n")
    }
  }

  private func end(of prompt: Prompt, text: String, _ stop: Arrival) -> Outcome {
    switch stop {
    case .signal(SIGINT): return .interrupted(text)
    case .signal(let signal): return .terminated(signal: signal, text)
    case .timeout: return .timedOut(text, cursor: text.unicodeScalars.count)
    case .failed(let errno): return .failed(errno: errno, text)
    case .end, .bytes: break
    }
    guard let next else { return .endOfInput(text) }
    var prompt = prompt
    prompt.initial = text
    handedOver = true
    return next.ask(prompt)
  }
}

extension PlainReader {
  /// The bytes of a line that a terminal passes on, besides the newline (Linux, `n_tty.c`).
  private static let most = 4095

  private enum Line {
    case line(String)
    case malformed(Malformed)
    case stopped(Arrival, rest: String)
  }

  private func readLine() -> Line {
    while true {
      // Lines that were read already must not hold up a signal to stop.
      if let stop = signals?.takePending() { return .stopped(.signal(stop), rest: "") }
      if let end = unread.firstIndex(of: 0x0A) {
        return takeLine(upTo: end)
      }
      if isUsedUp { return .stopped(.end, rest: "") }
      guard let descriptor, !atEnd else { return takeLine(upTo: unread.endIndex) }
      switch waitForBytes(from: descriptor, signals: signals, timeout: timeLeft) {
      case .bytes(let bytes): unread += bytes
      case .end: atEnd = true
      case .signal(SIGTSTP): editline_suspend()
      case .signal(let signal) where signal == SIGWINCH || signal == SIGCONT: break
      case let stop: return .stopped(stop, rest: takeRest())
      }
    }
  }

  private var timeLeft: Int? {
    deadline.map { max(0, $0 - monotonicMilliseconds()) }
  }

  private func takeLine(upTo end: Int) -> Line {
    var line = unread[unread.startIndex..<end]
    unread = unread[end...].dropFirst()
    if line.last == 0x0D { line.removeLast() }
    lineNumber += 1
    // A terminal takes in no more of a line, and says nothing.
    if !echoes, line.count >= Self.most { return .malformed(.tooLong(most: Self.most)) }
    if let bad = firstBadByte(in: line) { return .malformed(bad) }
    return .line(cleaned(String(decoding: line, as: UTF8.self), lines: true))
  }

  private func firstBadByte(in line: ArraySlice<UInt8>) -> Malformed? {
    if line.allSatisfy({ 0x01..<0x80 ~= $0 }) { return nil }
    var rest = line
    var column = 1
    while let first = rest.first {
      // In UTF-16 without a mark at its beginning only zeros give it away.
      guard first != 0, let length = lengthOfScalar(rest.prefix(4)) else {
        return .bytes(byte: first, line: lineNumber, column: column)
      }
      rest = rest.dropFirst(length)
      column += 1
    }
    return nil
  }

  /// The bytes of the scalar at the beginning; nil if there is none.
  private func lengthOfScalar(_ bytes: ArraySlice<UInt8>) -> Int? {
    (1...bytes.count).first { String(validating: bytes.prefix($0), as: UTF8.self) != nil }
  }

  private func takeRest() -> String {
    defer { unread = [] }
    return cleaned(String(decoding: unread, as: UTF8.self), lines: true)
  }
}
