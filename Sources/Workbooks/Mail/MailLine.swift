/// A line of a mail without the marks that quote it.
struct MailLine: Sendable {
  /// Whether the sender's program breaks long lines so that they can be put together again.
  enum Flow: Equatable {
    case fixed
    /// A space at the end of a line says that the next one goes on (RFC 3676).
    case flowed(joint: String)
  }

  /// What stands behind the marks, without white space at either end.
  private(set) var text: PlacedText
  /// How often it is quoted.
  private(set) var depth: Int
  /// What belongs between it and the next line, which goes on with it; nothing when it was ended.
  private(set) var joint: String?

  /// Takes the marks off a line that is quoted already as often as `depth` says.
  init(_ line: PlacedText, depth: Int = 0, flow: Flow = .fixed) {
    (text, self.depth) = (line, depth)
    let isSoft = line.trimmed(of: { $0 == "\r" }).scalars.last?.value == " "
    var start = line.scalars.startIndex
    for index in line.scalars.indices {
      let scalar = line.scalars[index].value
      if scalar == ">" || scalar == "|" {
        self.depth += 1
        start = index + 1
      } else if !scalar.isBlank {
        break
      }
    }
    text = PlacedText(line.scalars[start...], end: line.end).trimmed
    // A signature begins with two hyphens and a space that means nothing.
    if case .flowed(let joint) = flow, isSoft, !text.isEmpty, text.text != "--" {
      self.joint = joint
    }
  }

  /// The lines of a text, which has a line feed at its end.
  static func lines(of text: [Placed<Unicode.Scalar>], flow: Flow) -> [MailLine] {
    var lines: [MailLine] = []
    var start = 0
    for (index, scalar) in text.enumerated() where scalar.value.endsLine {
      if scalar.value == "\r", index + 1 < text.count, text[index + 1].value == "\n" { continue }
      lines.append(MailLine(PlacedText(text[start..<index], end: scalar.spot), flow: flow))
      start = index + 1
    }
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
