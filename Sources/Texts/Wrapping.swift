/// The rows of the text when it is wrapped at words to fit the width, indents included.
///
/// Newlines in the text are kept; runs of blanks become one. A word longer than a row is broken
/// between characters; East Asian text may break between any two of its characters, but not
/// before closing punctuation. A width too small for the indent is raised to four columns more.
public func wrapped(
  _ text: String, width: Int, firstIndent: Int = 0, indent: Int = 0
) -> [String] {
  let width = max(width, max(firstIndent, indent) + 4)
  var rows: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var row = Row(indent: rows.isEmpty ? firstIndent : indent)
    for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      for (index, piece) in breakable(word).enumerated() {
        let gap = index == 0 && !row.isEmpty
        if row.columns + (gap ? 1 : 0) + displayWidth(piece) <= width {
          row.append(gap ? " " + piece : piece)
          continue
        }
        if !row.isEmpty {
          rows.append(row.text)
          row = Row(indent: indent)
        }
        for character in piece {
          if row.columns + character.columns > width {
            rows.append(row.text)
            row = Row(indent: indent)
          }
          row.append(String(character))
        }
      }
    }
    rows.append(row.text)
  }
  return rows
}

/// The pieces of a word between which a row may end.
private func breakable(_ word: Substring) -> [String] {
  var pieces: [String] = []
  var last: Character?
  for character in word {
    let isBreak = (last?.isIdeographic ?? true) || character.isIdeographic
    if let previous = pieces.popLast() {
      let joined = closing.contains(character) || last.map(opening.contains) == true || !isBreak
      pieces += joined ? [previous + String(character)] : [previous, String(character)]
    } else {
      pieces = [String(character)]
    }
    last = character
  }
  return pieces
}

/// Punctuation that never begins a row, and that never ends one.
private let closing: Set<Character> = Set("、。，．・：；？！」』）】〉》〕］｝ー")
private let opening: Set<Character> = Set("「『（【〈《〔［｛")

extension Character {
  fileprivate var isIdeographic: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.value >= 0x2E80 && first.columns == 2 && !first.properties.isEmoji
  }
}

private struct Row {
  var body = ""
  var columns: Int
  let indent: Int

  init(indent: Int) {
    self.indent = indent
    columns = indent
  }

  var isEmpty: Bool { body.isEmpty }
  var text: String { isEmpty ? "" : String(repeating: " ", count: indent) + body }

  mutating func append(_ piece: String) {
    body += piece
    columns += displayWidth(piece)
  }
}
