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
  /// The columns left free before every row of the text but the first.
  private let indent: Int
  /// Whether the text is shown as one that typing replaces.
  private let isSelected: Bool

  /// What stands before the text, as it is written.
  struct Sign {
    let text: String
    let width: Int
    fileprivate let output: String
    fileprivate let columns: Int

    /// A sign for a window of some width, without its beginning if it would fill it.
    init(_ text: String, style: Style, width: Int) {
      self.text = text
      self.width = width
      var fitted = Substring(text)
      while displayWidth(String(fitted)) > max(2, width - 4) { fitted.removeFirst() }
      output = style.render(String(fitted), .sign)
      columns = displayWidth(String(fitted))
    }
  }

  /// Lays out a text after a sign, with the cursor so many scalars into the text.
  ///
  /// Every row ends by itself before the last column would wrap it, because terminals disagree
  /// about when they wrap.
  init(
    sign: Sign, text: String, cursor: Int, hint: String = "", isSelected: Bool = false,
    style: Style
  ) {
    width = sign.width
    self.isSelected = isSelected && !text.isEmpty
    // In a narrow window a long sign would leave no room for the text.
    indent = sign.columns * 2 <= width ? sign.columns : 0
    append(sign.output, columns: sign.columns)
    if self.isSelected { rows[0].output += EscapeSequences.reverse }
    if text.isEmpty || text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      fill(with: text, cursor: cursor)
      if text.isEmpty { append(hint, style) }
    } else {
      lay(text, cursor: cursor)
    }
    if self.isSelected { rows[last].output += EscapeSequences.reset }
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

  /// The same with more rows under the text.
  func with(_ below: [Row]) -> Layout {
    var both = self
    both.rows += below
    return both
  }
}

extension Layout {
  private var last: Int { rows.count - 1 }

  private mutating func addRow() {
    if isSelected { rows[last].output += EscapeSequences.reset }
    let blanks = String(repeating: " ", count: indent)
    rows.append(
      Row(output: isSelected ? blanks + EscapeSequences.reverse : blanks, columns: indent))
  }

  private mutating func lay(_ text: String, cursor: Int) {
    let scalars = text.unicodeScalars
    var (index, place, isPlaced) = (scalars.startIndex, 0, false)
    // Plain letters are counted, and written row by row.
    var unwritten = index
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let following = scalars.index(after: index)
      let columns = scalar.columnsOfPlainLetter
      // No mark follows that would join it.
      let isAlone =
        columns > 0
        && (following == scalars.endIndex || scalars[following].columnsOfPlainLetter > 0)
      let next = isAlone ? following : text.index(after: index)
      let count = isAlone ? 1 : scalars.distance(from: index, to: next)
      let isFull = isAlone && rows[last].columns + columns > width
      if isFull || !isAlone {
        rows[last].output += text[unwritten..<index]
        unwritten = isAlone ? index : next
      }
      if cursor < place + count, !isPlaced {
        placeCursor(before: text[index])
        isPlaced = true
      }
      if isAlone {
        if isFull { addRow() }
        rows[last].columns += columns
      } else {
        append(text[index])
      }
      place += count
      index = next
    }
    rows[last].output += text[unwritten...]
    if !isPlaced { placeCursorAtEnd() }
  }

  /// The same for a text in which every character takes one column, which most are.
  private mutating func fill(with text: String, cursor: Int) {
    let (first, room) = (width - rows[0].columns, width - indent)
    (cursorRow, cursorColumn) =
      cursor < first
      ? (0, rows[0].columns + cursor)
      : (1 + (cursor - first) / room, indent + (cursor - first) % room)
    var rest = Substring(text).utf8
    while !rest.isEmpty {
      if rows[last].columns == width { addRow() }
      let part = rest.prefix(width - rows[last].columns)
      rows[last].output += Substring(part)
      rows[last].columns += part.count
      rest = rest.dropFirst(part.count)
    }
    if cursorRow > last { addRow() }
  }

  private mutating func append(_ character: Character) {
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii) {
      append(String(character), columns: 1)
    } else if character == "\n" {
      addRow()
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
    if rows[last].columns + columns > width { addRow() }
    rows[last].output += text
    rows[last].columns += columns
    guard uncertain else { return }
    rows[last].isUncertain = true
    // Whatever the terminal made of it, what follows stands where it is expected, and nothing of
    // it stays behind the text.
    rows[last].output += EscapeSequences.column(rows[last].columns)
    if rows[last].columns < width { rows[last].output += EscapeSequences.clearToEndOfRow }
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
      cursorColumn = indent
    }
  }

  private mutating func placeCursorAtEnd() {
    if rows[last].columns >= width { addRow() }
    cursorRow = last
    cursorColumn = rows[last].columns
  }
}

extension Unicode.Scalar {
  /// The columns of a letter or sign that joins nothing and every terminal knows; 0 for others.
  fileprivate var columnsOfPlainLetter: Int {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xA9, 0xAA..<0xAD, 0xAF..<0x300: 1
    // Kana and the usual ideographs; vowels may join Hangul.
    case 0x3041..<0x3097, 0x30A1..<0x30FB, 0x4E00..<0xA000: 2
    default: 0
    }
  }
}
