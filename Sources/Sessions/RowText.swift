import Texts

/// A row as one line: cells with ` | ` between them, `\|` for a bar inside one.
enum RowText {
  /// The cells of a typed line, outer space removed.
  static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var escaped = false
    for character in line {
      if escaped {
        cell += character == "|" ? "|" : "\\" + String(character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else if character == "|" {
        cells.append(cell.trimmed)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    if escaped { cell += "\\" }
    return cells + [cell.trimmed]
  }

  /// The line that gives these cells.
  static func line(_ cells: [String]) -> String {
    cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
