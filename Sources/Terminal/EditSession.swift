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

/// A session of libedit's: one line at a time, its bindings, the terminal's modes.
///
/// It draws nothing and has no history. Places in the line are counted in characters unless said
/// otherwise: libedit sees each as one code, see ``CharacterCodes``.
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
  private var characters = CharacterCodes()
  /// The line's codes when its text was made last.
  private var decoded: (codes: [wchar_t], text: String) = ([], "")
  /// The line's codes at the last key.
  private var settled: [wchar_t] = []
  /// The place of the cursor when text came last, across which nothing was joined yet.
  private var seam: Int?

  /// A session on descriptors 0, 1 and 2 with the settings of this name; nil if libedit cannot start.
  init?(program: String) {
    editline_use_utf8()
    guard let session = editline_open(program) else { return nil }
    // Never filled: without one, some of libedit's own keys follow a null pointer.
    guard let pastLines = editline_history_open(session, 1) else {
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

  /// Edits a line until Enter, the end of input or a failure ends it.
  func readLine() -> Outcome {
    (settled, seam) = ([], nil)
    var count: Int32 = 0
    errno = 0
    guard let line = editline_read(session, &count) else {
      let error = errno
      return count < 0 && error != 0 ? .failed(errno: error, "") : .endOfInput("")
    }
    var text = characters.decode(UnsafeBufferPointer(start: line, count: max(0, Int(count))))
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
  private var codes: UnsafeBufferPointer<wchar_t> {
    let view = editline_line(session)
    return UnsafeBufferPointer(start: view.text, count: view.count)
  }

  /// The cursor's place.
  var cursor: Int { editline_line(session).cursor }

  /// The line and the cursor as libedit has them.
  var state: UndoHistory.State {
    get { UndoHistory.State(codes: Array(codes), cursor: cursor) }
    set {
      let view = editline_line(session)
      moveCursor(by: view.count - view.cursor)
      deleteBeforeCursor(view.count)
      insert(newValue.codes)
      moveCursor(by: newValue.cursor - newValue.codes.count)
    }
  }

  /// The line as it stands, and the cursor's place in scalars.
  var line: (text: String, cursor: Int) {
    let codes = codes
    if !decoded.codes.equals(codes) {
      decoded = (settled.equals(codes) ? settled : Array(codes), characters.decode(codes))
    }
    let cursor = cursor
    let isPlain = decoded.text.utf8.count == codes.count
    return (decoded.text, isPlain ? cursor : characters.scalarCount(codes[..<cursor]))
  }

  /// The line as it is handed over.
  var answer: String { cleaned(line.text, lines: true) }

  /// Puts a text in at the cursor.
  func insert(_ text: String) {
    insert(characters.encode(text))
  }

  private func insert(_ codes: [wchar_t]) {
    if !codes.isEmpty { _ = editline_insert(session, codes + [0]) }
  }

  func moveCursor(by count: Int) {
    editline_move_cursor(session, Int32(count))
  }

  func moveCursor(toScalar scalar: Int) {
    let codes = Array(codes)
    var (scalars, place) = (0, 0)
    for code in codes where scalars < scalar {
      scalars += characters.scalarCount([code])
      place += 1
    }
    moveCursor(by: place - cursor)
  }

  func deleteBeforeCursor(_ count: Int) {
    if count > 0 { editline_delete_before(session, Int32(count)) }
  }

  func replaceLine(with text: String) {
    let codes = characters.encode(text)
    state = UndoHistory.State(codes: codes, cursor: codes.count)
  }

  /// Puts a text in the place of the scalars from `start` up to the cursor.
  func replace(from start: Int, with text: String) {
    let before = Array(codes[..<cursor])
    var scalars = characters.scalarCount(before)
    var count = 0
    for code in before.reversed() where scalars > start {
      scalars -= characters.scalarCount([code])
      count += 1
    }
    deleteBeforeCursor(count)
    insert(text)
  }

  /// Puts right what libedit's own keys have left wrong, before the next key comes; returns the line.
  ///
  /// It may leave the cursor before the line's start; and scalars that have come one by one, or
  /// next to each other, may make one character now.
  func settle() -> UndoHistory.State {
    editline_place_cursor(session)
    let (new, cursor) = (codes, cursor)
    if !settled.equals(new) {
      if new.contains(where: { $0 >= 0x80 }) { joinAround(new) }
      seam = self.cursor
      settled = Array(codes)
    } else if let seam, seam != cursor {
      join(max(0, seam - 1)..<min(new.count, seam + 1))
      self.seam = nil
      settled = Array(codes)
    }
    return UndoHistory.State(codes: settled, cursor: self.cursor)
  }

  /// Joins characters where the line is another than it was.
  private func joinAround(_ new: UnsafeBufferPointer<wchar_t>) {
    let old = settled
    var (same, sameEnd) = (0, 0)
    while same < min(old.count, new.count), old[same] == new[same] { same += 1 }
    let room = min(old.count, new.count) - same
    while sameEnd < room, old[old.count - 1 - sameEnd] == new[new.count - 1 - sameEnd] {
      sameEnd += 1
    }
    let part = max(0, same - 1)..<min(new.count, new.count - sameEnd + 1)
    // More may be typed between what stands on both sides of the cursor.
    let place = min(max(part.lowerBound, cursor), part.upperBound)
    join(place..<part.upperBound)
    join(part.lowerBound..<place)
  }

  /// Makes one code of each character in a part of the line.
  private func join(_ part: Range<Int>) {
    let old = Array(codes[part])
    guard old.contains(where: { $0 >= 0x80 }) else { return }
    let new = characters.encode(characters.decode(old))
    guard new != old else { return }
    let cursor = cursor
    let after = max(0, min(part.upperBound, cursor) - part.lowerBound)
    let before = characters.scalarCount(old.prefix(after))
    var (scalars, place) = (0, 0)
    for code in new where scalars < before {
      scalars += characters.scalarCount([code])
      place += 1
    }
    moveCursor(by: part.upperBound - cursor)
    deleteBeforeCursor(part.count)
    insert(new)
    let end = part.lowerBound + new.count
    let target =
      cursor <= part.lowerBound
      ? cursor : cursor > part.upperBound ? cursor + new.count - old.count : part.lowerBound + place
    moveCursor(by: target - end)
  }
}

/// The rows of a long answer.
extension EditSession {
  /// The places at which the cursor's row, or the row there, begins and ends.
  func row(at place: Int) -> Range<Int> {
    let codes = codes
    let start = codes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(codes[place...].firstIndex(of: 0x0A) ?? codes.count)
  }

  /// The number of characters in the line.
  var count: Int { codes.count }
}

extension EditSession {
  /// What a key of several characters does, by libedit's name; nil if nothing.
  func command(of sequence: String) -> String? {
    KeyBindings(session).command(of: sequence)
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

extension [wchar_t] {
  /// Whether these are the same codes.
  fileprivate func equals(_ other: UnsafeBufferPointer<wchar_t>) -> Bool {
    guard count == other.count, let start = other.baseAddress else { return count == other.count }
    return withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? true
    }
  }
}
