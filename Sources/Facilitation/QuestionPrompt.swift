import Answers
import Scripts
import Sessions
import Terminal
import Texts

/// The line in which a question is answered: its sign, what stands in it, what its keys offer.
struct QuestionPrompt {
  let ask: Ask
  let screen: Screen

  /// Whether what Enter does can stand in the line itself, beside how far the table is.
  var hasRoomForHint: Bool {
    let parts = [sign, ask.enterHint ?? "", ask.tally ?? ""]
    return parts.map { displayWidth($0) }.reduce(0, +) + 2 <= screen.width
  }

  /// The prompt, with a text in it and the cursor at its place where one was carried over.
  ///
  /// `steps` are the ids that Tab offers; `millisecondsASecond` is nothing where the clock stands.
  func prompt(
    carrying carried: String?, cursor: Int?, history: History, steps: [String],
    millisecondsASecond: Int?
  ) -> Prompt {
    var prompt = Prompt()
    prompt.sign = sign
    // A line that begins with a slash is typed with two.
    let offered = (ask.prefill.hasPrefix("/") ? "/" : "") + ask.prefill
    prompt.initial = carried ?? offered
    prompt.cursor = cursor
    // After a refusal or the coach's word, what is typed replaces the answer; keys still edit it.
    prompt.isReplacedByTyping = (ask.isHeld || ask.isRefused) && prompt.initial == offered
    if !screen.isPlain, let seconds = ask.paceDue, let length = millisecondsASecond {
      prompt.timeout = seconds * length
    }
    prompt.hint = hasRoomForHint ? ask.enterHint ?? "" : ""
    prompt.progress = ask.tally ?? ""
    prompt.measure = { measure($0) }
    prompt.taken = ask.prefill.isEmpty ? ask.taken : nil
    prompt.takesMoves = ask.movableRow != nil
    prompt.multiline = ask.isLong
    prompt.pasteLines = ask.isOfTable
    prompt.history = history.lines(like: ask)
    let completer = Completer(ask: ask, steps: steps)
    prompt.complete = { text, cursor in completer.completions(text, cursor) }
    if ask.cells.contains(where: { !$0.options.isEmpty }) {
      prompt.choices = { text, cursor in completer.choices(text, cursor) }
    }
    return prompt
  }

  /// What stands at the right while a text is typed: how long it is, where that matters, else how far
  /// the table is.
  private func measure(_ text: String) -> String {
    if ask.isLong {
      guard let most = ask.cells.first?.most, !text.isEmpty else { return "" }
      let (characters, words) = text.size
      return (words == 1 ? "1 word" : "\(words) words") + " · " + count(characters, of: most)
    }
    // A block that was pasted is none of the cells.
    if text.contains(where: \.isNewline) { return ask.tally ?? "" }
    let cells = ask.cells.count == 1 ? [text] : RowText.cells(of: text)
    guard let most = ask.cells.dropFirst(cells.count - 1).first?.most, let typed = cells.last,
      case let length = typed.size.characters, length * 5 > most * 4
    else { return ask.tally ?? "" }
    return count(length, of: most)
  }

  private func count(_ length: Int, of most: Int) -> String {
    "\(length) of \(most)" + (length > most ? ", \(length - most) over" : "")
  }

  private var sign: String { (ask.cellLabel.map { $0 + " " } ?? "") + "❯ " }
}

extension String {
  /// The characters between its outer white space, and the words; plain letters are counted as bytes,
  /// as it is done at every key.
  fileprivate var size: (characters: Int, words: Int) {
    let bytes = utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return (trimmed.count, split(whereSeparator: \.isWhitespace).count)
    }
    var (words, length, start) = (0, 0, -1)
    var wasSpace = true
    for (place, byte) in bytes.enumerated() {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace {
        if wasSpace { words += 1 }
        if start < 0 { start = place }
        length = place - start + 1
      }
      wasSpace = isSpace
    }
    return (length, words)
  }
}

extension Ask {
  /// The name of the cell the line begins with; nothing for a whole answer or row.
  var cellLabel: String? {
    guard continues, kind == .cells, let cell = cells.first, cell.name != .wholeAnswer
    else { return nil }
    return cell.label
  }

  /// What an empty line does, where that is worth a line.
  var enterHint: String? {
    switch enter {
    case .takes(let text, let because?): "Enter takes: \(text) (\(because))"
    case .takes(let text, nil): "Enter takes: \(text)"
    case .keepsEarlier: "Enter keeps it"
    case .leavesEmpty: "Enter leaves it empty"
    case .endsTable where kind == .tableEnd: "Enter goes on · a row's number changes it"
    case .endsTable where !opens && !lacksRows: "Enter ends the list"
    case .goesOn: "Enter goes on"
    case .refused, .keepsAnswer, .needsReason, .takesChange, .endsTable: nil
    }
  }
}
