import Sessions
import Testing
import Values
import Workbooks
import TestSupport

/// The worked examples, each workshop typed into the workbook the one before it left.
enum LinkedExample {
  /// A line and what it did.
  struct Turn {
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
    var workbook: Workbook?
    var last: (Dialogue, [Turn])?
    for file in files {
      let workshop = String(file.prefix { $0 != "-" })
      var dialogue = try Dialogue(workshop: workshop, in: workbook)
      let turns = try TestScript.answers(file).map { line in
        dialogue.type(line)
        return Turn(line: line, said: dialogue.said, messages: dialogue.messages)
      }
      workbook = dialogue.session.workbook
      last = (dialogue, turns)
    }
    return try #require(last)
  }
}

extension [LinkedExample.Turn] {
  /// The rules that spoke, in order.
  var rules: [String] { flatMap { $0.messages.map { "\($0.level) \($0.rule)" } } }
  /// The lines that were not taken.
  var refused: [String] {
    filter { $0.said.contains { $0.hasPrefix("refuse") || $0.hasPrefix("misplaced") } }.map(\.line)
  }
}
