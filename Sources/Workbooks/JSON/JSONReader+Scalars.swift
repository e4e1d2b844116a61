extension JSONReader {
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
}
