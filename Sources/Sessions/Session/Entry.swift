import Values
import Workbooks

/// A row, a form or a single answer that is being typed.
struct Entry: Hashable, Sendable {
  /// The row, or the record of the form.
  var row: Row
  /// Whether the row is being made here and is not in the workbook yet.
  var isNew = false
  /// The row a new one is made under.
  var parent: Row?
  /// The columns the row began with, which are shown and not typed.
  var fixed: Set<String> = []
  /// The step of another workshop a cell was taken from.
  var source: SlotSource?
  /// What was answered before, offered again.
  var earlier: JSONObject?
  /// The columns put off before, offered again as `?`.
  var earlierPutOff: [String] = []
  /// The cells taken so far.
  var cells = JSONObject()
  /// The columns put off.
  var putOff: [String] = []
  /// Whether the whole step is put off, whatever was typed.
  var isPutOff = false
  /// What waits for a line.
  var held = Held()
  /// The line that was not taken, ready to edit.
  var refused: String?

  /// Whether a cell was answered or put off here.
  func has(_ field: String) -> Bool { cells[field] != nil || putOff.contains(field) }
  /// Whether a cell was answered or put off before.
  func isEarlier(_ field: String) -> Bool {
    earlier?[field] != nil || earlierPutOff.contains(field)
  }
  /// Whether nothing was typed yet.
  var isBlank: Bool { cells.allSatisfy { fixed.contains($0.key) } && fixed.isSuperset(of: putOff) }
}
