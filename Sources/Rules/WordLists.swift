/// Named lists of phrases, matched as whole words in any case.
public struct WordLists: Sendable {
  /// The names of the lists there are.
  public var names: Set<String> { [] }

  /// Makes the lists from their phrases.
  public init(_ phrases: [String: [String]]) {}
}
