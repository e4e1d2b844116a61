import Texts

/// What the keys of ours do to the line of one prompt.
struct KeyActions {
  /// The text of the block or mark that the next code puts in the line.
  var arrived = ""
  /// Whether the key before was a Tab that left several candidates.
  private var isListWanted = false
  private var walk: ChoiceWalk?
  private let prompt: Prompt
  private let session: EditSession

  /// The keys of a prompt whose line this session edits.
  init(of prompt: Prompt, in session: EditSession) {
    self.prompt = prompt
    self.session = session
  }

  /// Takes note of a key that is not Tab: the next Tab completes anew.
  mutating func forgetCandidates() {
    isListWanted = false
  }

  /// Does what a key says, except what ends the prompt.
  mutating func run(_ key: Key, on screen: inout PromptScreen) -> EditSession.Effect {
    switch key {
    case .prefill:
      session.insert(prompt.initial)
      let length = prompt.initial.unicodeScalars.count
      if let cursor = prompt.cursor, cursor < length { return move(by: cursor - length) }
    case .paste: session.insert(keepsLines ? arrived : cleaned(arrived, lines: false))
    case .mark: session.insert(arrived)
    case .newline: return insertNewline()
    case .redraw: screen.clear()
    case .back, .help, .editor: return .end
    case .moveUp, .moveDown: return prompt.takesMoves ? .end : .refuse
    case .complete: return complete(on: &screen)
    case .left: return move(by: -lengthBefore)
    case .right: return move(by: lengthAfter)
    case .home: return moveToStartOfRow()
    case .end: return moveToEndOfRow()
    case .up: return goUp()
    case .down: return goDown()
    case .erase: return erase(lengthBefore)
    case .delete:
      let length = lengthAfter
      session.moveCursor(by: length)
      return erase(length)
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

  private func erase(_ scalars: Int) -> EditSession.Effect {
    guard scalars > 0 else { return .refuse }
    session.deleteBeforeCursor(scalars)
    return .redraw
  }

  /// libedit is told only if the cursor can move.
  private func move(by scalars: Int) -> EditSession.Effect {
    guard scalars != 0 else { return .refuse }
    session.moveCursor(by: scalars)
    return .redraw
  }

  /// The scalars of the character before the cursor.
  private var lengthBefore: Int {
    let (text, cursor) = session.line
    return String(text.unicodeScalars.prefix(cursor)).last?.unicodeScalars.count ?? 0
  }

  /// The scalars of the character at the cursor.
  private var lengthAfter: Int {
    let (text, cursor) = session.line
    return String(text.unicodeScalars.dropFirst(cursor)).first?.unicodeScalars.count ?? 0
  }
}

/// Tab.
extension KeyActions {
  /// Completes as far as all candidates agree; pressed again, lists them.
  private mutating func complete(on screen: inout PromptScreen) -> EditSession.Effect {
    guard let offer = prompt.complete else { return .refuse }
    let (text, cursor) = session.line
    let found = offer(text, cursor)
    guard found.start <= cursor, let first = found.candidates.first else { return .refuse }
    let typed = String(text.unicodeScalars.prefix(cursor).dropFirst(found.start))
    let isOnly = found.candidates.count == 1
    let completed = isOnly ? first + found.suffix : commonBeginning(of: found.candidates)
    if completed != typed, isOnly || completed.count >= typed.count {
      session.deleteBeforeCursor(cursor - found.start)
      session.insert(completed)
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
  private func moveToStartOfRow() -> EditSession.Effect {
    let (text, cursor) = session.line
    return move(by: startOfRow(Array(text.unicodeScalars), cursor) - cursor)
  }

  private func moveToEndOfRow() -> EditSession.Effect {
    let (text, cursor) = session.line
    return move(by: endOfRow(Array(text.unicodeScalars), cursor) - cursor)
  }

  private mutating func goUp() -> EditSession.Effect {
    let (text, cursor) = session.line
    let scalars = Array(text.unicodeScalars)
    let start = startOfRow(scalars, cursor)
    if start > 0 {
      let above = startOfRow(scalars, start - 1)
      return move(by: min(above + cursor - start, start - 1) - cursor)
    }
    if let effect = walkChoices(-1, text, cursor) { return effect }
    session.push(.olderLine)
    return .done
  }

  private mutating func goDown() -> EditSession.Effect {
    let (text, cursor) = session.line
    let scalars = Array(text.unicodeScalars)
    let end = endOfRow(scalars, cursor)
    if end < scalars.count {
      let column = cursor - startOfRow(scalars, cursor)
      return move(by: min(end + 1 + column, endOfRow(scalars, end + 1)) - cursor)
    }
    if let effect = walkChoices(1, text, cursor) { return effect }
    session.push(.newerLine)
    return .done
  }

  private mutating func walkChoices(
    _ step: Int, _ text: String, _ cursor: Int
  ) -> EditSession.Effect? {
    guard let choices = prompt.choices?(text, cursor) else { return nil }
    var walk = walk ?? ChoiceWalk(choices.options.filter { $0.refusal == nil }.map(\.label))
    let typed = String(text.unicodeScalars.prefix(cursor).dropFirst(choices.start))
    session.deleteBeforeCursor(cursor - choices.start)
    session.insert(walk.step(step, from: typed))
    self.walk = walk
    return .redraw
  }

  private func startOfRow(_ scalars: [Unicode.Scalar], _ place: Int) -> Int {
    scalars[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  private func endOfRow(_ scalars: [Unicode.Scalar], _ place: Int) -> Int {
    scalars[place...].firstIndex(of: "\n") ?? scalars.count
  }
}

/// A walk through choices with Up and Down that comes by what was typed before it began.
struct ChoiceWalk {
  private let choices: [String]
  private var typed = ""

  /// A walk through these, in the order shown.
  init(_ choices: [String]) {
    self.choices = choices
  }

  /// Whether there is nowhere to go.
  var isEmpty: Bool { choices.isEmpty }

  /// The text one step down (1) or up (-1) from the text in the line.
  ///
  /// What was typed stands between the last choice and the first.
  mutating func step(_ step: Int, from text: String) -> String {
    guard let here = choices.firstIndex(of: text) else {
      typed = text
      return (step > 0 ? choices.first : choices.last) ?? text
    }
    let ring = typed.isEmpty ? choices : choices + [typed]
    return ring[(here + step + ring.count) % ring.count]
  }
}
