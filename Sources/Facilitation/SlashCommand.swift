import Sessions
import Texts

/// What can be typed with a slash at any prompt.
enum SlashCommand: String, CaseIterable {
  case why, back, go, skip, later, keep, yes, park, review, tree, edit, rows, row, insert, move,
    drop, undo, paste, more
  case save, help, quit, at

  /// What stands after the command's name in its help.
  var argument: String? {
    switch self {
    case .go, .at: "STEP"
    case .keep: "REASON"
    case .park: "TEXT"
    case .row, .insert, .drop: "N"
    case .move: "N M"
    case .save: "[FILE]"
    default: nil
    }
  }

  /// What it does, in a few words; nothing for a command made for files of answers.
  var help: String? {
    switch self {
    case .why: "why this is asked, with a good and a weak example (also ?)"
    case .back: "to the cell, row or step before"
    case .go: "to a step you have reached, by number or name, or ws02.STEP"
    case .skip: "leaves an optional answer empty (also -)"
    case .later: "not known yet: becomes a follow-up, where that is allowed"
    case .keep: "keeps an answer against the coach; the reason is printed"
    case .yes: "takes what a message offers"
    case .park: "keeps a topic for another day"
    case .review: "what is answered so far"
    case .tree: "the tree, as far as it has grown"
    case .edit: "writes the answer in your own editor"
    case .rows: "lists the rows of a table"
    case .row: "changes a row"
    case .insert: "asks a new row that gets this number"
    case .move: "gives a row another number: /move 3 1"
    case .drop: "takes a row out"
    case .undo: "takes the last change of the rows back; again, the one before"
    case .paste: "takes many rows, one a line, until an empty line"
    case .more: "makes room for more rows than the list takes, in this run"
    case .save: "saves again, or a copy to another file"
    case .help: "this list"
    case .quit: "leaves; everything is saved"
    case .at: nil
    }
  }

  /// What a typed line means: a command with its argument, an unknown one, or an answer.
  enum Line: Hashable {
    case command(SlashCommand, String)
    case unknown(String, nearest: String?)
    case text(String)
  }

  /// Reads a line; one that is to begin with a slash is typed with two.
  static func read(_ line: String) -> Line {
    let text = line.drop { $0 == " " }
    if text.filter({ $0 != " " }) == "?" { return .command(.why, "") }
    guard text.hasPrefix("/") else { return .text(line) }
    if text.hasPrefix("//") { return .text(String(text.dropFirst())) }
    let name = text.dropFirst().prefix { !$0.isWhitespace }.lowercased()
    let argument = String(text.dropFirst(name.count + 1).drop { $0.isWhitespace })
    if let command = SlashCommand(rawValue: name) { return .command(command, argument) }
    let nearest = nearestName(to: name, in: allCases.filter { $0.help != nil }.map(\.rawValue))
    return .unknown("/" + name, nearest: nearest.map { "/" + $0 })
  }

  /// Reads what was typed where a text stood in the line: a command behind it is no part of it.
  static func read(_ typed: String, behind standing: String) -> Line {
    if !standing.isEmpty, typed.hasPrefix(standing) {
      let rest = read(String(typed.dropFirst(standing.count)).trimmed)
      if case .command = rest { return rest }
    }
    return read(typed)
  }

  /// What the session is told; nothing for what only concerns the screen.
  func event(_ argument: String) -> Event? {
    switch self {
    case .back: .back
    case .go: .go(argument)
    case .skip: .skip
    case .later: .later
    case .keep: .keep(argument)
    case .yes: .takeOffer
    case .park: .park(argument)
    case .row: .row(argument)
    case .drop: .drop(argument)
    case .insert: .insert(argument)
    case .move: .move(argument)
    case .more: .more
    case .undo: .undo
    case .at: .at(argument)
    case .why, .review, .tree, .edit, .rows, .paste, .save, .help, .quit: nil
    }
  }
}
