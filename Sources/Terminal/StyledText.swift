/// Text in pieces, each with its role.
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A piece of text with one role.
  public struct Span: Hashable, Sendable {
    /// What the text is for.
    public var role: Role
    /// The text, which need not be safe to show.
    public var text: String
  }

  /// The pieces in reading order.
  public private(set) var spans: [Span]

  /// One piece with one role.
  public init(_ text: String, _ role: Role = .plain) {
    spans = [Span(role: role, text: text)]
  }

  /// One piece with no part to play.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The text without its roles.
  public var text: String { spans.map(\.text).joined() }

  /// Two texts, one after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var joined = left
    joined.spans += right.spans
    return joined
  }
}

/// What a piece of text is for; a ``Style`` decides how that looks.
public enum Role: Hashable, Sendable, CaseIterable {
  /// Text with no part to play.
  case plain
  /// The workshop's or page's name.
  case title
  /// What is asked.
  case question
  /// How to answer.
  case hint
  /// A remark that asks for nothing.
  case note
  /// A remark that Enter passes over.
  case nudge
  /// A remark that only a written reason passes over.
  case strong
  /// A text that cannot be taken.
  case reject
  /// The word that an answer is on disk.
  case saved
  /// How far a workshop or table has come.
  case progress
  /// The sign of "your turn".
  case sign
  /// What may be read past.
  case faint
}
