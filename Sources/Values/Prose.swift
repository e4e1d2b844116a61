/// A text of which some parts stand out.
///
/// ```swift
/// let line: Prose = "\(strong: name): from 11 % to 8 %."
/// ```
public struct Prose: Hashable, Sendable {
  /// A part of the text.
  public struct Run: Hashable, Sendable {
    /// The words.
    public var text: String
    /// Whether they stand out.
    public var isStrong: Bool

    /// Makes a part of a text.
    public init(_ text: String, isStrong: Bool = false) {
      (self.text, self.isStrong) = (text, isStrong)
    }
  }

  /// The parts in order: none of them empty, and no two alike beside each other.
  public let runs: [Run]

  /// Makes a text of its parts.
  public init(_ runs: [Run]) {
    self.runs = runs.reduce(into: []) { joined, run in
      if run.text.isEmpty { return }
      if let last = joined.indices.last, joined[last].isStrong == run.isStrong {
        joined[last].text += run.text
      } else {
        joined.append(run)
      }
    }
  }

  /// Sentences one after another.
  public init(_ sentences: [Prose]) {
    self.init(Array(sentences.map(\.runs).joined(separator: [Run(" ")])))
  }

  /// The words alone.
  public var text: String { runs.map(\.text).joined() }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Parts as they are written into a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    /// Begins an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds plain words.
    public mutating func appendLiteral(_ text: String) { runs.append(Run(text)) }

    /// Adds plain words.
    public mutating func appendInterpolation(_ text: String) { runs.append(Run(text)) }

    /// Adds words that stand out.
    public mutating func appendInterpolation(strong text: String) {
      runs.append(Run(text, isStrong: true))
    }

    /// Adds a text with what stands out in it.
    public mutating func appendInterpolation(_ prose: Prose) { runs += prose.runs }
  }

  /// Makes a plain text.
  public init(stringLiteral text: String) { self.init([Run(text)]) }

  /// Makes a text of what was written into a literal.
  public init(stringInterpolation text: StringInterpolation) { self.init(text.runs) }
}
