import Texts

/// The rows in which a prompt and its text are shown in a window of some width.
struct Layout: Equatable {
  /// One row of the screen.
  struct Row: Equatable {
    /// What is written for the row, escape sequences included.
    var output = ""
    /// The columns it takes.
    var columns = 0
    /// Whether it has characters that terminals disagree about.
    var isUncertain = false
  }

  /// The rows from the top; never none.
  private(set) var rows = [Row()]
  /// The cursor's row.
  private(set) var cursorRow = 0
  /// The cursor's column.
  private(set) var cursorColumn = 0
  /// The columns of the window.
  let width: Int
  /// Whether rows have been cut off to fit the window.
  private(set) var isCut = false

  /// Lays out a text after a sign, with the cursor so many scalars into the text.
  ///
  /// Every row ends by itself before the last column would wrap it, because terminals disagree
  /// about when they wrap.
  init(sign: String, text: String, cursor: Int, hint: String = "", style: Style, width: Int) {
    self.width = width
    append(style.render(sign, .sign), columns: displayWidth(sign))
    if text.isEmpty || text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      fill(with: text, cursor: cursor)
      if text.isEmpty { append(hint, style) }
      return
    }
    var scalars = 0
    var isPlaced = false
    for character in text {
      let next = scalars + character.unicodeScalars.count
      if cursor < next, !isPlaced {
        placeCursor(before: character)
        isPlaced = true
      }
      scalars = next
      append(character)
    }
    if !isPlaced { placeCursorAtEnd() }
  }

  /// The part of the rows, no more than so many, that has the cursor.
  func cut(to height: Int) -> Layout {
    guard rows.count > height else { return self }
    let top = min(max(0, cursorRow - height + 1), rows.count - height)
    var part = self
    part.rows = Array(rows[top..<(top + height)])
    part.cursorRow -= top
    part.isCut = true
    return part
  }
}

extension Layout {
  private var last: Int { rows.count - 1 }

  /// The same for a text in which every character takes one column, which most are.
  private mutating func fill(with text: String, cursor: Int) {
    let place = rows[0].columns + cursor
    (cursorRow, cursorColumn) = (place / width, place % width)
    var rest = Substring(text).utf8
    while !rest.isEmpty {
      if rows[last].columns == width { rows.append(Row()) }
      let part = rest.prefix(width - rows[last].columns)
      rows[last].output += Substring(part)
      rows[last].columns += part.count
      rest = rest.dropFirst(part.count)
    }
    if cursorRow > last { rows.append(Row()) }
  }

  private mutating func append(_ character: Character) {
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii) {
      append(String(character), columns: 1)
    } else if character == "\n" {
      rows.append(Row())
    } else if character == "\t" {
      for _ in 0..<(8 - rows[last].columns % 8) { append(" ", columns: 1) }
    } else {
      let shown = shownForm(of: character)
      if shown == String(character) {
        append(shown, columns: character.columns, uncertain: character.hasUncertainColumns)
      } else {
        for part in shown { append(String(part), columns: part.columns) }
      }
    }
  }

  /// A joiner inside a cluster is seen by what it joins; alone it is written out.
  private func shownForm(of character: Character) -> String {
    guard character.unicodeScalars.count > 1 else {
      return visible(String(character), lines: false)
    }
    return character.unicodeScalars.map { scalar in
      scalar.value == 0x200C || scalar.value == 0x200D
        ? String(scalar) : visible(String(scalar), lines: false)
    }.joined()
  }

  private mutating func append(_ text: String, columns: Int, uncertain: Bool = false) {
    if rows[last].columns + columns > width { rows.append(Row()) }
    rows[last].output += text
    rows[last].columns += columns
    if uncertain {
      // Whatever the terminal made of it, what follows stands where it is expected.
      rows[last].output += EscapeSequences.column(rows[last].columns)
      rows[last].isUncertain = true
    }
  }

  private mutating func append(_ hint: String, _ style: Style) {
    let room = width - rows[last].columns - 1
    guard !hint.isEmpty, displayWidth(hint) <= room else { return }
    append(style.render(hint, .hint), columns: displayWidth(hint))
  }

  private mutating func placeCursor(before character: Character) {
    cursorRow = last
    cursorColumn = rows[last].columns
    if character == "\n" {
      cursorColumn = min(cursorColumn, width - 1)
    } else if cursorColumn == width || cursorColumn + character.columns > width {
      cursorRow += 1
      cursorColumn = 0
    }
  }

  private mutating func placeCursorAtEnd() {
    if rows[last].columns >= width { rows.append(Row()) }
    cursorRow = last
    cursorColumn = rows[last].columns
  }
}
