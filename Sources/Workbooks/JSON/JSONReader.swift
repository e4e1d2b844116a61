/// Reads JSON by RFC 8259 and nothing else.
///
/// Stricter than the standard where programs disagree: it refuses repeated names, U+0000, whole
/// numbers beyond ±(2⁵³−1) and numbers beyond the range of a double.
public struct JSONReader {
  /// How much a text may hold.
  public struct Limits: Hashable, Sendable {
    /// Arrays and objects inside each other.
    public var depth: Int
    /// Bytes of the whole text.
    public var bytes: Int

    /// Makes limits; those of a workbook unless told otherwise.
    public init(depth: Int = 32, bytes: Int = 16 << 20) {
      self.depth = depth
      self.bytes = bytes
    }
  }

  private let limits: Limits
  private var scanner: JSONScanner
  private var depth = 0

  private init(_ bytes: [UInt8], limits: Limits) {
    self.limits = limits
    scanner = JSONScanner(bytes)
  }

  /// Reads one value that fills the whole text.
  public static func value(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes, limits: limits)
    do throws(JSONFault) {
      try reader.scanner.checkEncoding(limit: limits.bytes)
      let value = try reader.readValue()
      reader.scanner.skipSpace()
      if !reader.scanner.isAtEnd { throw reader.scanner.fault(.trailingText) }
      return value
    } catch {
      throw reader.scanner.conflictMarker() ?? error
    }
  }

  /// Where the part at the end of a path begins in a text that was read before, or the last part
  /// on the way that is there; line and column are counted from 1.
  static func position(
    of path: [JSONStep], in bytes: [UInt8]
  ) -> (line: Int, column: Int) {
    var reader = JSONReader(bytes, limits: Limits())
    reader.scanner.skipSpace()
    var start = reader.scanner.index
    for step in path {
      guard (try? reader.follow(step)) == true else { break }
      start = reader.scanner.index
    }
    return reader.scanner.position(of: start)
  }
}

extension JSONReader {
  private mutating func readValue() throws(JSONFault) -> JSONValue {
    scanner.skipSpace()
    guard let first = scanner.peek else { throw scanner.fault(.endsTooSoon) }
    switch first {
    case UInt8(ascii: "{"): return .object(try readObject())
    case UInt8(ascii: "["): return .array(try readArray())
    case UInt8(ascii: "\""): return .string(try scanner.readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try scanner.readNumber()
    default: return try scanner.readWord()
    }
  }

  private mutating func readArray() throws(JSONFault) -> [JSONValue] {
    try enter("[")
    var values: [JSONValue] = []
    if scanner.take("]") { return leave(values) }
    while true {
      values.append(try readValue())
      if scanner.take("]") { return leave(values) }
      try requireComma(or: "]")
    }
  }

  private mutating func readObject() throws(JSONFault) -> JSONObject {
    try enter("{")
    var members = JSONObject()
    var seen: Set<[UInt8]> = []
    if scanner.take("}") { return leave(members) }
    while true {
      scanner.skipSpace()
      let start = scanner.index
      guard scanner.peek == UInt8(ascii: "\"") else { throw unexpected("a name in double quotes") }
      let key = try scanner.readString()
      guard seen.insert(Array(key.utf8)).inserted else {
        throw scanner.fault(.repeatedKey(key), at: start)
      }
      guard scanner.take(":") else { throw unexpected("':'") }
      members.append(key, try readValue())
      if scanner.take("}") { return leave(members) }
      try requireComma(or: "}")
    }
  }

  private mutating func enter(_ bracket: Unicode.Scalar) throws(JSONFault) {
    guard depth < limits.depth else { throw scanner.fault(.tooDeep(limit: limits.depth)) }
    depth += 1
    _ = scanner.take(bracket)
  }

  private mutating func leave<Result>(_ result: Result) -> Result {
    depth -= 1
    return result
  }

  private mutating func requireComma(or end: Character) throws(JSONFault) {
    let comma = scanner.index
    guard scanner.take(",") else { throw unexpected("',' or '\(end)'") }
    scanner.skipSpace()
    if scanner.peek == end.asciiValue { throw scanner.fault(.trailingComma, at: comma) }
  }

  private func unexpected(_ what: String) -> JSONFault {
    scanner.isAtEnd ? scanner.fault(.endsTooSoon) : scanner.fault(.expected(what))
  }

  /// Goes into a part of the value that begins here; false if there is no such part.
  private mutating func follow(_ step: JSONStep) throws(JSONFault) -> Bool {
    switch step {
    case .member(let name):
      guard scanner.take("{") else { return false }
      repeat {
        scanner.skipSpace()
        guard scanner.peek == UInt8(ascii: "\"") else { return false }
        let key = try scanner.readString()
        guard scanner.take(":") else { return false }
        scanner.skipSpace()
        if key.utf8.elementsEqual(name.utf8) { return true }
        _ = try readValue()
      } while scanner.take(",")
      return false
    case .item(let index, _):
      guard scanner.take("[") else { return false }
      for _ in 0..<index {
        _ = try readValue()
        guard scanner.take(",") else { return false }
      }
      scanner.skipSpace()
      return true
    }
  }
}
