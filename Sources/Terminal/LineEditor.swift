import Texts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A line editor on the terminal: libedit edits, this class draws.
///
/// Make one for the whole run, because each new one drops what was typed ahead. Descriptors 0 and
/// 1 must be terminals that can move the cursor; see ``isCapable(environment:)``. The terminal's
/// modes are restored after each prompt.
///
/// Keys follow emacs, or what `~/.editrc` says; lines there that begin with `northstar:` are for
/// this program only, and may bind keys to `northstar-complete`, `northstar-editor`,
/// `northstar-help`, `northstar-back`, `northstar-undo`, `northstar-search`, `northstar-older` and
/// `northstar-newer`. The last four also stand for what libedit has of that kind.
public final class LineEditor: LineReader {
  /// Milliseconds without a key that make a pause: a draft is handed over then, and not before may
  /// the prompt end by itself.
  private static let pause = 2000
  /// Milliseconds in which a terminal says where its cursor is, if it ever does.
  private static let answerTime = 300

  private let session: EditSession
  private let signals: Signals
  private var decoder = KeyDecoder()
  private var screen: PromptScreen
  private var prompt = Prompt()
  private var actions: KeyActions
  /// What a key or signal has made of the prompt.
  private var outcome: Outcome?
  private var isFirstKey = false
  private var isBeginning = false
  /// Whether the initial text stands as it came and a typed character takes its place.
  private var isInitialUntouched = false
  private var startTime = 0
  private var lastKeyTime = 0
  private var drafted = ""
  /// Whether the next key begins a line that replaces the initial text.
  private var isReplacing = false

  /// An editor on descriptors 0 and 1; nil if libedit cannot start.
  ///
  /// Its name in the person's settings is `northstar`.
  public init?(style: Style, signals: Signals) {
    guard let session = EditSession(program: "northstar") else { return nil }
    self.session = session
    self.signals = signals
    screen = PromptScreen(style: style)
    actions = KeyActions(of: prompt, in: session)
    decoder.isVi = session.isVi
    session.delegate = self
  }

  /// A signal to stop that came while nothing was asked.
  public var pendingSignal: Int32? { signals.pending }

  /// Shows the prompt and lets the person edit until a key or a signal ends it.
  public func ask(_ prompt: Prompt) -> Outcome {
    begin(prompt)
    screen.begin()
    let read = session.readLine()
    let ended = outcome ?? read.hungUp(leaving: self.prompt.initial)
    screen.end(ended, of: self.prompt)
    return ended
  }

  /// Shows a word at the right of the answer just given, or under it if there is no room.
  public func remark(_ text: StyledText) {
    screen.remark(text)
  }

  private func begin(_ prompt: Prompt) {
    self.prompt = prompt
    self.prompt.initial = cleaned(prompt.initial, lines: true)
    actions = KeyActions(of: self.prompt, in: session)
    outcome = nil
    isFirstKey = true
    drafted = self.prompt.initial
    startTime = monotonicMilliseconds()
    lastKeyTime = startTime
  }
}

extension LineEditor: EditSessionDelegate {
  func run(_ key: Key) -> EditSession.Effect {
    switch key {
    case .back: outcome = .back(session.answer)
    case .help: outcome = .help(session.answer)
    case .editor: outcome = .editor(session.answer)
    case .moveUp where prompt.takesMoves: outcome = .moved(by: -1, session.answer)
    case .moveDown where prompt.takesMoves: outcome = .moved(by: 1, session.answer)
    default: break
    }
    return actions.run(key, on: &screen)
  }

  /// The next key; draws whenever there is none yet.
  func nextKey() -> EditSession.Arrived {
    if isFirstKey {
      isFirstKey = false
      isInitialUntouched = prompt.isReplacedByTyping && !prompt.initial.isEmpty
      isBeginning = true
      if !prompt.initial.isEmpty { return give(Key.prefill.rawValue) }
    }
    if isBeginning {
      isBeginning = false
      actions.begin()
    }
    actions.settle(replaces: isReplacing)
    isReplacing = false
    var expired = false
    while true {
      let event = decoder.next(expired: expired)
      expired = false
      switch event {
      case .wait(let time):
        draw()
        switch waitForKey(time) {
        case .more: break
        case .expired: expired = true
        case .end(let arrived): return arrived
        }
      case .column(let column): screen.answer(column: column)
      case .name(let name): screen.answer(name: name)
      case .quit: return end(.terminated(signal: SIGQUIT, session.answer), error: EINTR)
      default:
        if let arrived = take(event) { return arrived }
      }
    }
  }

  /// What a key that was pressed is to libedit; nil if it is nothing, or was dealt with.
  private func take(_ event: KeyDecoder.Event) -> EditSession.Arrived? {
    let isAlone = decoder.isEmpty
    guard actions.searchTakes(event, isAlone: isAlone), actions.listTakes(event, isAlone: isAlone)
    else {
      actions.settle(replaces: false)
      return nil
    }
    if isInitialUntouched {
      isInitialUntouched = false
      isReplacing = event.isTyped
      if isReplacing { session.replaceLine(with: "") }
    }
    switch event {
    case .scalar(let scalar) where (scalar == 0x0D || scalar == 0x0A) && goesOn:
      return give(Key.newline.rawValue)
    case .scalar(let scalar): return give(scalar)
    case .key(let owned): return give(owned.rawValue)
    case .native(let native): return give(native.rawValue)
    case .text(let owned, let text):
      actions.arrived = text
      return give(owned.rawValue)
    case .sequence(let sequence):
      // Unbound, its letters would be put in the line.
      if let command = session.command(of: sequence) {
        if let key = Key(command: command) { return give(key.rawValue) }
        decoder.passOn(sequence)
      }
    case .interrupt: return end(.interrupted(session.answer), error: EINTR)
    case .suspend: suspend()
    case .wait, .column, .name, .quit: break
    }
    return nil
  }

  private func draw() {
    var content: PromptScreen.Content
    if let search = actions.search {
      let shown = search.shown
      content = .init(sign: search.sign, text: shown.text, cursor: shown.cursor)
    } else {
      let line = session.line
      content = .init(sign: prompt.sign, text: line.text, cursor: line.cursor, hint: prompt.hint)
      content.progress = prompt.measure?(line.text) ?? prompt.progress
      content.isSelected = isInitialUntouched
      content.list = actions.list.map { ($0, actions.cell) }
    }
    screen.draw(content)
  }

  /// Whether Enter makes a new line because the text ends with a backslash.
  private var goesOn: Bool {
    guard prompt.multiline else { return false }
    let (text, cursor) = session.line
    return cursor == text.unicodeScalars.count && text.endsInContinuation
  }

  private func give(_ code: UInt32) -> EditSession.Arrived {
    if code != UInt32(UInt8(ascii: "\t")), code != Key.complete.rawValue {
      actions.forgetCandidates()
    }
    return .key(code)
  }

  private func end(_ outcome: Outcome, error: Int32) -> EditSession.Arrived {
    self.outcome = outcome
    return .nothing(errno: error)
  }
}

/// Waiting, and what comes meanwhile.
extension LineEditor {
  private enum Waited {
    case more
    case expired
    case end(EditSession.Arrived)
  }

  /// Waits for the rest of a key for so long, or for a key.
  private func waitForKey(_ time: Int?) -> Waited {
    let isAsking = screen.isAsking
    switch wait(time ?? (isAsking ? Self.answerTime : nil)) {
    case .bytes(let bytes):
      decoder.feed(bytes)
      lastKeyTime = monotonicMilliseconds()
    case .timeout:
      if time != nil { return .expired }
      if isAsking {
        screen.answer(column: nil)
      } else if draftOrTimeOut() {
        return .end(
          end(.timedOut(session.answer, cursor: session.line.cursor), error: ETIMEDOUT))
      }
    case .signal(let signal):
      if let stop = handle(signal) { return .end(end(stop, error: EINTR)) }
    // A terminal that went away says so by an end or an error, often before SIGHUP comes.
    case .end, .failed(errno: EIO):
      return .end(end(.terminated(signal: SIGHUP, session.answer), error: EIO))
    case .failed(let error):
      return .end(end(.failed(errno: error, session.answer), error: error))
    }
    return .more
  }

  private func wait(_ time: Int?) -> Arrival {
    if let time { return waitForBytes(from: 0, signals: signals, timeout: time) }
    let draftTime = hasNewDraft ? lastKeyTime + Self.pause : Int.max
    let end = min(endTime ?? Int.max, draftTime)
    return waitForBytes(
      from: 0, signals: signals,
      timeout: end == Int.max ? nil : max(0, end - monotonicMilliseconds()))
  }

  /// When the prompt ends by itself if no more is typed.
  private var endTime: Int? {
    prompt.timeout.map { max(startTime + $0, lastKeyTime + min($0, Self.pause)) }
  }

  private var hasNewDraft: Bool { prompt.draft != nil && session.line.text != drafted }

  /// Hands over a draft if one is due; true if the prompt's time is up.
  private func draftOrTimeOut() -> Bool {
    let now = monotonicMilliseconds()
    if hasNewDraft, now >= lastKeyTime + Self.pause {
      drafted = session.line.text
      prompt.draft?(session.answer)
    }
    return endTime.map { now >= $0 } ?? false
  }

  private func handle(_ signal: Int32) -> Outcome? {
    switch signal {
    case SIGINT: return .interrupted(session.answer)
    case SIGTERM, SIGHUP, SIGQUIT: return .terminated(signal: signal, session.answer)
    case SIGTSTP: suspend()
    case SIGCONT: resume()
    default: break  // SIGWINCH has woken the wait, and the next drawing sees the new size.
    }
    return nil
  }

  /// Stops the program as the terminal's own Ctrl-Z would, and goes on with the same line.
  private func suspend() {
    screen.suspend(session.line.text, of: prompt)
    session.suspend()
    signals.forget(SIGCONT)
    resume()
  }

  /// Takes the terminal back after someone else had it.
  private func resume() {
    session.resume()
    screen.resume()
  }
}

extension KeyDecoder.Event {
  /// Whether it is text, typed or pasted, and no key that moves or erases.
  fileprivate var isTyped: Bool {
    switch self {
    case .scalar(let scalar): scalar >= 0x20 && scalar != 0x7F
    case .text(.paste, _): true
    default: false
    }
  }
}
