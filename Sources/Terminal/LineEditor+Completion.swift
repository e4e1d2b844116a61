import CEditLine

extension LineEditor {
  /// Completes as far as all candidates agree; pressed again, lists them.
  func complete() -> UInt8 {
    guard let offer = prompt.complete else { return editline_refuse }
    let (text, cursor) = line
    let found = offer(text, cursor)
    guard found.start <= cursor, let first = found.candidates.first else { return editline_refuse }
    let typed = String(text.unicodeScalars.prefix(cursor).dropFirst(found.start))
    let isOnly = found.candidates.count == 1
    let completed = isOnly ? first + found.suffix : commonBeginning(of: found.candidates)
    if completed != typed, isOnly || completed.count >= typed.count {
      editline_delete_before(session, Int32(cursor - found.start))
      insert(completed)
      isListWanted = !isOnly
      return editline_redraw
    }
    if isOnly { return editline_refuse }
    if isListWanted { list(found.candidates) }
    isListWanted = true
    return editline_redraw
  }
}

/// The characters with which all of the texts begin.
func commonBeginning(of texts: [String]) -> String {
  guard var common = texts.first else { return "" }
  for text in texts {
    common = String(zip(common, text).prefix { $0 == $1 }.map(\.0))
  }
  return common
}
