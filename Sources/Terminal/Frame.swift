import Texts

/// What a prompt has drawn on the screen, and the bytes that make the screen show something else.
///
/// It knows nothing of what stands above the prompt and never touches it.
struct Frame {
  /// The layout that the screen shows; nil before the first drawing.
  private(set) var drawn: Layout?
  private var progress = ""
  private var output = ""
  /// The progress that was measured last.
  private var measured = (text: "", columns: 0)
  /// Where the terminal's cursor is; a nil column is not known.
  private var row = 0
  private var column: Int?

  /// The bytes that make the screen show the layout, with the progress at the right of its top row
  /// if there is room.
  mutating func draw(_ layout: Layout, progress: String, style: Style) -> String {
    output = ""
    let old = drawn?.rows ?? []
    if drawn == nil {
      output = EscapeSequences.firstColumn
      (row, column) = (0, 0)
    }
    if progress != measured.text { measured = (progress, displayWidth(progress)) }
    let room = layout.width - 1 - measured.columns
    let wanted = layout.rows[0].columns + 1 < room ? progress : ""
    var isProgressDrawn = wanted == self.progress
    if !isProgressDrawn, !self.progress.isEmpty {
      go(toRow: 0)
      go(toColumn: old[0].columns)
      output += EscapeSequences.clearToEndOfRow
    }
    for (index, new) in layout.rows.enumerated() {
      if index >= old.count {
        if index > 0 { go(toRow: index) }
        write(new, width: layout.width)
      } else if old[index] != new {
        go(toRow: index)
        // An uncertain row is cleared to its end wherever it is written.
        if index == 0, new.isUncertain { isProgressDrawn = false }
        if !grow(old[index], into: new, width: layout.width) {
          write(new, width: layout.width)
          if index == 0 { isProgressDrawn = false }
        }
      }
    }
    if old.count > layout.rows.count {
      go(toRow: layout.rows.count)
      go(toColumn: 0)
      output += EscapeSequences.clearToEndOfScreen
    }
    if !isProgressDrawn, !wanted.isEmpty {
      go(toRow: 0)
      go(toColumn: room)
      output += style.render(wanted, .progress)
      column = nil
    }
    go(toRow: layout.cursorRow)
    go(toColumn: layout.cursorColumn)
    drawn = layout
    self.progress = wanted
    return output
  }

  /// The bytes that leave the whole text on the screen and the cursor in the row after it.
  ///
  /// The layout is of the whole text, not cut to the window.
  mutating func finish(_ layout: Layout, style: Style) -> String {
    var last = ""
    if drawn?.isCut == true {
      last = EscapeSequences.up(row) + EscapeSequences.firstColumn
      last += EscapeSequences.clearToEndOfScreen
      drawn = nil
      progress = ""
    }
    last += draw(layout, progress: "", style: style)
    output = ""
    go(toRow: layout.rows.count - 1)
    last += output + EscapeSequences.nextRow
    self = Frame()
    return last
  }

  /// The bytes that go so many rows up and clear from there on; draw anew then.
  mutating func clear(above: Int) -> String {
    self = Frame()
    return EscapeSequences.up(above) + EscapeSequences.firstColumn
      + EscapeSequences.clearToEndOfScreen
  }

  /// Where the cursor may be now that the window has another width; nil if nothing is drawn.
  func resized(to width: Int) -> ResizedFrame? {
    guard let drawn else { return nil }
    return ResizedFrame(drawn, hasProgress: !progress.isEmpty, width: width)
  }
}

extension Frame {
  private mutating func go(toRow target: Int) {
    if target < row {
      output += EscapeSequences.up(row - target)
    } else if target > row {
      for _ in row..<target { output += EscapeSequences.nextRow }
      column = 0
    }
    row = target
  }

  private mutating func go(toColumn target: Int) {
    guard target != column else { return }
    output += target == 0 ? EscapeSequences.firstColumn : EscapeSequences.column(target)
    column = target
  }

  /// Writes only what a row has gained at its end; false if it has changed elsewhere.
  private mutating func grow(_ old: Layout.Row, into new: Layout.Row, width: Int) -> Bool {
    guard old.columns < width, new.output.utf8.starts(with: old.output.utf8) else { return false }
    go(toColumn: old.columns)
    let gained = new.output.utf8.dropFirst(old.output.utf8.count)
    output += bounded(String(decoding: gained, as: UTF8.self), new)
    column = new.columns < width ? new.columns : nil
    return true
  }

  /// A character that takes more columns than expected must not push the row into the next.
  private func bounded(_ text: String, _ row: Layout.Row) -> String {
    guard row.isUncertain else { return text }
    return EscapeSequences.stopWrapping + text + EscapeSequences.startWrapping
  }

  private mutating func write(_ new: Layout.Row, width: Int) {
    go(toColumn: 0)
    if new.isUncertain {
      output += EscapeSequences.clearToEndOfRow + bounded(new.output, new)
    } else {
      output += new.output + (new.columns < width ? EscapeSequences.clearToEndOfRow : "")
    }
    column = new.columns < width ? new.columns : nil
  }
}
