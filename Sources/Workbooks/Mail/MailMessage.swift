import Values

/// What one mail says: the texts of its parts that a person reads, as MIME (RFC 2045, 2046) has it.
///
/// Attachments are passed over. Of alternatives the first of these is read: one with wanted text,
/// plain before HTML; one with any text.
struct MailMessage {
  /// The texts of a mail or of a part, and what is wrong with them.
  struct Content {
    var texts: [[MailLine]] = []
    var findings: [Finding] = []

    var isEmpty: Bool { texts.allSatisfy { $0.allSatisfy(\.text.isEmpty) } && findings.isEmpty }
  }

  /// The most parts inside each other.
  private static let deepest = 32

  private let lines: Range<Int>
  private let source: SourceLines
  private let file: String
  private let isWanted: ([MailLine]) -> Bool

  /// Names the lines of the mail; the file's name is for places.
  init(
    _ lines: Range<Int>, of source: SourceLines, file: String,
    isWanted: @escaping ([MailLine]) -> Bool
  ) {
    (self.lines, self.source, self.file, self.isWanted) = (lines, source, file, isWanted)
  }

  /// What the mail says.
  var content: Content { content(of: lines, depth: 0) }

  /// What the lines say when they are no mail, but the text of one, or its page.
  var contentOfTextAlone: Content {
    let text = lines.prefix(10).flatMap { source[$0].prefix(80) }.drop { $0 <= 0x20 }.prefix(14)
    let start = String(decoding: text, as: UTF8.self).lowercased()
    return self.text(
      below: MailHeader(body: lines),
      isHTML: ["<html", "<!doctype html"].contains { start.hasPrefix($0) })
  }

  private func content(of lines: Range<Int>, depth: Int) -> Content {
    let header = MailHeader(of: lines, in: source)
    if depth > 0, header.disposition?.word == "attachment" { return Content() }
    let type = header.type?.word ?? "text/plain"
    let start = source.spot(of: lines.lowerBound)
    guard depth <= MailMessage.deepest else {
      return fault(.tooDeep(limit: MailMessage.deepest), at: start)
    }
    switch type {
    case _ where type.hasPrefix("multipart/"): return parts(below: header, depth: depth)
    case "message/rfc822":
      return content(of: header.body, depth: depth + 1)
    case "text/html": return text(below: header, isHTML: true)
    // RFC 2045, 5.2: what is no type is text.
    case "text/plain",
      _ where !type.contains("/"):
      return text(below: header, isHTML: false)
    default: return Content()
    }
  }

  private func fault(_ fault: MailFault, at spot: Spot) -> Content {
    Content(findings: [fault.finding(at: spot.place(in: file))])
  }
}

/// A body of text.
extension MailMessage {
  private func text(below header: MailHeader, isHTML: Bool) -> Content {
    let encodingName = header.encoding?.word ?? ""
    guard let encoding = TransferEncoding(encodingName) else {
      let spot = header.encoding?.spot ?? source.spot(of: header.body.lowerBound)
      return fault(.unknownEncoding(String(encodingName.prefix(40))), at: spot)
    }
    let parameters = header.type?.parameters ?? [:]
    let name = parameters["charset"]
    guard let charset = Charset(name?.text.lowercased() ?? "utf-8") else {
      let spot = name?.spot ?? source.spot(of: header.body.lowerBound)
      return fault(.unknownCharset(String(name?.text.prefix(40) ?? "")), at: spot)
    }
    do throws(MailFaultAtSpot) {
      let bytes = try encoding.bytes(
        of: header.body, in: source, columnsInBytes: charset != .utf8)
      let scalars = try charset.scalars(of: bytes)
      let isFlowed = parameters["format"]?.text.lowercased() == "flowed"
      let joint = parameters["delsp"]?.text.lowercased() == "yes" ? "" : " "
      return Content(texts: [
        isHTML
          ? HTMLMailText(scalars).lines
          : MailLine.lines(of: scalars, flow: isFlowed ? .flowed(joint: joint) : .fixed)
      ])
    } catch {
      return fault(error.value, at: error.spot)
    }
  }
}

/// A body of parts.
extension MailMessage {
  private func parts(below header: MailHeader, depth: Int) -> Content {
    let start = header.type?.spot ?? source.spot(of: header.body.lowerBound)
    guard let boundary = header.type?.parameters["boundary"], !boundary.isEmpty else {
      return fault(.noBoundary, at: start)
    }
    let (parts, isEnded) = divided(header.body, by: boundary)
    guard !parts.isEmpty else {
      return fault(.lostBoundary(String(boundary.text.prefix(70))), at: boundary.spot)
    }
    var contents = parts.map { (lines: $0, content: content(of: $0, depth: depth + 1)) }
    // A part that another one encloses ends with that one.
    if !isEnded, header.body.upperBound == lines.upperBound, let last = contents.last,
      !last.content.texts.isEmpty, last.content.findings.isEmpty
    {
      let place = source.spot(of: last.lines.lowerBound).place(in: file)
      contents[contents.count - 1].content.findings = [MailFault.cutOff.finding(at: place)]
    }
    if header.type?.word == "multipart/alternative" {
      return chosen(contents)
    }
    return contents.reduce(into: Content()) { whole, part in
      whole.texts += part.content.texts
      whole.findings += part.content.findings
    }
  }

  /// The lines of each part; whether a boundary stands behind the last.
  private func divided(
    _ body: Range<Int>, by boundary: PlacedText
  ) -> (parts: [Range<Int>], isEnded: Bool) {
    let mark = Array("--".utf8) + boundary.scalars.map { UInt8(truncatingIfNeeded: $0.value.value) }
    var parts: [Range<Int>] = []
    var start: Int?
    for number in body {
      let line = source[number]
      guard line.starts(with: mark) else { continue }
      let rest = line.dropFirst(mark.count)
      let isLast = rest.starts(with: "--".utf8)
      guard rest.dropFirst(isLast ? 2 : 0).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
        continue
      }
      if let start { parts.append(start..<number) }
      start = number + 1
      if isLast { return (parts, true) }
    }
    if let start { parts.append(start..<body.upperBound) }
    return (parts, false)
  }

  private func chosen(_ alternatives: [(lines: Range<Int>, content: Content)]) -> Content {
    func isPlain(_ lines: Range<Int>) -> Bool {
      MailHeader(of: lines, in: source).type?.word ?? "text/plain" == "text/plain"
    }
    let ordered =
      alternatives.filter { isPlain($0.lines) } + alternatives.filter { !isPlain($0.lines) }
    let contents = ordered.map(\.content)
    return contents.first { $0.texts.contains(where: isWanted) }
      ?? contents.first { !$0.isEmpty } ?? Content()
  }
}
