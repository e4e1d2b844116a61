import CEditLine
import Texts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where a session gets its keys from, and who does what the keys of ours say.
protocol EditSessionDelegate: AnyObject {
  /// The next key; waits for it if need be.
  func nextKey() -> EditSession.Arrived

  /// Does what a key of ours says.
  func run(_ key: Key) -> EditSession.Effect
}

/// A session of libedit's: one line at a time, its bindings, its history, the terminal's modes.
///
/// It draws nothing; places and lengths in the line are counted in scalars.
final class EditSession {
  /// What came of waiting for a key.
  enum Arrived {
    /// A key's code.
    case key(UInt32)
    /// No key will come; the reading ends.
    case nothing(errno: Int32)
  }

  /// What a key has done.
  enum Effect {
    /// Nothing that is seen.
    case done
    /// It changed the line, or the cursor's place.
    case redraw
    /// It could not be done.
    case refuse
    /// It ends the reading.
    case end
  }

  weak var delegate: (any EditSessionDelegate)?

  private let session: OpaquePointer
  private let pastLines: OpaquePointer
  private var shownHistory: [String] = []
  /// The scalars in the line at the last key.
  private var lastCount = 0
  /// Long texts as they were before libedit's history cut one; see ``repairLine()``.
  private var longTexts: [String] = []

  /// A session on descriptors 0, 1 and 2 with the settings of this name; nil if libedit cannot start.
  init?(program: String) {
    editline_use_utf8()
    guard let session = editline_open(program) else { return nil }
    guard let pastLines = editline_history_open(session, 500) else {
      editline_close(session)
      return nil
    }
    self.session = session
    self.pastLines = pastLines
    editline_set_context(session, Unmanaged.passUnretained(self).toOpaque())
    editline_set_key_source(session) { session, key in
      switch EditSession.of(session)?.delegate?.nextKey() {
      case .key(let code):
        key.pointee = wchar_t(bitPattern: code)
        return 1
      case .nothing(let error):
        errno = error
        return -1
      case nil: return -1
      }
    }
    KeyBindings(session).bindAll()
  }

  deinit {
    editline_close(session)
    editline_history_close(pastLines)
  }

  /// Whether the keys are vi's, by the person's settings.
  var isVi: Bool { editline_is_vi(session) != 0 }

  /// Makes these the lines that the history keys find, oldest first.
  func setHistory(_ history: [String]) {
    guard history != shownHistory else { return }
    editline_history_clear(pastLines)
    for line in history { editline_history_add(pastLines, cleaned(line, lines: true).wide) }
    shownHistory = history
  }

  /// Edits a line until Enter, the end of input or a failure ends it.
  func readLine() -> Outcome {
    (lastCount, longTexts) = (0, [])
    var count: Int32 = 0
    errno = 0
    guard let line = editline_read(session, &count) else {
      let error = errno
      return count < 0 && error != 0 ? .failed(errno: error, "") : .endOfInput("")
    }
    var text = String(wide: line, count: Int(count))
    if text.last == "\n" { text.removeLast() }
    return .submitted(cleaned(text, lines: true))
  }

  /// Stops the program as the terminal's own Ctrl-Z would; returns when it goes on.
  func suspend() {
    editline_set_raw(session, 0)
    editline_suspend()
  }

  /// Sets the terminal's modes anew, which someone else may have changed.
  func resume() {
    editline_set_raw(session, 0)
    editline_set_raw(session, 1)
  }
}

/// The line that is edited.
extension EditSession {
  /// The line as it stands, and the cursor's place in it.
  var line: (text: String, cursor: Int) {
    let view = editline_line(session)
    return (String(wide: view.text, count: view.count), view.cursor)
  }

  /// The line without libedit's own words while it searches the history.
  var answer: String {
    let text = line.text
    guard let end = text.lastIndex(of: "\n") else { return cleaned(text, lines: true) }
    let isSearch = ["\nbck:", "\nfwd:"].contains { text[end...].hasPrefix($0) }
    return cleaned(isSearch ? String(text[..<end]) : text, lines: true)
  }

  /// Puts a text in at the cursor.
  func insert(_ text: String) {
    if !text.isEmpty { _ = editline_insert(session, text.wide) }
  }

  func moveCursor(by count: Int) {
    editline_move_cursor(session, Int32(count))
  }

  func deleteBeforeCursor(_ count: Int) {
    editline_delete_before(session, Int32(count))
  }

  func replaceLine(with text: String) {
    let view = editline_line(session)
    moveCursor(by: view.count - view.cursor)
    deleteBeforeCursor(view.count)
    insert(text)
  }

  /// Puts right what libedit's own keys have left wrong.
  ///
  /// Leaving a line for the history it keeps only the first 1,024 characters, and coming back
  /// turns the rest into zeros; and its word motions stop between a letter and its accent.
  func repairLine() {
    if editline_line(session).count >= 1000 { restoreLongText(line.text) }
    let view = editline_line(session)
    // While text arrives, a character may be there in part only.
    defer { lastCount = view.count }
    guard view.count <= lastCount else { return }
    guard view.cursor > 0, view.cursor < view.count, view.text[view.cursor] > 0x7F else { return }
    var place = 0
    for character in line.text {
      let end = place + character.unicodeScalars.count
      if place < view.cursor, view.cursor < end { moveCursor(by: end - view.cursor) }
      if end >= view.cursor { return }
      place = end
    }
  }

  private func restoreLongText(_ text: String) {
    let scalars = text.unicodeScalars
    guard let zero = scalars.firstIndex(of: "\0") else {
      if longTexts.last != text { longTexts = longTexts.suffix(7) + [text] }
      return
    }
    let whole = longTexts.last {
      $0.unicodeScalars.count == scalars.count && $0.unicodeScalars.starts(with: scalars[..<zero])
    }
    if let whole { replaceLine(with: whole) }
  }
}

extension EditSession {
  /// Whether a key of several characters does something.
  func isBound(_ sequence: String) -> Bool {
    editline_is_bound(session, sequence.wide) != 0
  }

  /// Lets libedit take a key of its own next.
  func push(_ key: Key.Native) {
    guard let scalar = Unicode.Scalar(key.rawValue) else { return }
    editline_push(session, String(scalar).wide)
  }

  /// Does what a key of ours says in the session that libedit names.
  static func run(_ key: Key, _ session: OpaquePointer) -> UInt8 {
    switch of(session)?.delegate?.run(key) {
    case .done: editline_done
    case .redraw: editline_redraw
    case .end: editline_end
    case .refuse, nil: editline_refuse
    }
  }

  private static func of(_ session: OpaquePointer) -> EditSession? {
    editline_context(session).map { Unmanaged<EditSession>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension String {
  /// The text as libedit takes it: UTF-32 that ends with a zero.
  var wide: [wchar_t] {
    var wide: [wchar_t] = []
    wide.reserveCapacity(utf8.count + 1)
    for scalar in unicodeScalars where scalar != "\0" {
      wide.append(wchar_t(bitPattern: scalar.value))
    }
    return wide + [0]
  }

  /// The text of so many of libedit's characters.
  fileprivate init(wide start: UnsafePointer<wchar_t>, count: Int) {
    var scalars = UnicodeScalarView()
    for character in UnsafeBufferPointer(start: start, count: count) {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    self.init(scalars)
  }
}
