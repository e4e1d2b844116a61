import Workbooks

/// A row with the cells of every step that asks about it.
struct AnsweredRow: Hashable, Sendable {
  let id: String
  /// The first column, which stands for the row in texts.
  let name: String
  /// What is stored in each column.
  let stored: [String: JSONValue]
  /// Each column in words; empty cells are not there.
  let texts: [String: String]

  /// A column in words; empty when there is nothing in it.
  subscript(column: String) -> String { texts[column] ?? "" }

  /// Whether this option was chosen in a column.
  func has(_ option: String, in column: String) -> Bool { stored[column]?.string == option }
}
