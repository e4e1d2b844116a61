import Answers
import Scripts
import Sessions
import Terminal
import Values

/// The program's own words in a dialogue; the workshop's are in its script.
enum Wording {
  static let people =
    "Who takes part? Names, commas between. An empty line if you would rather not say."
  static let notYet = "That works once the first step is asked. Names, or an empty line, go on."
  static let peopleHelp =
    "The names go into the workbook, so that owners who are here can be told from those who are not."
  static let followUps =
    "Before this is concluded: who finds out what was put off, and by when? As: Leo Brandt | 5 Dec"
  static let silentFirst =
    "Silent first: everyone writes for a minute, the least senior reads first, one answer is typed."
  static let interruptedOnce = "Ctrl-C again leaves; everything answered is saved."
  static let lastSave =
    "What is not saved is only here. Enter tries again, a file's name writes a copy, /quit leaves."
  static let rowsWait = "They follow once this row is done."
  static let pasteStart = "Paste or type the rows, one a line; an empty line ends it."
  static let commandsHint = "? why this is asked · /help all commands · /quit leaves, saved"
  static let manyOptions = "by name or row number; Tab completes, /rows lists them"
  static let tableHint = "One row a line, or cell by cell. An empty line ends the list."

  static let rowNumberHint = "A row's number changes it."

  static let ways = "Lowest, with the step where more can be earned:"
  static let noTree = "This workshop has no tree. /review shows what is answered so far."

  static func treeToCome(_ step: String?) -> String {
    "There is no tree yet; it grows" + (step.map { " once '\($0)' is answered." } ?? " later on.")
  }

  static func source(_ source: String) -> String { "Filled in \(source)." }

  static func stale(_ steps: [String]) -> String {
    "given before something it builds on changed: " + steps.joined(separator: ", ")
      + ". /go takes you there."
  }

  static func unknown(_ command: String, nearest: String?) -> String {
    "There is no \(command)." + (nearest.map { " Did you mean \($0)?" } ?? "")
      + " /help lists all; an answer that begins with a slash is typed with two."
  }

  static func editor(_ reason: ExternalEditor.Reason, path: String?) -> String {
    let what =
      switch reason {
      case .noFile: "No private file could be made for your editor."
      case .status(let status): "Your editor ended with status \(status); the answer is as it was."
      case .unreadable: "What your editor left cannot be read; the answer is as it was."
      }
    return what + (path.map { " Its text is in \($0)" } ?? "")
  }

  /// What an empty line does, where that is worth a line.
  static func enterHint(_ ask: Ask) -> String? {
    switch ask.enter {
    case .takes(let text, let because?): "Enter takes: \(text) (\(because))"
    case .takes(let text, nil): "Enter takes: \(text)"
    case .keepsEarlier: "Enter keeps it"
    case .leavesEmpty: "Enter leaves it empty"
    case .endsTable where ask.kind == .tableEnd: "Enter goes on · a row's number changes it"
    case .endsTable where !ask.opens && !ask.lacksRows: "Enter ends the list"
    case .goesOn: "Enter goes on"
    case .refused, .keepsAnswer, .needsReason, .takesChange, .endsTable: nil
    }
  }

  /// What settles messages that wait.
  static func settling(_ ask: Ask, _ script: Script) -> String? {
    guard ask.isHeld else { return nil }
    let offer =
      switch ask.offer {
      case .go(let step)?: " · /yes goes to \(step)"
      case .followUp?: " · /yes notes it"
      case nil: ""
      }
    let makesRows = script.steps[ask.step].table?.walks == nil
    let change =
      ask.kind != .tableEnd
      ? "type to change it" : makesRows ? "type another row" : "a row's number changes it"
    switch ask.enter {
    case .keepsAnswer: return "Enter keeps it · \(change)" + offer
    case .needsReason:
      return
        "\(change.prefix(1).uppercased() + change.dropFirst()) · /keep REASON keeps it, and is printed"
        + offer
    case .takesChange:
      return "Enter makes the change · type another · /back leaves it as it was"
    case .refused: return "Type it again" + offer
    case .goesOn where ask.offer != nil: return "Enter goes on" + offer
    default: return nil
    }
  }

  /// The name of the cell the line begins with; nothing for a whole answer or row.
  static func label(of ask: Ask) -> String? {
    ask.continues && ask.kind == .cells ? ask.cells.first?.label : nil
  }

  static func notice(_ notice: Notice) -> String {
    switch notice {
    case .dropped(let row, let steps): dropped(row, steps)
    case .restored(let row): "'\(row)' is back."
    case .parked(let count, let most): "Parked for another day: \(count) of \(most)."
    case .putOff(let field): "Put off: \(field). I ask who finds out, and by when, at the end."
    case .followUp(let text): "Noted as a follow-up: \(text)."
    case .kept: "Kept."
    case .leftAsItWas: "Left as it was."
    case .overTime(let used, let minutes, let canPutOff, let hasSuggestions):
      overTime(used, of: minutes, canPutOff: canPutOff, hasSuggestions: hasSuggestions)
    case .fastLane(let steps, let minutes):
      "\(minutes) minutes are used. /yes takes the short way: "
        + steps.map(short).joined(separator: "; ") + ". Or just go on."
    case .shortened(let step): "The short way: " + short(step) + "."
    }
  }
}
