import Texts
import Values

/// One line of a tree on a terminal, in pieces that a screen gives colours and weights to.
public struct OutlineLine: Hashable, Sendable {
  /// What a piece is for.
  public enum Tone: Hashable, Sendable {
    /// A name or a value.
    case plain
    /// The name at the top.
    case strong
    /// Something that is missing, or weak.
    case gap
    /// Lines, and what may be read past.
    case faint
  }

  /// A piece of a line.
  public struct Span: Hashable, Sendable {
    /// The text.
    public var text: String
    /// What it is for.
    public var tone: Tone

    init(_ text: String, _ tone: Tone) {
      (self.text, self.tone) = (text, tone)
    }
  }

  /// The pieces in reading order.
  public private(set) var spans: [Span]

  /// The line without its tones.
  public var text: String { spans.map(\.text).joined() }

  init(_ spans: (String, Tone)...) {
    self.spans = spans.map { Span($0.0, $0.1) }.filter { !$0.text.isEmpty }
  }

  /// The columns it takes.
  var width: Int { displayWidth(text) }

  mutating func append(_ more: [Span]) {
    spans += more.filter { !$0.text.isEmpty }
  }
}

/// A node with what is drawn before its name, and before the lines below that.
struct OutlineRow {
  let node: DriverTree
  let first: String
  let below: String
}

/// What a tree is drawn with.
struct Signs: Sendable {
  let top: String
  let branch: String
  let last: String
  let line: String
  let arrow: String
  let separator: String
  let ellipsis: String
  let full: String
  let empty: String

  /// As wide as a branch.
  let blank = "   "

  static let drawn = Signs(
    top: "★ ", branch: "├─ ", last: "└─ ", line: "│  ", arrow: "→", separator: " · ",
    ellipsis: "…", full: "●", empty: "○")
  /// For terminals that are not UTF-8, and for a mail.
  static let ascii = Signs(
    top: "* ", branch: "|- ", last: "`- ", line: "|  ", arrow: "->", separator: ", ",
    ellipsis: "..", full: "#", empty: ".")

  func evidence(_ evidence: DriverTree.Evidence) -> String {
    evidence.signs(full: full, empty: empty)
  }
}
