import Answers
import Scripts
import Sessions
import Terminal
import Texts

/// How what is said between questions looks: a word in colour, the text indented beside it.
struct MessageView {
  let screen: Screen

  /// Prints what the coach says.
  func show(_ messages: [Message]) {
    for message in messages {
      screen.say(message.level.word, message.level.role, message.text)
    }
  }

  /// Prints what a change would do, a line for each kind.
  func show(_ consequences: Consequences) {
    // The word, and the columns on both sides of it.
    let room = screen.width - 10
    for (number, text) in consequences.lines(within: room).enumerated() {
      screen.say(number == 0 ? "change" : "      ", .nudge, text)
    }
  }

  /// Prints what happened.
  func show(_ notice: Notice) {
    screen.say("note  ", .note, notice.text)
  }

  /// Prints what settles the messages that wait.
  func settling(_ ask: Ask, script: Script) {
    let makesRows = script.steps[ask.step].table?.walks == nil
    guard let text = ask.settling(makesRows: makesRows) else { return }
    screen.say(text, .hint, indent: 10)
  }

  /// Prints why a line was not taken.
  func refused(_ refusal: Refusal) {
    let text = refusal.description
    screen.say("again ", .reject, text.prefix(1).uppercased() + text.dropFirst())
  }

  /// Prints why a line from a terminal was not taken for text.
  func refused(_ malformed: Malformed) {
    let text =
      switch malformed {
      case .bytes: "That line has bytes that are no UTF-8 text. Type it anew, or write it in /edit."
      case .tooLong(let most):
        "This terminal passes on no more than \(most) bytes of a line; the end may be missing. "
          + "Nothing was taken: write it in /edit, or in parts with \\ at the end of each."
      }
    screen.say("again ", .reject, text)
  }

  /// Prints that there is no such command.
  func unknown(_ command: String, nearest: String?) {
    screen.say(
      "again ", .reject,
      "There is no \(command)." + (nearest.map { " Did you mean \($0)?" } ?? "")
        + " /help lists all; an answer that begins with a slash is typed with two.")
  }

  /// Prints why an answer is as it was though the person's editor was open.
  func kept(_ reason: ExternalEditor.Reason, path: String?) {
    let what =
      switch reason {
      case .noFile: "No private file could be made for your editor."
      case .status(let status): "Your editor ended with status \(status); the answer is as it was."
      case .unreadable: "What your editor left cannot be read; the answer is as it was."
      }
    screen.say("again ", .reject, what + (path.map { " Its text is in \($0)" } ?? ""))
  }
}

extension CoachRule.Level {
  /// The word before a message, padded so that texts begin in one column.
  fileprivate var word: String {
    switch self {
    case .note: "note  "
    case .nudge: "nudge "
    case .strong: "strong"
    case .reject: "again "
    }
  }

  fileprivate var role: Role {
    switch self {
    case .note: .note
    case .nudge: .nudge
    case .strong: .strong
    case .reject: .reject
    }
  }
}

extension Consequences {
  /// What a change would do, each kind in as many words as fit in a line.
  fileprivate func lines(within width: Int) -> [String] {
    let kinds = [
      ("asks", asked.map(Self.text)), ("brings back", returning), ("parks", parked.map(Self.text)),
      ("makes stale", stale), ("concludes", conclusions.map(Self.text)),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { Self.line($0, $1, within: width) }
  }

  private static func text(of part: Part) -> String {
    let rows = part.rows.map { $0 == 1 ? " (1 row)" : " (\($0) rows)" }
    return part.step + (rows ?? "")
  }

  private static func text(of conclusion: Conclusion) -> String {
    guard let was = conclusion.was else { return "another \(conclusion.name)" }
    return "\(conclusion.name) \(conclusion.now ?? "open") (was \(was))"
  }

  /// `asks a, b and 2 more`: the first item whatever its width, then those that fit.
  private static func line(_ verb: String, _ items: [String], within width: Int) -> String {
    func text(_ count: Int) -> String {
      let rest = items.count - count
      return verb + " " + items.prefix(count).joined(separator: ", ")
        + (rest > 0 ? " and \(rest) more" : "")
    }
    let count = items.indices.last { displayWidth(text($0 + 1)) <= width } ?? 0
    return text(count + 1)
  }
}

extension Notice {
  fileprivate var text: String {
    switch self {
    case .dropped(let row, let steps): Self.dropped(row, steps)
    case .restored(let row): "'\(row)' is back."
    case .undone(let kind, let row, let count): Self.undone(kind, row, count)
    case .pasted(let count): count == 1 ? "1 row is in." : "\(count) rows are in."
    case .moved(let row, let number): "'\(row)' is row \(number) now."
    case .raised(let most): "Up to \(most) rows in this run."
    case .severalCells(let cells):
      "\(cells.count) cells: \(RowText.line(cells)). Enter takes them; typed again as it was, it is one."
    case .parked(let count): "Parked for another day: \(count) of \(Session.mostTopics)."
    case .putOff(let field): "Put off: \(field). I ask who finds out, and by when, at the end."
    case .followUp(let text): "Noted as a follow-up: \(text)."
    case .kept: "Kept."
    case .leftAsItWas: "Left as it was."
    case .overTime(let used, let minutes, let canPutOff, let hasSuggestions):
      "\(used) min on this step, which is meant for \(minutes). "
        + "\(Self.waysOn(canPutOff: canPutOff, hasSuggestions: hasSuggestions))."
    case .fastLane(let steps):
      "\(Session.fastLaneMinute) minutes are used. /yes takes the short way: "
        + steps.map(Self.short).joined(separator: "; ") + ". Or just go on."
    case .shortened(let step): "The short way: " + Self.short(step) + "."
    }
  }

  private static func undone(_ kind: TableChange.Kind, _ row: String, _ count: Int) -> String {
    if count > 1 { return "\(count) rows are taken back; they wait as they came." }
    return switch kind {
    case .added: "'\(row)' is taken back; it stands in the line."
    case .changed, .dropped: "'\(row)' is as it was."
    case .moved: "'\(row)' is where it was."
    }
  }

  private static func dropped(_ row: String, _ steps: Int) -> String {
    let what =
      switch steps {
      case 0: ""
      case 1: ", with its answers in 1 later step"
      default: ", with its answers in \(steps) later steps"
      }
    return "'\(row)' is out\(what). /undo brings it back."
  }

  private static func waysOn(canPutOff: Bool, hasSuggestions: Bool) -> String {
    var ways = ["Go on as you like"]
    if hasSuggestions { ways.append("/yes takes what is suggested for the rest") }
    if canPutOff { ways.append("/later puts it off") }
    return ways.count < 3
      ? ways.joined(separator: ", or ")
      : ways.dropLast().joined(separator: ", ") + ", or " + ways[ways.count - 1]
  }

  private static func short(_ step: ShortStep) -> String {
    switch step.way {
    case .defaults: "\(step.step) takes its defaults"
    case .later: "\(step.step) is put off"
    case .most(let count): "\(step.step) takes " + (count == 1 ? "1 row" : "\(count) rows")
    }
  }
}

extension Ask {
  /// What settles messages that wait; `makesRows` is whether its table takes new rows.
  fileprivate func settling(makesRows: Bool) -> String? {
    guard isHeld else { return nil }
    let offer =
      switch offer {
      case .go(let step)?: " · /yes goes to \(step)"
      case .followUp?: " · /yes notes it"
      case nil: ""
      }
    let change =
      kind != .tableEnd
      ? "type to change it" : makesRows ? "type another row" : "a row's number changes it"
    switch enter {
    case .keepsAnswer: return "Enter keeps it · \(change)" + offer
    case .needsReason:
      return
        "\(change.prefix(1).uppercased() + change.dropFirst()) · /keep REASON keeps it, and is printed"
        + offer
    case .takesChange:
      return "Enter makes the change · type another · /back leaves it as it was"
    case .refused: return "Type it again" + offer
    case .goesOn where self.offer != nil: return "Enter goes on" + offer
    default: return nil
    }
  }
}
