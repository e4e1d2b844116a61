import Values
import Workbooks

/// Where a session stands.
enum Position: Hashable, Sendable {
  /// Before the first step: who takes part.
  case people
  /// At a step.
  case step(Int, Stage)
  /// At the closing review, before its own fields: owner and day of what was put off.
  case followUp(step: Int)
  /// Past the last step.
  case finished
}

/// How far a step is.
enum Stage: Hashable, Sendable {
  /// A row, a form or a single answer is being typed.
  case entry(Entry)
  /// Nothing is left to type; messages may wait for a line.
  case end(held: [Message])
}

/// A row, a form or a single answer that is being typed.
struct Entry: Hashable, Sendable {
  /// The row, or the record of the form.
  var row: Row
  /// Whether the row is being made here and is not in the workbook yet.
  var isNew = false
  /// What was answered before, offered again.
  var earlier: JSONObject?
  /// The cells taken so far.
  var cells = JSONObject()
  /// The columns put off.
  var putOff: [String] = []
  /// The messages that wait for a line.
  var held: [Message] = []
  /// The line that was not taken, ready to edit.
  var refused: String?
}
