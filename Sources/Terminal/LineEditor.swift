import CEditLine
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
/// `northstar-help` and `northstar-back`.
public final class LineEditor: LineReader {
  let session: OpaquePointer
  let pastLines: OpaquePointer
  let signals: Signals
  let style: Style
  var input = Input()
  var prompt = Prompt()
  var frame = Frame()
  /// What a key or signal has made of the prompt.
  var outcome: Outcome?
  var isFirstKey = false
  /// Whether the initial text stands as it came and a typed character takes its place.
  var isInitialUntouched = false
  /// The text of the block or mark that the next code puts in the line.
  var arrived = ""
  var lastKeyTime = 0
  var startTime = 0
  var drafted = ""
  /// The scalars in the line at the last key.
  var lastCount = 0
  /// Long texts as they were before libedit's history cut one; see ``repairLine()``.
  var longTexts: [String] = []
  var isListWanted = false
  var choices = ChoiceWalk([])
  var shownHistory: [String] = []
  /// The columns and text of the last row of the answer given last.
  var lastRow: Layout.Row?

  /// An editor on descriptors 0 and 1; nil if libedit cannot start.
  ///
  /// Its name in the person's settings is `northstar`.
  public init?(style: Style, signals: Signals) {
    editline_use_utf8()
    guard let session = editline_open("northstar") else { return nil }
    guard let pastLines = editline_history_open(session, 500) else {
      editline_close(session)
      return nil
    }
    self.session = session
    self.pastLines = pastLines
    self.style = style
    self.signals = signals
    editline_set_context(session, Unmanaged.passUnretained(self).toOpaque())
    editline_set_key_source(session) { session, key in
      LineEditor.of(session)?.readKey(into: key) ?? -1
    }
    bindKeys()
    input.isVi = editline_is_vi(session) != 0
  }

  deinit {
    editline_close(session)
    editline_history_close(pastLines)
  }

  static func of(_ session: OpaquePointer) -> LineEditor? {
    editline_context(session).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// A signal to stop that came while nothing was asked.
  public var pendingSignal: Int32? { signals.pending }

  /// Shows the prompt and lets the person edit until a key or a signal ends it.
  public func ask(_ prompt: Prompt) -> Outcome {
    begin(prompt)
    editline_flush_output()
    write(EscapeSequences.startMarkingPastes)
    var count: Int32 = 0
    errno = 0
    let line = editline_read(session, &count)
    let error = errno
    var text = line.map { String(wide: $0, count: Int(count)) } ?? ""
    if text.last == "\n" { text.removeLast() }
    let ended = outcome ?? end(text: text, isLine: line != nil, count: count, error: error)
    finish(ended)
    write(EscapeSequences.stopMarkingPastes)
    return ended
  }

  private func begin(_ prompt: Prompt) {
    self.prompt = prompt
    self.prompt.initial = cleaned(prompt.initial, lines: true)
    outcome = nil
    isFirstKey = true
    frame = Frame()
    longTexts = []
    lastCount = 0
    choices = ChoiceWalk(prompt.choices)
    drafted = self.prompt.initial
    isListWanted = false
    startTime = monotonicMilliseconds()
    lastKeyTime = startTime
    takeHistory(prompt.history)
  }

  private func end(text: String, isLine: Bool, count: Int32, error: Int32) -> Outcome {
    if isLine { return .submitted(cleaned(text, lines: true)) }
    return count < 0 && error != 0 ? .failed(errno: error, text) : .endOfInput(text)
  }

  private func takeHistory(_ history: [String]) {
    guard history != shownHistory else { return }
    editline_history_clear(pastLines)
    for line in history { editline_history_add(pastLines, cleaned(line, lines: true).wide) }
    shownHistory = history
  }
}
