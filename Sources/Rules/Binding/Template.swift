/// A text with holes, as `'{name}' is a theme.`
public struct Template: Hashable, Sendable {
  /// A part of the text.
  enum Part: Hashable, Sendable {
    case text(String)
    case hole(Node)
  }

  /// The text as its author wrote it.
  public var source: String
  /// Every name its holes use.
  public var dependencies: Set<Dependency>
  let parts: [Part]
}
