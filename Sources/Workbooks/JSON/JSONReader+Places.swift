extension JSONReader {
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

  /// Refuses what is no UTF-8 text at all, with the reason a person can act upon.
  func checkEncoding() throws(JSONFault) {
    if bytes.count > limits.bytes { throw fault(.tooLarge(limit: limits.bytes), at: 0) }
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
