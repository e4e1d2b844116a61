import Texts

/// How roles look on one stream: in colours and weights, or plain.
public struct Style: Hashable, Sendable {
  /// Whether colours and weights are used.
  public let colour: Bool

  /// A style with or without colours and weights.
  public init(colour: Bool) {
    self.colour = colour
  }

  /// The text as it is written to the stream, safe to show.
  public func render(_ text: StyledText) -> String {
    text.spans.map { render($0.text, $0.role) }.joined()
  }

  /// The text in one role as it is written to the stream, safe to show.
  public func render(_ text: String, _ role: Role) -> String {
    let shown = visible(text)
    let start = colour ? sequence(for: role) : ""
    return start.isEmpty || shown.isEmpty ? shown : start + shown + EscapeSequences.reset
  }

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
