/// A text of which some parts stand out.
///
/// ```swift
/// let line: Prose = "\(strong: name): from 11 % to 8 %."
/// ```
struct Prose: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var text: String
    var isStrong: Bool
  }

  var runs: [Run] = []

  /// Sentences one after another.
  init(_ sentences: [Prose]) {
    for sentence in sentences {
      if !runs.isEmpty { runs.append(Run(text: " ", isStrong: false)) }
      runs += sentence.runs
    }
  }
}

extension Prose: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) { runs.append(Run(text: text, isStrong: false)) }

    mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    mutating func appendInterpolation(strong text: String) {
      runs.append(Run(text: text, isStrong: true))
    }
  }

  init(stringLiteral text: String) { runs = [Run(text: text, isStrong: false)] }

  init(stringInterpolation text: StringInterpolation) { runs = text.runs }
}
