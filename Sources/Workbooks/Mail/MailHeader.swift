/// What the header of a mail, or of one of its parts, says of the body below it.
struct MailHeader {
  /// A value as `text/plain; charset=utf-8`.
  struct Field {
    /// What stands before the first semicolon, in small letters.
    var word: String
    /// Where the value begins.
    var spot: Spot
    /// What stands behind it, by names in small letters.
    var parameters: [String: PlacedText]
  }

  /// `text/plain` and how that was written; nothing when it is left out.
  let type: Field?
  /// `base64`.
  let encoding: Field?
  /// `attachment`.
  let disposition: Field?
  /// The lines below the header.
  let body: Range<Int>

  /// Reads a header from the first of these lines on.
  ///
  /// It ends at an empty line, or at one that can be none of its own.
  init(of lines: Range<Int>, in source: SourceLines) {
    var values: [String: PlacedText] = [:]
    var name = ""
    var number = lines.lowerBound
    while number < lines.upperBound {
      let line = source[number]
      if let first = line.first, first == 0x20 || first == 0x09 {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { break }
        values[name]?.append(" ", MailHeader.text(of: number, from: 0, in: source))
      } else if let next = MailHeader.name(of: line) {
        name = MailHeader.read.contains(next) && values[next] == nil ? next : ""
        if !name.isEmpty {
          values[name] = MailHeader.text(of: number, from: next.utf8.count + 1, in: source)
        }
      } else if !line.starts(with: ">From ".utf8) {
        break
      }
      number += 1
    }
    let isEmptyLine = number < lines.upperBound && source[number].allSatisfy { $0 <= 0x20 }
    body = (isEmptyLine ? number + 1 : number)..<lines.upperBound
    type = values["content-type"].map(MailHeader.field)
    encoding = values["content-transfer-encoding"].map(MailHeader.field)
    disposition = values["content-disposition"].map(MailHeader.field)
  }

  /// The header of what has none: everything is body.
  init(body: Range<Int>) {
    (self.body, type, encoding, disposition) = (body, nil, nil, nil)
  }

  /// Whether a mail begins here: a header of which at least one field is one that mails have.
  static func begins(at lines: Range<Int>, in source: SourceLines) -> Bool {
    for number in lines {
      let line = source[number]
      if let first = line.first, first == 0x20 || first == 0x09, number > lines.lowerBound {
        continue
      }
      guard let name = name(of: line) else { return false }
      if known.contains(name) { return true }
    }
    return false
  }

  /// The name of the field that a line begins, in small letters; nothing when it begins none.
  static func name(of line: ArraySlice<UInt8>) -> String? {
    let name = line.prefix { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static let read: Set = [
    "content-type", "content-transfer-encoding", "content-disposition",
  ]

  private static let known = read.union([
    "from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path",
    "delivered-to", "in-reply-to", "references", "reply-to", "sender", "cc",
  ])
}

/// How a field is written: RFC 2045, 5.1.
extension MailHeader {
  /// A line from a byte on; bytes beyond ASCII stand for themselves.
  private static func text(of number: Int, from byte: Int, in source: SourceLines) -> PlacedText {
    let line = source.placed(number, inBytes: true).map {
      Placed(value: Unicode.Scalar($0.value), spot: $0.spot)
    }
    let end = Spot(line: number + 1, column: line.count + 1)
    return PlacedText(line[min(byte, line.count)...], end: end).trimmed
  }

  private static func field(_ value: PlacedText) -> Field {
    var parts: [PlacedText] = []
    var start = value.scalars.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in value.scalars.indices {
      let scalar = value.scalars[index].value
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = isQuoted
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == ";", !isQuoted {
        parts.append(value.before(index).from(start))
        start = index + 1
      }
    }
    parts.append(value.from(start))
    var parameters: [String: PlacedText] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.scalars.firstIndex(where: { $0.value == "=" }) else { continue }
      let name = part.before(equals).trimmed.text.lowercased()
      if parameters[name] == nil { parameters[name] = unquoted(part.behind(equals).trimmed) }
    }
    let word = unquoted(parts[0].trimmed).text.lowercased()
    return Field(word: word, spot: value.spot, parameters: parameters)
  }

  /// A value without its quotes, or up to the comment behind it.
  private static func unquoted(_ value: PlacedText) -> PlacedText {
    guard value.scalars.first?.value == "\"" else {
      let end = value.scalars.firstIndex { $0.value.isBlank || $0.value == "(" }
      return end.map { value.before($0) } ?? value
    }
    let inside = value.from(value.scalars.startIndex + 1)
    let end = inside.scalars.firstIndex { $0.value == "\"" }
    return end.map { inside.before($0) } ?? inside
  }
}
