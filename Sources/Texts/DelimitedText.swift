/// Rows of cells as spreadsheets copy and save them.
///
/// Cells stand between separators; one that holds a separator, a quote or a line end stands in
/// quotes, and quotes inside it are doubled. Source: RFC 4180, which text with tabs follows, too.
///
/// ```swift
/// DelimitedText.rows(of: "a,\"b, \"\"c\"\"\"\r\nd", separator: ",")   // [["a", "b, \"c\""], ["d"]]
/// ```
public enum DelimitedText {
  /// The cells of each row, outer white space removed; rows in which every cell is empty are left
  /// out.
  ///
  /// A quote that begins no quoted cell, as in `5" pipe`, is a character like any other.
  public static func rows(of text: String, separator: Character) -> [[String]] {
    let characters = Array(text)
    var rows: [[String]] = []
    var row: [String] = []
    var place = 0
    func endRow() {
      if !row.allSatisfy(\.isEmpty) { rows.append(row) }
      row = []
    }
    while place <= characters.count {
      let cell =
        quotedCell(in: characters, from: place, separator)
        ?? plainCell(in: characters, from: place, separator)
      row.append(cell.text.trimmed)
      place = cell.end + 1
      if cell.end == characters.count || characters[cell.end] != separator { endRow() }
    }
    return rows
  }

  /// A cell without quotes, and where it ends.
  private static func plainCell(
    in text: [Character], from start: Int, _ separator: Character
  ) -> (text: String, end: Int) {
    let end = text[start...].firstIndex { $0 == separator || $0.isNewline } ?? text.count
    return (String(text[start..<end]), end)
  }

  /// A quoted cell, and where it ends; nothing if there is none that ends as one should.
  private static func quotedCell(
    in text: [Character], from start: Int, _ separator: Character
  ) -> (text: String, end: Int)? {
    guard let open = text[start...].firstIndex(where: { $0 != " " }), text[open] == "\"" else {
      return nil
    }
    var cell = ""
    var place = open + 1
    while place < text.count {
      if text[place] != "\"" {
        cell.append(text[place])
        place += 1
      } else if place + 1 < text.count, text[place + 1] == "\"" {
        cell.append("\"")
        place += 2
      } else {
        let end = text[(place + 1)...].firstIndex { $0 != " " } ?? text.count
        guard end == text.count || text[end] == separator || text[end].isNewline else { return nil }
        return (cell, end)
      }
    }
    return nil
  }
}
