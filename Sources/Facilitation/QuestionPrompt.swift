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
    prompt.pasteLines = ask.heading != nil
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
    let cells = RowText.cells(of: text)
    // A block that was pasted is none of the cells.
    if !ask.isLong, text.contains(where: \.isNewline) { return ask.tally ?? "" }
    guard let cell = ask.cells.dropFirst(cells.count - 1).first, let most = cell.most,
      let typed = ask.isLong || ask.cells.count == 1 ? text : cells.last
    else { return ask.tally ?? "" }
    let length = typed.trimmed.count
    let count =
      length > most ? "\(length) of \(most), \(length - most) over" : "\(length) of \(most)"
    if ask.isLong, length > 0 {
      let words = typed.split(whereSeparator: \.isWhitespace).count
      return (words == 1 ? "1 word" : "\(words) words") + " · " + count
    }
    return length * 5 > most * 4 ? count : ask.tally ?? ""
  }

  private var sign: String { (ask.cellLabel.map { $0 + " " } ?? "") + "❯ " }
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
