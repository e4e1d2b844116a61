import Sessions
import Synchronization
import TestSupport
import Testing
import Values
import Workbooks

/// The worked examples, each workshop typed into the workbook the one before it left.
enum LinkedExample {
  /// A line and what it did.
  struct Turn: Sendable {
    var line: String
    var said: [String]
    var messages: [Message]
  }

  /// The workbook all worked examples leave, typed once for all tests.
  static let everything = Result { () throws in
    try typed("ws01", "ws02", "ws03", "recheck").dialogue.session.workbook
  }

  /// Types the files in order, each named by its workshop and what follows a dash.
  static func typed(_ files: String...) throws -> (dialogue: Dialogue, turns: [Turn]) {
    let typed = try passage(files)
    return (typed.dialogue, typed.turns)
  }

  /// The last workshop of the files, typed over what the others left; each once for all tests.
  private static func passage(_ files: [String]) throws -> Passage {
    if let passage = passages.withLock({ $0[files] }) { return passage }
    let file = try #require(files.last)
    let before = files.dropLast()
    let workbook = before.isEmpty ? nil : try passage(Array(before)).dialogue.session.workbook
    var dialogue = try Dialogue(workshop: String(file.prefix { $0 != "-" }), in: workbook)
    let turns = try TestScript.answers(file).map { line in
      dialogue.type(line)
      return Turn(line: line, said: dialogue.said, messages: dialogue.messages)
    }
    let passage = Passage(dialogue: dialogue, turns: turns)
    passages.withLock { $0[files] = passage }
    return passage
  }

  private struct Passage: Sendable {
    var dialogue: Dialogue
    var turns: [Turn]
  }

  private static let passages = Mutex<[[String]: Passage]>([:])
}

extension [LinkedExample.Turn] {
  /// The rules that spoke, in order.
  var rules: [String] { flatMap { $0.messages.map { "\($0.level) \($0.rule)" } } }
  /// The lines that were not taken.
  var refused: [String] {
    filter { $0.said.contains { $0.hasPrefix("refuse") || $0.hasPrefix("misplaced") } }.map(\.line)
  }
}
