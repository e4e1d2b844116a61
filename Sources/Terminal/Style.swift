import Texts

/// How roles look on one stream: in colours and weights, or plain.
public struct Style: Hashable, Sendable {
  /// Whether colours and weights are used.
  public let colour: Bool
  /// Whether signs of ours that some terminals lack are shown as plain ones.
  public let isASCII: Bool

  /// A style with or without colours and weights, and with signs of Unicode or of ASCII.
  public init(colour: Bool, isASCII: Bool = false) {
    (self.colour, self.isASCII) = (colour, isASCII)
  }

  /// The text as it is written to the stream, safe to show.
  public func render(_ text: StyledText) -> String {
    text.spans.map { render($0.text, $0.role) }.joined()
  }

  /// The text in one role as it is written to the stream, safe to show.
  public func render(_ text: String, _ role: Role) -> String {
    var shown = visible(text)
    if isASCII { shown = String(shown.map { Self.plainSigns[$0] ?? $0 }) }
    let start = colour ? sequence(for: role) : ""
    return start.isEmpty || shown.isEmpty ? shown : start + shown + EscapeSequences.reset
  }

  /// Signs as wide as those they stand for, so that what is laid out stays so.
  private static let plainSigns: [Character: Character] = [
    "❯": ">", "→": ">", "·": "-", "…": "~", "–": "-", "—": "-", "≥": ">", "≤": "<", "’": "'",
    "“": "\"", "”": "\"", "•": "*", "│": "|", "─": "-", "├": "+", "└": "+", "▸": ">",
  ]

  private func sequence(for role: Role) -> String {
    switch role {
    case .plain: ""
    case .title, .question: EscapeSequences.bold
    case .hint, .progress, .faint: EscapeSequences.dim
    case .note, .sign: EscapeSequences.cyan
    case .nudge: EscapeSequences.yellow
    case .strong: EscapeSequences.bold + EscapeSequences.yellow
    case .reject: EscapeSequences.bold + EscapeSequences.red
    case .saved: EscapeSequences.green
    }
  }
}

/// Whether colour is wanted: the words after `--color`.
public enum ColourChoice: String, Hashable, Sendable, CaseIterable {
  /// Colour when the stream is a terminal that can show it, and nobody has said otherwise.
  case auto
  /// Colour in pipes and files too.
  case always
  /// No colour.
  case never

  /// Whether one stream gets colour.
  ///
  /// The choice comes first, then `NO_COLOR`, then `CLICOLOR_FORCE`, then whether the stream is a
  /// terminal that is not dumb. Sources: no-color.org, bixense.com/clicolors.
  public func isOn(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment["NO_COLOR"]?.isEmpty == false { return false }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    return isTerminal && canMoveCursor(environment)
  }
}
