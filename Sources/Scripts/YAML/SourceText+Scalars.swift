internal import Values

extension SourceText {
  /// The place of a character of a scalar, counted from 0; one past the last is its end.
  ///
  /// Follows the line folds and escapes of plain and quoted scalars; in a block it is the block's
  /// place.
  func place(of offset: Int, in node: YAMLNode) -> Place {
    guard node.style != .block, let text = node.text else { return node.place }
    let start = node.style == .quoted ? node.place.advanced(by: 1) : node.place
    if isStraight(node) { return start.advanced(by: offset) }
    var cursor = ScalarCursor(self, at: start, quote: quote(of: node))
    for scalar in text.unicodeScalars.prefix(offset) { cursor.pass(scalar) }
    return cursor.place
  }

  /// Whether a comment follows a plain scalar in its last line, which may be a part of the text.
  func isFollowedByComment(_ node: YAMLNode) -> Bool {
    guard node.style == .plain, let text = node.text else { return false }
    let end = place(of: text.unicodeScalars.count, in: node)
    let rest = line(end.line).dropFirst(end.column - 1)
    return rest.first == " " && rest.first { $0 != " " && $0 != "\t" } == "#"
  }

  private func quote(of node: YAMLNode) -> Unicode.Scalar? {
    guard node.style == .quoted else { return nil }
    return line(node.place.line).dropFirst(node.place.column - 1).first
  }
}

/// Walks a plain or quoted scalar in its file, one character of its value at a time.
private struct ScalarCursor {
  let source: SourceText
  let quote: Unicode.Scalar?
  var place: Place
  var line: [Unicode.Scalar]
  var isInFold = false

  init(_ source: SourceText, at place: Place, quote: Unicode.Scalar?) {
    (self.source, self.place, self.quote) = (source, place, quote)
    line = source.line(place.line)
  }

  private var rest: ArraySlice<Unicode.Scalar> { line.dropFirst(place.column - 1) }

  mutating func pass(_ scalar: Unicode.Scalar) {
    if quote == "\"", rest.first == "\\", rest.count == 1 { nextLine() }
    defer { isInFold = scalar == "\n" }
    if scalar == "\n" || scalar == " ", rest.allSatisfy({ $0 == " " || $0 == "\t" }) {
      // A single end of line reads as a space; of more, all but the first as line feeds.
      if scalar == "\n", !isInFold { nextLine() }
      nextLine()
    } else if quote == "'", rest.starts(with: ["'", "'"]) {
      place.column += 2
    } else if quote == "\"", rest.first == "\\" {
      let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
      place.column += 2 + (rest.dropFirst().first.flatMap { digits[$0] } ?? 0)
    } else {
      place.column += 1
    }
  }

  private mutating func nextLine() {
    guard place.line < source.lineCount else { return }
    place.line += 1
    line = source.line(place.line)
    let text = line.firstIndex { $0 != " " && $0 != "\t" }
    place.column = (text ?? line.endIndex) + 1
  }
}
