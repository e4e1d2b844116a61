import Texts

/// Where the cursor of a frame may be after the window has got another width.
///
/// Some terminals wrap rows anew and some cut them off. No more rows may be taken for the frame's
/// than are, or what stands above it would be cleared.
struct ResizedFrame {
  /// A place the cursor may be at: the rows of the frame above it, and its column.
  private struct Place: Equatable {
    var above: Int
    var column: Int
  }

  private let cut: Place
  private let wrapped: [Place]

  init(_ layout: Layout, hasProgress: Bool, width: Int) {
    var above = 0
    for (index, row) in layout.rows[..<layout.cursorRow].enumerated() {
      let columns = index == 0 && hasProgress ? max(row.columns, layout.width - 1) : row.columns
      above += Self.end(of: row, columns, width).row + 1
    }
    let row = layout.rows[layout.cursorRow]
    let own = Self.end(of: row, layout.cursorColumn, width, isCursor: true)
    cut = Place(above: layout.cursorRow, column: min(layout.cursorColumn, width - 1))
    var places = [Place(above: above + own.row, column: own.column)]
    // At the end of a full row some terminals stay in it and others go on to the next.
    if own.column == 0, own.row > 0 {
      places.append(Place(above: above + own.row - 1, column: width - 1))
    }
    wrapped = places
  }

  /// Whether the terminal's kind and the cursor's column make a difference.
  var isUncertain: Bool { wrapped.contains { $0.above != cut.above } }

  /// The rows of the frame above the cursor, which is in that column if it could be asked.
  ///
  /// Where the terminal's kind can be told from the column, `wraps` is set to it.
  func above(column: Int?, wraps: inout Bool?) -> Int {
    let fitting = wrapped.filter { $0.column == column }
    if wraps == nil, column != nil, fitting.isEmpty != (cut.column != column) {
      wraps = !fitting.isEmpty
    }
    let fewest = wrapped.map(\.above).min() ?? cut.above
    switch wraps {
    case true?: return fitting.first?.above ?? fewest
    case false?: return cut.above
    case nil: return min(cut.above, fewest)
    }
  }

  /// The row and column in which so many columns of a row end when it is wrapped anew.
  private static func end(
    of row: Layout.Row, _ columns: Int, _ width: Int, isCursor: Bool = false
  ) -> (row: Int, column: Int) {
    var (place, column, passed) = (0, 0, 0)
    func pass(_ size: Int) {
      if column + size > width { (place, column) = (place + 1, 0) }
      column += size
      passed += size
    }
    for size in sizes(of: row) where passed + size <= columns { pass(size) }
    while passed < columns { pass(1) }
    return isCursor && column == width ? (place + 1, 0) : (place, column)
  }

  /// The columns of each character that stands in the row.
  private static func sizes(of row: Layout.Row) -> [Int] {
    var sizes: [Int] = []
    var isSequence = false
    for character in row.output {
      if character == "\u{1B}" {
        isSequence = true
      } else if isSequence {
        isSequence = !character.isLetter
      } else {
        sizes.append(character.columns)
      }
    }
    return sizes
  }
}
