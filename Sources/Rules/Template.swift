/// A text with holes: `'{name}' is a theme.`
public struct Template: Hashable, Sendable {
  /// The text as its author wrote it.
  public var source: String
  /// Every name its holes use.
  public var dependencies: Set<Dependency>
}
