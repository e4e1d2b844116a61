/// Somebody a workshop names, with what carries the name and what they said to it.
public struct Owner: Hashable, Sendable {
  /// Something that carries the name: `owns`, and the rows it is said of; none for a form.
  public struct Duty: Hashable, Sendable {
    /// What the person does, in words that the rows' names follow.
    public var words: String
    /// The names of the rows.
    public var rows: [String]

    /// Makes a duty.
    public init(_ words: String, rows: [String] = []) {
      self.words = words
      self.rows = rows
    }

    /// The whole of it: `owns Van utilisation, Fitter overtime hours`.
    public var text: String { rows.isEmpty ? words : words + " " + rows.joined(separator: ", ") }
  }

  /// How an owner stands to what carries their name.
  public enum Stand: String, Hashable, Sendable {
    /// Nothing was said yet.
    case silent
    /// It was accepted as it stands.
    case accepted
    /// It was accepted, and has changed since.
    case acceptedBefore = "accepted_before"
    /// A change is wanted, to what stands or to what stood before.
    case wantsChange = "wants_change"
    /// It was declined, as it stands or as it stood before.
    case declined
  }

  /// The name as it was first answered, without the person's role.
  public var name: String
  /// What carries the name, in the order of the workshop.
  public var duties: [Duty]
  /// A fingerprint of all answers that carry the name; another one means they have changed.
  public var content: String
  /// The last thing the owner said; nothing when nothing was said.
  public var reply: Reply?

  /// Makes an owner.
  public init(name: String, duties: [Duty], content: String, reply: Reply? = nil) {
    self.name = name
    self.duties = duties
    self.content = content
    self.reply = reply
  }

  /// How the owner stands to what carries the name now.
  public var stand: Stand {
    switch reply?.answer {
    case nil: .silent
    case .accepted?: reply?.content == content ? .accepted : .acceptedBefore
    case .acceptedWithChange?: .wantsChange
    case .declined?: .declined
    }
  }

  /// A name as it is compared.
  ///
  /// Letter case, the width of white space, and how apostrophes and hyphens are set do not count.
  public static func folded(_ name: String) -> String {
    let letters = name.lowercased().map { letter -> Character in
      switch letter {
      case "’", "‘", "ʼ": "'"
      case "‐", "‑", "–": "-"
      default: letter
      }
    }
    return letters.split(whereSeparator: \.isWhitespace).map { String($0) }.joined(separator: " ")
  }
}

/// Whether everybody a workshop names has accepted what stands now.
public enum Agreement: String, Hashable, Sendable {
  /// Not everybody has.
  case proposal
  /// All have.
  case agreed
}

extension [Owner] {
  /// How many have accepted what stands now.
  public var accepted: Int { count { $0.stand == .accepted } }

  /// Whether all have accepted; nothing when nobody is named.
  public var agreement: Agreement? {
    isEmpty ? nil : accepted == count ? .agreed : .proposal
  }

  /// The owner of that name.
  public subscript(name: String) -> Owner? {
    first { Owner.folded($0.name) == Owner.folded(name) }
  }
}
