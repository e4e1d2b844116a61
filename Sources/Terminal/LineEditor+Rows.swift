import CEditLine

/// Keys that know the rows of a long answer, choices and history.
extension LineEditor {
  func moveToStartOfRow() -> UInt8 {
    let (text, cursor) = line
    return move(by: startOfRow(Array(text.unicodeScalars), cursor) - cursor)
  }

  func moveToEndOfRow() -> UInt8 {
    let (text, cursor) = line
    return move(by: endOfRow(Array(text.unicodeScalars), cursor) - cursor)
  }

  func goUp() -> UInt8 {
    let (text, cursor) = line
    let scalars = Array(text.unicodeScalars)
    let start = startOfRow(scalars, cursor)
    if start > 0 {
      let above = startOfRow(scalars, start - 1)
      return move(by: min(above + cursor - start, start - 1) - cursor)
    }
    if !choices.isEmpty { return walkChoices(-1) }
    return press(.olderLine)
  }

  func goDown() -> UInt8 {
    let (text, cursor) = line
    let scalars = Array(text.unicodeScalars)
    let end = endOfRow(scalars, cursor)
    if end < scalars.count {
      let column = cursor - startOfRow(scalars, cursor)
      return move(by: min(end + 1 + column, endOfRow(scalars, end + 1)) - cursor)
    }
    if !choices.isEmpty { return walkChoices(1) }
    return press(.newerLine)
  }

  private func walkChoices(_ step: Int) -> UInt8 {
    replaceLine(with: choices.step(step, from: line.text))
    return editline_redraw
  }

  private func press(_ key: Key.Native) -> UInt8 {
    guard let scalar = Unicode.Scalar(key.rawValue) else { return editline_refuse }
    editline_push(session, String(scalar).wide)
    return editline_done
  }

  private func startOfRow(_ scalars: [Unicode.Scalar], _ place: Int) -> Int {
    scalars[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private func endOfRow(_ scalars: [Unicode.Scalar], _ place: Int) -> Int {
    scalars[place...].firstIndex(of: "\n") ?? scalars.count
  }
}
