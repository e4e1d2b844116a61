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

extension Template {
  /// Whether a text can be this one with its holes filled, whatever with.
  public func canRead(_ text: String) -> Bool {
    var rest = text[...]
    var isBehindHole = false
    for (number, part) in parts.enumerated() {
      guard case .text(let words) = part else {
        isBehindHole = true
        continue
      }
      if number == parts.count - 1 { return isBehindHole ? rest.hasSuffix(words) : rest == words }
      guard isBehindHole ? rest.contains(words) : rest.hasPrefix(words),
        let found = rest.firstRange(of: words)
      else { return false }
      rest = rest[found.upperBound...]
      isBehindHole = false
    }
    return isBehindHole || rest.isEmpty
  }
}
