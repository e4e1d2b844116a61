import Terminal
import Texts

/// Rows laid out in columns as wide as the screen has room for; plain lines have bars instead.
struct RowColumns {
  private static let gap = 2
  private static let narrowest = 5

  private let rows: [[String]]
  private let screen: Screen
  private let widths: [Int]
  private let digits: Int

  /// Lays out rows of cells behind their numbers.
  init(rows: [[String]], screen: Screen) {
    self.rows = rows.map { $0.map { visible($0, lines: false) } }
    self.screen = screen
    digits = max(2, String(rows.count).count)
    var widths: [Int] = []
    for row in self.rows {
      for (place, cell) in row.enumerated() {
        if place == widths.count { widths.append(0) }
        widths[place] = max(widths[place], displayWidth(cell))
      }
    }
    let room = screen.width - digits - 4 - Self.gap * max(0, widths.count - 1)
    // The widest column gives way first.
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.narrowest,
      let place = widths.firstIndex(of: widest)
    {
      widths[place] -= 1
    }
    self.widths = widths
  }

  /// A row's line, with its number and a mark before it.
  func line(_ place: Int, mark: String = " ") -> StyledText {
    let row = rows[place]
    let number = String(place + 1)
    let start =
      " " + mark + String(repeating: " ", count: max(0, digits - number.count)) + number + "  "
    let label = StyledText(start, mark == " " ? .hint : .nudge)
    if screen.isPlain {
      return label + StyledText(row.joined(separator: " | "))
    }
    var text = ""
    for (column, cell) in row.enumerated() {
      let shown = cell.cut(to: widths[column])
      text += shown
      if column < row.count - 1 {
        text += String(repeating: " ", count: widths[column] - displayWidth(shown) + Self.gap)
      }
    }
    return label + StyledText(text)
  }
}
