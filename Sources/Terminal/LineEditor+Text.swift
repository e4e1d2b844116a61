import CEditLine
import Texts

extension LineEditor {
  /// The line as it stands, and the cursor's place in it in scalars.
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

  func insert(_ text: String) {
    if !text.isEmpty { _ = editline_insert(session, text.wide) }
  }

  func replaceLine(with text: String) {
    let view = editline_line(session)
    editline_move_cursor(session, Int32(view.count - view.cursor))
    editline_delete_before(session, Int32(view.count))
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
      if place < view.cursor, view.cursor < end {
        editline_move_cursor(session, Int32(end - view.cursor))
      }
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
