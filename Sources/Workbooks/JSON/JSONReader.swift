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

  let bytes: [UInt8]
  let limits: Limits
  var index = 0
  private var depth = 0

  init(_ bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Reads one value that fills the whole text.
  public static func value(
    _ bytes: [UInt8], limits: Limits = Limits()
  ) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes, limits: limits)
    do throws(JSONFault) {
      try reader.checkEncoding()
      let value = try reader.readValue()
      reader.skipSpace()
      if reader.index < bytes.count { throw reader.fault(.trailingText) }
      return value
    } catch {
      throw reader.conflictMarker() ?? error
    }
  }

  mutating func readValue() throws(JSONFault) -> JSONValue {
    skipSpace()
    guard let first = peek else { throw fault(.endsTooSoon) }
    switch first {
    case UInt8(ascii: "{"): return .object(try readObject())
    case UInt8(ascii: "["): return .array(try readArray())
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: return try readWord()
    }
  }

  private mutating func readArray() throws(JSONFault) -> [JSONValue] {
    try enter()
    var values: [JSONValue] = []
    if take("]") { return leave(values) }
    while true {
      values.append(try readValue())
      if take("]") { return leave(values) }
      try requireComma(or: "]")
    }
  }

  private mutating func readObject() throws(JSONFault) -> JSONObject {
    try enter()
    var members = JSONObject()
    var seen: Set<[UInt8]> = []
    if take("}") { return leave(members) }
    while true {
      skipSpace()
      let start = index
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a name in double quotes") }
      let key = try readString()
      guard seen.insert(Array(key.utf8)).inserted else {
        throw fault(.repeatedKey(key), at: start)
      }
      guard take(":") else { throw unexpected("':'") }
      members.append(key, try readValue())
      if take("}") { return leave(members) }
      try requireComma(or: "}")
    }
  }

  private mutating func enter() throws(JSONFault) {
    guard depth < limits.depth else { throw fault(.tooDeep(limit: limits.depth)) }
    depth += 1
    index += 1
  }

  private mutating func leave<Result>(_ result: Result) -> Result {
    depth -= 1
    return result
  }

  private mutating func requireComma(or end: Character) throws(JSONFault) {
    let comma = index
    guard take(",") else { throw unexpected("',' or '\(end)'") }
    skipSpace()
    if peek == end.asciiValue { throw fault(.trailingComma, at: comma) }
  }

  private mutating func readWord() throws(JSONFault) -> JSONValue {
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

extension JSONReader {
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private func unexpected(_ what: String) -> JSONFault {
    index < bytes.count ? fault(.expected(what)) : fault(.endsTooSoon)
  }
}
