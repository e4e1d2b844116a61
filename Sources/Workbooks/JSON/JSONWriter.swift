/// Writes JSON so that the same value always gives the same bytes.
///
/// Two-space indent, one member a line, a final newline; or all on one line. Characters that a terminal would obey
/// or that turn text around are escaped, so that showing the file is safe.
public struct JSONWriter {
  private var bytes: [UInt8] = []
  private let isOneLine: Bool

  private init(oneLine: Bool = false) {
    isOneLine = oneLine
  }

  /// The bytes of a value.
  public static func bytes(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, indent: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  /// The text of a value.
  public static func text(_ value: JSONValue) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }

  /// The text of a value on one line, with its end.
  public static func line(_ value: JSONValue) -> String {
    var writer = JSONWriter(oneLine: true)
    writer.write(value, indent: 0)
    writer.bytes.append(0x0A)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): write(text)
    case .array(let values):
      writeList(values, "[", "]", indent: indent) { writer, value, indent in
        writer.write(value, indent: indent)
      }
    case .object(let members):
      writeList(members, "{", "}", indent: indent) { writer, member, indent in
        writer.write(member.key)
        writer.bytes += (writer.isOneLine ? ":" : ": ").utf8
        writer.write(member.value, indent: indent)
      }
    }
  }

  private mutating func writeList<List: Sequence>(
    _ list: List, _ open: String, _ close: String, indent: Int,
    item: (inout JSONWriter, List.Element, Int) -> Void
  ) {
    bytes += open.utf8
    var isFirst = true
    for element in list {
      if !isFirst { bytes += ",".utf8 }
      isFirst = false
      breakLine(indent + 2)
      item(&self, element, indent + 2)
    }
    if !isFirst { breakLine(indent) }
    bytes += close.utf8
  }

  private mutating func breakLine(_ indent: Int) {
    if isOneLine { return }
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: indent)
  }

  private mutating func write(_ text: String) {
    bytes += "\"".utf8
    // Nearly every text is plain, and half of the time of a save is spent here.
    if text.utf8.allSatisfy(JSONWriter.isPlain) {
      bytes += text.utf8
    } else {
      writeScalars(of: text)
    }
    bytes += "\"".utf8
  }

  private mutating func writeScalars(of text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case _ where JSONWriter.isEscaped(scalar):
        for unit in String(scalar).utf16 { writeEscape(unit) }
      default:
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls, line separators, bidirectional controls, the byte order mark, tags.
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x061C, 0x200E...0x200F, 0x202A...0x202E,
      0x2066...0x2069, 0xFEFF, 0xE_0000...0xE_007F:
      true
    default:
      false
    }
  }
}
