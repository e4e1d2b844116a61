extension Resolver {
  /// Reads a text with holes: `{expr}` is a hole, `{{` a brace.
  mutating func readHoles(_ scalars: [Unicode.Scalar]) -> [Template.Part] {
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
        self.scalars = []
        report(
          "open-hole", position, "the hole that begins here is not closed",
          remedy: "close it with '}', or write '{{' for a brace")
        return parts
      }
      if !text.isEmpty {
        parts.append(.text(String(text)))
        text = String.UnicodeScalarView()
      }
      if let bound = read(scalars[position + 1..<end]) {
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
  mutating func checkHoles(_ parts: [Template.Part], _ certainty: Certainty) {
    scalars = []
    for case .hole(let node, let position) in parts where certainty.mayLack(node, limits) {
      report(
        "missing-hole", position, "this hole can be empty although the condition says yes",
        remedy: "add that it 'is given' to the condition")
    }
  }
}
