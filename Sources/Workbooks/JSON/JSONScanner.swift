/// Reads a JSON text one word, text or number at a time, and knows the place of each byte.
struct JSONScanner {
  private let bytes: [UInt8]
  /// The byte that is read next.
  private(set) var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  /// Goes behind the character if it comes next after white space.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// The fault at a byte, by default the one that is read next.
  func fault(_ reason: JSONFault.Reason, at offset: Int? = nil) -> JSONFault {
    let offset = min(offset ?? index, bytes.count)
    let (line, column) = position(of: offset)
    return JSONFault(reason: reason, offset: offset, line: line, column: column)
  }

  /// The line and column of a byte, counted from 1.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Continuation bytes do not begin a scalar.
    let column = 1 + bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
    return (1 + before.count { $0 == 0x0A }, column)
  }
}

/// What is wrong with the text as a whole.
extension JSONScanner {
  /// Refuses what is no UTF-8 text at all, with the reason a person can act upon.
  func checkEncoding(limit: Int) throws(JSONFault) {
    if bytes.count > limit { throw fault(.tooLarge(limit: limit), at: 0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark, at: 0) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw fault(.notUTF8, at: 0)
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      throw fault(.empty, at: 0)
    }
    // The first two characters are ASCII, so the wider encodings show a zero byte here.
    if bytes.prefix(2).contains(0) {
      throw fault(bytes.allSatisfy { $0 == 0 } ? .onlyZeroBytes : .notUTF8, at: 0)
    }
    if let offset = firstBadByte() { throw fault(.badUTF8, at: offset) }
  }

  /// Where git left a conflict; a line of valid JSON cannot begin like that.
  func conflictMarker() -> JSONFault? {
    for marker in ["<<<<<<< ", "=======\n", ">>>>>>> "] {
      let marker = Array(marker.utf8)
      var start = 0
      while start < bytes.count {
        if bytes[start...].starts(with: marker) { return fault(.conflictMarker, at: start) }
        guard let end = bytes[start...].firstIndex(of: 0x0A) else { break }
        start = end + 1
      }
    }
    return nil
  }

  private func firstBadByte() -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    return offset
  }
}

extension JSONScanner {
  /// Reads a text from its opening to its closing quote.
  mutating func readString() throws(JSONFault) -> String {
    index += 1
    var text: [UInt8] = []
    var plain = index
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[plain..<index]
        index += 1
        // The whole text was found to be UTF-8, and escapes add whole scalars.
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[plain..<index]
        text += UTF8.encode(try readEscape()).map { Array($0) } ?? []
        plain = index
      case 0..<0x20:
        throw fault(byte == 0 ? .zeroCharacter : .rawControl)
      default:
        index += 1
      }
    }
    throw fault(.endsTooSoon)
  }

  private mutating func readEscape() throws(JSONFault) -> Unicode.Scalar {
    let start = index
    guard start + 1 < bytes.count else { throw fault(.endsTooSoon, at: bytes.count) }
    index += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readCodeUnits(from: start)
    default: throw fault(.badEscape, at: start)
    }
  }

  private mutating func readCodeUnits(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try readHex(from: start)
    if first == 0 { throw fault(.zeroCharacter, at: start) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), bytes[index...].starts(with: [0x5C, 0x75]) else {
      throw fault(.loneSurrogate, at: start)
    }
    let second = index
    index += 2
    let low = try readHex(from: second)
    guard UTF16.isTrailSurrogate(low),
      let scalar = Unicode.Scalar(0x1_0000 + (UInt32(first) - 0xD800) << 10 + UInt32(low) - 0xDC00)
    else { throw fault(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func readHex(from start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw fault(.endsTooSoon) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault(.badEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}

extension JSONScanner {
  /// Reads a number and keeps its text.
  mutating func readNumber() throws(JSONFault) -> JSONValue {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    if bytes[index...].starts(with: "Inf".utf8) { throw fault(.notANumber, at: start) }
    let whole = readDigits()
    if whole == 0 || (whole > 1 && bytes[index - whole] == UInt8(ascii: "0")) {
      throw index == bytes.count && whole == 0
        ? fault(.endsTooSoon) : fault(.badNumber, at: start)
    }
    var isWhole = true
    if peek == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      if readDigits() == 0 { throw fault(.badNumber, at: start) }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      if readDigits() == 0 { throw fault(.badNumber, at: start) }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let fits =
      isWhole
      ? Int(text).map { abs($0) < 1 << 53 } ?? false : Double(text)?.isFinite ?? false
    guard fits else { throw fault(.numberTooLarge, at: start) }
    return .number(text)
  }

  private mutating func readDigits() -> Int {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index - start
  }

  /// Reads `null`, `true` or `false`.
  mutating func readWord() throws(JSONFault) -> JSONValue {
    let words: [(String, JSONValue)] = [("null", .null), ("true", true), ("false", false)]
    for (word, value) in words where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    for word in ["NaN", "Infinity", "nan", "inf"] where bytes[index...].starts(with: word.utf8) {
      throw fault(.notANumber)
    }
    if bytes.count - index < 5,
      words.contains(where: { $0.0.utf8.starts(with: bytes[index...]) })
    {
      throw fault(.endsTooSoon, at: bytes.count)
    }
    throw fault(.expected("a value"))
  }
}
