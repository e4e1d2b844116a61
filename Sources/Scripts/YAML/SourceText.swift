internal import Values

/// The text of a script by lines, to find what YAML leaves out of its values.
struct SourceText: Sendable {
  /// The file as the person named it.
  let file: String
  /// Whether ` #` stands behind something in any line; false for most scripts.
  let hasCommentsBehindText: Bool
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let lineStarts: [Int]

  /// Takes a file's text.
  init(_ text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    var starts = [0]
    var hasText = false
    var hasComments = false
    var before = UInt8(ascii: " ")
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        starts.append(index + 1)
        hasText = false
      case UInt8(ascii: "#"):
        hasComments = hasComments || hasText && (before == 0x20 || before == 0x09)
        hasText = true
      case UInt8(ascii: " "), 0x09: break
      default: hasText = true
      }
      before = byte
    }
    lineStarts = starts
    hasCommentsBehindText = hasComments
  }

  /// The place of the first character.
  var start: Place { Place(file: file, line: 1, column: 1) }

  /// The scalars of a line, counted from 1, without its end; none when there is no such line.
  func line(_ number: Int) -> [Unicode.Scalar] {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    let end = lineStarts.indices.contains(number) ? lineStarts[number] : bytes.endIndex
    return String(decoding: bytes[lineStarts[number - 1]..<end], as: UTF8.self).unicodeScalars
      .filter { $0 != "\n" && $0 != "\r" }
  }

  /// The number of lines.
  var lineCount: Int { lineStarts.count }

  /// Whether a scalar stands in its line exactly as it reads, so that places can be counted in it.
  func isStraight(_ node: YAMLNode) -> Bool {
    guard let text = node.text, node.style != .block, let start = byteIndex(of: node.place) else {
      return false
    }
    let first = start + (node.style == .quoted ? 1 : 0)
    return bytes[min(first, bytes.endIndex)...].starts(with: text.utf8)
  }

  private func byteIndex(of place: Place) -> Int? {
    guard lineStarts.indices.contains(place.line - 1) else { return nil }
    var index = lineStarts[place.line - 1]
    // Counting would take its time in a file of one long line.
    if isASCII { return min(index + place.column - 1, bytes.endIndex) }
    var column = 1
    while column < place.column, index < bytes.endIndex {
      index += 1
      // Bytes that continue a character have the form 10xxxxxx.
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
    }
    return index <= bytes.endIndex ? index : nil
  }

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
