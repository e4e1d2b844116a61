import CEditLine
import Texts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension LineEditor {
  /// Milliseconds without a key that make a pause: a draft is handed over then, and not before may
  /// the prompt end by itself.
  private static let pause = 2000

  /// Gives libedit its next key, and draws whenever there is none yet.
  func readKey(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    if isFirstKey {
      isFirstKey = false
      isInitialUntouched = prompt.isReplacedByTyping && !prompt.initial.isEmpty
      if !prompt.initial.isEmpty { return give(Key.prefill.rawValue, to: key) }
    }
    repairLine()
    var expired = false
    while true {
      let event = input.next(expired: expired)
      expired = false
      if isInitialUntouched, event.isKey {
        isInitialUntouched = false
        if event.isTyped { replaceLine(with: "") }
      }
      switch event {
      case .scalar(let scalar) where (scalar == 0x0D || scalar == 0x0A) && goesOn:
        return give(Key.newline.rawValue, to: key)
      case .scalar(let scalar): return give(scalar, to: key)
      case .key(let owned): return give(owned.rawValue, to: key)
      case .native(let native): return give(native.rawValue, to: key)
      case .text(let owned, let text):
        arrived = text
        return give(owned.rawValue, to: key)
      case .sequence(let sequence):
        // Unbound, its letters would be put in the line.
        if editline_is_bound(session, sequence.wide) != 0 { input.passOn(sequence) }
      case .interrupt: return leave(.interrupted(answer), error: EINTR)
      case .suspend: suspend()
      case .wait(let time):
        draw()
        switch wait(time) {
        case .bytes(let bytes):
          input.feed(bytes)
          lastKeyTime = monotonicMilliseconds()
        case .timeout:
          expired = time != nil
          if !expired, draftOrTimeOut() {
            return leave(.timedOut(answer, cursor: line.cursor), error: ETIMEDOUT)
          }
        case .signal(let signal):
          if let stop = handle(signal) { return leave(stop, error: EINTR) }
        // A terminal that went away says so by an end or an error, often before SIGHUP comes.
        case .end, .failed(errno: EIO):
          return leave(.terminated(signal: SIGHUP, answer), error: EIO)
        case .failed(let error): return leave(.failed(errno: error, answer), error: error)
        }
      }
    }
  }

  /// Whether Enter makes a new line because the text ends with a backslash.
  private var goesOn: Bool {
    guard prompt.multiline else { return false }
    let (text, cursor) = line
    return cursor == text.unicodeScalars.count && text.endsInContinuation
  }

  private func give(_ code: UInt32, to key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    if code != UInt32(UInt8(ascii: "\t")), code != Key.complete.rawValue { isListWanted = false }
    key.pointee = wchar_t(bitPattern: code)
    return 1
  }

  private func leave(_ outcome: Outcome, error: Int32) -> Int32 {
    self.outcome = outcome
    errno = error
    return -1
  }

  private func wait(_ time: Int?) -> Arrival {
    if let time { return waitForBytes(from: 0, signals: signals, timeout: time) }
    let now = monotonicMilliseconds()
    let ends = [endTime, hasNewDraft ? lastKeyTime + Self.pause : nil].compactMap { $0 }
    return waitForBytes(
      from: 0, signals: signals, timeout: ends.min().map { max(0, $0 - now) })
  }

  /// When the prompt ends by itself if no more is typed.
  private var endTime: Int? {
    prompt.timeout.map { max(startTime + $0, lastKeyTime + min($0, Self.pause)) }
  }

  private var hasNewDraft: Bool { prompt.draft != nil && answer != drafted }

  /// Hands over a draft if one is due; true if the prompt's time is up.
  private func draftOrTimeOut() -> Bool {
    let now = monotonicMilliseconds()
    if hasNewDraft, now >= lastKeyTime + Self.pause {
      drafted = answer
      prompt.draft?(drafted)
    }
    return endTime.map { now >= $0 } ?? false
  }

  private func handle(_ signal: Int32) -> Outcome? {
    switch signal {
    case SIGINT: return .interrupted(answer)
    case SIGTERM, SIGHUP: return .terminated(signal: signal, answer)
    case SIGTSTP: suspend()
    case SIGCONT: resume()
    default: break  // SIGWINCH has woken the wait, and the next drawing sees the new size.
    }
    return nil
  }
}

extension Input.Event {
  /// Whether a person did something.
  fileprivate var isKey: Bool { if case .wait = self { false } else { true } }

  /// Whether it is text, typed or pasted, and no key that moves or erases.
  fileprivate var isTyped: Bool {
    switch self {
    case .scalar(let scalar): scalar >= 0x20 && scalar != 0x7F
    case .text(.paste, _): true
    default: false
    }
  }
}
