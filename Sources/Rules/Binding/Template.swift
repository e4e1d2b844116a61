/// A text with holes, as message texts have them.
public struct Template: Hashable, Sendable {
  /// A part of the text.
  enum Part: Hashable, Sendable {
    case text(String)
    /// A hole, and the Unicode scalar of the source where it begins.
    case hole(Node, at: Int)

    var isHole: Bool { if case .hole = self { true } else { false } }
  }

  /// The text as its author wrote it.
  public var source: String
  /// Every name its holes use.
  public var dependencies: Set<Dependency>
  let parts: [Part]
}
