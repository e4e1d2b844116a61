import Texts
public import Values

/// What an owner said to what carries their name in a workshop.
public struct Reply: Hashable, Sendable {
  /// What was said.
  public enum Answer: Hashable, Sendable {
    /// It stands as it is.
    case accepted
    /// It could stand with this change.
    case acceptedWithChange(String)
    /// It cannot stand, for this reason.
    case declined(String)
  }

  /// The owner's name, of which letter case does not count.
  public var name: String
  /// What was said.
  public var answer: Answer
  /// The fingerprint of what carried the name then.
  public var content: String
  /// When it was given.
  public var at: Instant
  /// Members of a newer version.
  public var unknown = UnknownMembers()

  /// Makes a reply.
  public init(name: String, answer: Answer, content: String, at: Instant) {
    self.name = name
    self.answer = answer
    self.content = content
    self.at = at
  }
}

extension Reply.Answer {
  /// The most characters of a change or a reason.
  public static let most = 600

  /// What is said by a word as `accept`, and the words behind it; nothing for any other word.
  init?(_ word: String, _ words: String) {
    let word = Owner.folded(word).map { "_-".contains($0) ? " " : $0 }
    switch String(word).trimmed {
    case "accept", "accepted", "agree", "agreed", "yes", "ok":
      self = words.isEmpty ? .accepted : .acceptedWithChange(words)
    case "change", "accept with change", "accept with a change", "accepted with change",
      "accepted with a change":
      self = .acceptedWithChange(words)
    case "decline", "declined", "no": self = .declined(words)
    default: return nil
    }
  }

  /// The change or the reason; nothing for what stands as it is.
  public var words: String? {
    switch self {
    case .accepted: nil
    case .acceptedWithChange(let words), .declined(let words): words
    }
  }
}

extension Reply {
  init(json: JSONValue, at path: [JSONStep]) throws(WorkbookFault) {
    let members = try MemberReader(json, at: path)
    name = try members.requiredText("id")
    _ = try members.required("reply")
    switch try members.text("reply") {
    case "accepted": answer = .accepted
    case "accepted_with_change": answer = .acceptedWithChange(try members.requiredText("change"))
    case "declined": answer = .declined(try members.requiredText("reason"))
    default:
      throw WorkbookFault(
        .expected("'accepted', 'accepted_with_change' or 'declined'"), at: members.place("reply"))
    }
    content = try members.requiredText("content")
    guard let at = try members.instant("at") else {
      throw WorkbookFault(.missing, at: members.place("at"))
    }
    self.at = at
    unknown = UnknownMembers(
      in: members.object, known: ["id", "reply", "change", "reason", "content", "at"])
  }

  var json: JSONValue {
    let (word, change, reason): (String, String?, String?) =
      switch answer {
      case .accepted: ("accepted", nil, nil)
      case .acceptedWithChange(let change): ("accepted_with_change", change, nil)
      case .declined(let reason): ("declined", nil, reason)
      }
    return .object(
      unknown.woven(into: [
        "id": .string(name), "reply": .string(word), "change": written(change),
        "reason": written(reason), "content": .string(content), "at": .string(at.rfc3339),
      ]))
  }
}
