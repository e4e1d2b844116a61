import Texts

/// The few lines of a page that an owner copies, fills in and sends back.
///
/// ```
/// northstar reply: ws01
/// name: Omar Haddad
/// answer: accept
/// ```
public enum ReplyForm {
  /// What the lines begin with.
  enum Key: String, CaseIterable {
    case workshop = "northstar reply"
    case name
    case answer
  }

  /// The ways to answer, as a form asks for them.
  public static let answers = ["accept", "change: WHAT", "decline: WHY"]

  /// The lines to fill in for a workshop.
  public static func lines(for workshop: String) -> [String] {
    ["\(Key.workshop.rawValue): \(workshop)", "\(Key.name.rawValue):", "\(Key.answer.rawValue):"]
  }
}

extension Reply.Answer {
  /// The most characters of a change or a reason.
  public static let most = 600

  /// What is said by a word as `accept`, and the words behind it; nothing for any other word.
  init?(_ word: String, _ words: String) {
    let word = word.lowercased().map { "_-".contains($0) ? " " : $0 }
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
