public import Values

/// An owner's reply as it stands in a file, with the places that may have to be mended.
public struct WrittenReply: Hashable, Sendable {
  /// A word of the reply and where it stands.
  public struct Part: Hashable, Sendable {
    /// The word.
    public var text: String
    /// Where it begins; where it should stand if it is empty.
    public var place: Place
  }

  /// The workshop it replies to.
  public var workshop: Part
  /// Who replies.
  public var name: Part
  /// What is said; nothing when that cannot be told.
  public var answer: Reply.Answer?
}
