import CEditLine
import Texts

extension LineEditor {
  /// Does what a key of ours says; the code tells libedit what follows.
  func run(_ key: Key) -> UInt8 {
    switch key {
    case .prefill:
      insert(prompt.initial)
      let length = prompt.initial.unicodeScalars.count
      if let cursor = prompt.cursor, cursor < length { return move(by: cursor - length) }
    case .paste: insert(keepsLines ? arrived : cleaned(arrived, lines: false))
    case .mark: insert(arrived)
    case .newline: return insertNewline()
    case .redraw: clearDrawing()
    case .back: return leave(.back(answer))
    case .help: return leave(.help(answer))
    case .editor: return leave(.editor(answer))
    case .complete: return complete()
    case .left: return move(by: -lengthBefore)
    case .right: return move(by: lengthAfter)
    case .home: return moveToStartOfRow()
    case .end: return moveToEndOfRow()
    case .up: return goUp()
    case .down: return goDown()
    case .erase: return erase(lengthBefore)
    case .delete:
      let length = lengthAfter
      editline_move_cursor(session, Int32(length))
      return erase(length)
    }
    return editline_redraw
  }

  private var keepsLines: Bool { prompt.multiline || prompt.pasteLines }

  /// Moves the cursor by scalars; libedit is told only if it can be.
  func move(by scalars: Int) -> UInt8 {
    guard scalars != 0 else { return editline_refuse }
    editline_move_cursor(session, Int32(scalars))
    return editline_redraw
  }

  private func leave(_ outcome: Outcome) -> UInt8 {
    self.outcome = outcome
    return editline_end
  }

  private func insertNewline() -> UInt8 {
    guard prompt.multiline else { return editline_refuse }
    let (text, cursor) = line
    if cursor == text.unicodeScalars.count, text.endsInContinuation {
      editline_delete_before(session, 1)
    }
    insert("\n")
    return editline_redraw
  }

  private func erase(_ scalars: Int) -> UInt8 {
    guard scalars > 0 else { return editline_refuse }
    editline_delete_before(session, Int32(scalars))
    return editline_redraw
  }

  /// The scalars of the character before the cursor.
  private var lengthBefore: Int {
    let (text, cursor) = line
    return String(text.unicodeScalars.prefix(cursor)).last?.unicodeScalars.count ?? 0
  }

  /// The scalars of the character at the cursor.
  private var lengthAfter: Int {
    let (text, cursor) = line
    return String(text.unicodeScalars.dropFirst(cursor)).first?.unicodeScalars.count ?? 0
  }
}
