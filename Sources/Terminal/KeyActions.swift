import Texts

/// What the keys of ours do to the line of one prompt.
struct KeyActions {
  /// The text of the block or mark that the next code puts in the line.
  var arrived = ""
  /// The search through history while there is one.
  private(set) var search: HistorySearch?
  /// The list of options while it is open.
  private(set) var list: ChoiceList?
  /// Whether the key before was a Tab that left several candidates.
  private var isListWanted = false
  /// The line as the list of options has left it.
  private var listed: UndoHistory.State?
  /// Whether the person has closed the list.
  private var isListClosed = false
  private var undo = UndoHistory(from: .init())
  private var walk: HistoryWalk
  private let prompt: Prompt
  private let session: EditSession

  /// The keys of a prompt whose line this session edits.
  init(of prompt: Prompt, in session: EditSession) {
    self.prompt = prompt
    self.session = session
    walk = HistoryWalk(prompt.history)
  }

  /// Takes note of a key that is not Tab: the next Tab completes anew.
  mutating func forgetCandidates() {
    isListWanted = false
  }

  /// Begins with the line as it stands now.
  mutating func begin() {
    undo = UndoHistory(from: session.state)
  }

  /// Takes note of the line as the last key has left it.
  mutating func settle(replaces: Bool) {
    let state = session.settle()
    let isLonger = undo.note(state, replaces: replaces)
    if prompt.choices != nil, state != listed { updateList(state, isLonger: isLonger) }
  }

  /// Does what a key says, except what ends the prompt.
  mutating func run(_ key: Key, on screen: inout PromptScreen) -> EditSession.Effect {
    switch key {
    case .prefill:
      session.insert(prompt.initial)
      if let cursor = prompt.cursor { session.moveCursor(toScalar: cursor) }
    case .paste: session.insert(keepsLines ? arrived : cleaned(arrived, lines: false))
    case .mark: session.insert(arrived)
    case .newline: return insertNewline()
    case .redraw: screen.clear()
    case .back, .help, .editor: return .end
    case .moveUp, .moveDown: return prompt.takesMoves ? .end : .refuse
    case .complete: return complete(on: &screen)
    case .left: return move(by: session.cursor > 0 ? -1 : 0)
    case .right: return move(by: session.cursor < session.count ? 1 : 0)
    case .home: return move(by: session.row(at: session.cursor).lowerBound - session.cursor)
    case .end: return move(by: session.row(at: session.cursor).upperBound - session.cursor)
    case .up: return goUp()
    case .down: return goDown()
    case .older: return recall(-1)
    case .newer: return recall(1)
    case .search: search = HistorySearch(prompt.history, from: session.line)
    case .undo:
      guard let state = undo.undo() else { return .refuse }
      session.state = state
    case .erase:
      guard session.cursor > 0 else { return .refuse }
      session.deleteBeforeCursor(1)
    case .delete:
      guard session.cursor < session.count else { return .refuse }
      session.moveCursor(by: 1)
      session.deleteBeforeCursor(1)
    }
    return .redraw
  }

  private var keepsLines: Bool { prompt.multiline || prompt.pasteLines }

  private func insertNewline() -> EditSession.Effect {
    guard prompt.multiline else { return .refuse }
    let (text, cursor) = session.line
    if cursor == text.unicodeScalars.count, text.endsInContinuation {
      session.deleteBeforeCursor(1)
    }
    session.insert("\n")
    return .redraw
  }

  /// libedit is told only if the cursor can move.
  private func move(by characters: Int) -> EditSession.Effect {
    guard characters != 0 else { return .refuse }
    session.moveCursor(by: characters)
    return .redraw
  }
}

/// Tab.
extension KeyActions {
  /// Completes as far as all candidates agree; pressed again, lists them.
  private mutating func complete(on screen: inout PromptScreen) -> EditSession.Effect {
    if let taken = takeMarked() { return taken }
    guard let offer = prompt.complete else { return .refuse }
    let (text, cursor) = session.line
    let found = offer(text, cursor)
    guard found.start <= cursor, let first = found.candidates.first else { return .refuse }
    let typed = String(text.unicodeScalars.prefix(cursor).dropFirst(found.start))
    let isOnly = found.candidates.count == 1
    let completed = isOnly ? first + found.suffix : commonBeginning(of: found.candidates)
    if completed != typed, isOnly || completed.count >= typed.count {
      session.replace(from: found.start, with: completed)
      isListWanted = !isOnly
      return .redraw
    }
    if isOnly { return .refuse }
    if isListWanted { screen.list(found.candidates, under: text, of: prompt) }
    isListWanted = true
    return .redraw
  }

  /// The characters with which all of the texts begin.
  private func commonBeginning(of texts: [String]) -> String {
    guard var common = texts.first else { return "" }
    for text in texts {
      common = String(zip(common, text).prefix { $0 == $1 }.map(\.0))
    }
    return common
  }
}

/// Keys that know the rows of a long answer, choices and history.
extension KeyActions {
  private mutating func goUp() -> EditSession.Effect {
    if let effect = moveMark(-1, opens: false) { return effect }
    let cursor = session.cursor
    let start = session.row(at: cursor).lowerBound
    if start > 0 {
      let above = session.row(at: start - 1)
      return move(by: min(above.lowerBound + cursor - start, above.upperBound) - cursor)
    }
    return moveMark(-1, opens: true) ?? recall(-1)
  }

  private mutating func goDown() -> EditSession.Effect {
    if let effect = moveMark(1, opens: false) { return effect }
    let cursor = session.cursor
    let row = session.row(at: cursor)
    if row.upperBound < session.count {
      let below = session.row(at: row.upperBound + 1)
      let column = cursor - row.lowerBound
      return move(by: min(below.lowerBound + column, below.upperBound) - cursor)
    }
    return moveMark(1, opens: true) ?? recall(1)
  }

  private mutating func recall(_ step: Int) -> EditSession.Effect {
    guard let text = walk.step(step, from: session.line.text) else { return .refuse }
    session.replaceLine(with: text)
    return .redraw
  }

  /// Lets a search have a key; true if the key is to do what it always does.
  mutating func searchTakes(_ event: KeyDecoder.Event, isAlone: Bool) -> Bool {
    guard var search else { return true }
    let step = search.take(event, isAlone: isAlone)
    guard step != .goesOn else {
      self.search = search
      return false
    }
    if step != .cancels, let found = search.found { session.replaceLine(with: found) }
    self.search = nil
    return step == .takes
  }
}

/// The list of options.
extension KeyActions {
  /// The text of the cell that the list is for.
  var cell: String {
    let (text, cursor) = session.line
    return String(text.unicodeScalars.prefix(cursor).dropFirst(list?.start ?? 0))
  }

  /// Lets the list have a key; true if the key is to do what it always does.
  mutating func listTakes(_ event: KeyDecoder.Event, isAlone: Bool) -> Bool {
    guard let list else { return true }
    switch event {
    case .scalar(0x1B) where isAlone, .native(.viEscape):
      if list.mark != nil, !list.takesSeveral { put(list.before) }
      close()
      isListClosed = true
      return false
    case .scalar(0x20) where list.takesSeveral && list.mark != nil:
      if let text = list.toggled(cell) { put(text) }
      return false
    // An option that cannot be taken is no answer.
    case .scalar(0x0D), .scalar(0x0A):
      // Enter on one of several ticks it where nothing is ticked yet.
      if list.takesSeveral, list.mark != nil, cell.isBlank, let text = list.toggled(cell) {
        put(text)
        return false
      }
      return list.marked?.refusal == nil
    default: return true
    }
  }

  /// Moves the mark; nil where there is nothing to choose from.
  private mutating func moveMark(_ step: Int, opens: Bool) -> EditSession.Effect? {
    if opens, list == nil {
      let (text, cursor) = session.line
      guard let choices = prompt.choices?(text, cursor), !choices.options.isEmpty else {
        return nil
      }
      let typed = text.unicodeScalars.prefix(cursor).dropFirst(choices.start)
      list = ChoiceList(choices, typed: String(typed))
    }
    guard var list else { return nil }
    let text = list.move(step, cell: cell)
    self.list = list
    put(text)
    return .redraw
  }

  private mutating func takeMarked() -> EditSession.Effect? {
    guard let list, let marked = list.marked, !list.takesSeveral else { return nil }
    guard marked.refusal == nil else { return .refuse }
    put(marked.label + list.suffix)
    close()
    return .redraw
  }

  private mutating func put(_ text: String) {
    if let list, text != cell { session.replace(from: list.start, with: text) }
    listed = session.state
  }

  private mutating func close() {
    list = nil
    listed = nil
  }

  /// Makes the list one of what is typed now, opens it where many options are filtered, and closes
  /// it where none is left.
  private mutating func updateList(_ state: UndoHistory.State, isLonger: Bool) {
    listed = nil
    guard list != nil || isLonger else { return }
    let (text, cursor) = session.line
    guard let choices = prompt.choices?(text, cursor) else { return close() }
    let typed = String(text.unicodeScalars.prefix(cursor).dropFirst(choices.start))
    if typed.isEmpty { isListClosed = false }
    let new = ChoiceList(choices, typed: typed)
    let isOpen = list != nil || new.opensByItself && !isListClosed
    list = isOpen && !new.shown.isEmpty ? new : nil
    if list != nil { listed = state }
  }
}
