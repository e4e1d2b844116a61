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

/// Reads texts with holes.
struct TemplateReader {
  let resolver: Resolver

  private var context: BindingContext { resolver.context }

  /// Reads a text with holes: `{expr}` is a hole, `{{` a brace.
  func parts(of scalars: [Unicode.Scalar]) -> [Template.Part] {
    var parts: [Template.Part] = []
    var text = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      guard scalars[position] == "{" else {
        text.append(scalars[position])
        position += 1
        continue
      }
      if position + 1 < scalars.count, scalars[position + 1] == "{" {
        text.append("{")
        position += 2
        continue
      }
      guard let end = endOfHole(scalars, from: position + 1) else {
        context.scalars = []
        context.report(
          "open-hole", position, "the hole that begins here is not closed",
          remedy: "close it with '}', or write '{{' for a brace")
        return parts
      }
      if !text.isEmpty {
        parts.append(.text(String(text)))
        text = String.UnicodeScalarView()
      }
      if let bound = resolver.read(scalars[position + 1..<end]) {
        parts.append(.hole(bound.node, at: position))
      }
      position = end + 1
    }
    if !text.isEmpty { parts.append(.text(String(text))) }
    return parts
  }

  /// Where the `}` of a hole stands; one in a quoted text does not count.
  private func endOfHole(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var quote: Unicode.Scalar?
    for position in start..<scalars.count {
      switch (quote, scalars[position]) {
      case (nil, "}"): return position
      case (nil, "'"), (nil, "\""): quote = scalars[position]
      case (let open?, let scalar) where open == scalar: quote = nil
      default: break
      }
    }
    return nil
  }

  /// Says which holes may be missing although the condition of the text says yes.
  func check(_ parts: [Template.Part], _ certainty: Certainty) {
    context.scalars = []
    for case .hole(let node, let position) in parts where certainty.mayLack(node, context.limits) {
      context.report(
        "missing-hole", position, "this hole can be empty although the condition says yes",
        remedy: "add that it 'is given' to the condition")
    }
  }
}
