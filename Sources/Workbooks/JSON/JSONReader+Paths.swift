extension JSONReader {
  /// Where the part at the end of a path begins in a text that was read before, or the last part
  /// on the way that is there; line and column are counted from 1.
  static func position(
    of path: [JSONStep], in bytes: [UInt8]
  ) -> (line: Int, column: Int) {
    var reader = JSONReader(bytes, limits: Limits())
    reader.skipSpace()
    for step in path {
      let start = reader.index
      guard (try? reader.follow(step)) == true else {
        reader.index = start
        break
      }
    }
    return reader.position(of: reader.index)
  }

  private mutating func follow(_ step: JSONStep) throws(JSONFault) -> Bool {
    switch step {
    case .member(let name):
      guard take("{") else { return false }
      repeat {
        skipSpace()
        guard peek == UInt8(ascii: "\"") else { return false }
        let key = try readString()
        guard take(":") else { return false }
        skipSpace()
        if key.utf8.elementsEqual(name.utf8) { return true }
        _ = try readValue()
      } while take(",")
      return false
    case .item(let index, _):
      guard take("[") else { return false }
      for _ in 0..<index {
        _ = try readValue()
        guard take(",") else { return false }
      }
      skipSpace()
      return true
    }
  }
}
