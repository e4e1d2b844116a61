import Texts

/// A terminal's screen that understands what a frame sends, and nothing else.
struct Screen {
  private(set) var rows: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  let width: Int

  init(width: Int) {
    self.width = width
  }

  /// The rows as text, without the blanks at their ends.
  var text: [String] {
    rows.map { row in
      let text = row.joined()
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
  }

  mutating func show(_ bytes: String) {
    var rest = bytes.unicodeScalars[...]
    var pending = ""
    func flush(_ screen: inout Screen) {
      for character in pending { screen.put(character) }
      pending = ""
    }
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" || scalar.value < 0x20 else {
        pending.unicodeScalars.append(scalar)
        continue
      }
      flush(&self)
      switch scalar {
      case "\r": column = 0
      case "\n":
        row += 1
        if row == rows.count { rows.append([]) }
      case "\u{1B}":
        rest.removeFirst()
        let parameters = rest.prefix { $0.value < 0x40 }
        rest = rest.dropFirst(parameters.count)
        run(rest.popFirst() ?? " ", String(String.UnicodeScalarView(parameters)))
      default: rows[row].append("control \(scalar.value)")
      }
    }
    flush(&self)
  }

  private mutating func run(_ command: Unicode.Scalar, _ parameters: String) {
    switch command {
    case "A": row -= Int(parameters) ?? 1
    case "G": column = min((Int(parameters) ?? 1) - 1, width - 1)
    case "K": rows[row] = Array(rows[row].prefix(column))
    case "J":
      rows[row] = Array(rows[row].prefix(column))
      rows = Array(rows[...row])
    case "m", "h", "l": break
    default: rows[row].append("command \(command)")
    }
  }

  /// A wide character stands in its first cell and leaves the second empty.
  private mutating func put(_ character: Character) {
    let columns = character.columns
    if columns == 0, column > 0 {
      rows[row][column - 1] += String(character)
      return
    }
    if column + columns > width {
      rows[row].append("overflow")
      return
    }
    while rows[row].count < column + columns { rows[row].append(" ") }
    rows[row][column] = String(character)
    if columns == 2 { rows[row][column + 1] = "" }
    column += columns
  }
}
