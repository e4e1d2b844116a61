import Texts

/// The few lines of a page that an owner copies, fills in and sends back.
///
/// ```
/// northstar reply: ws01, ws02
/// name: Omar Haddad
/// answer: accept
/// ```
public enum ReplyForm {
  /// What the lines begin with.
  enum Key: String, CaseIterable {
    case workshops = "northstar reply"
    case name
    case answer
  }

  /// The ways to answer, as a form asks for them.
  public static let answers = ["accept", "change: WHAT", "decline: WHY"]

  /// The lines to fill in, once for all of these workshops.
  public static func lines(for workshops: [String]) -> [String] {
    [
      "\(Key.workshops.rawValue): \(workshops.joined(separator: ", "))",
      "\(Key.name.rawValue):", "\(Key.answer.rawValue):",
    ]
  }
}

/// How a line of the form is found again in what mail programs make of it.
extension ReplyForm {
  /// The key that a line begins with and what stands behind it; nothing for any other line.
  ///
  /// `- *Name :* Leo` is the name `Leo`.
  static func entry(_ line: PlacedText) -> (key: Key, value: PlacedText)? {
    guard let (head, value) = halves(withoutBullet(line), within: longestHead) else { return nil }
    let bare = head.trimmed(of: isMark)
    guard let key = Key(rawValue: Owner.folded(bare.text)) else { return nil }
    let isOpened = head.scalars.startIndex != bare.scalars.startIndex
    return (key, unmarked(value, isOpened: isOpened))
  }

  /// What stands before the first colon, and behind it.
  static func halves(
    _ text: PlacedText, within limit: Int = .max
  ) -> (head: PlacedText, value: PlacedText)? {
    guard let colon = text.scalars.prefix(limit).firstIndex(where: { colons.contains($0.value) })
    else { return nil }
    return (text.before(colon).trimmed, text.behind(colon).trimmed)
  }

  /// The ids, names or words of a text, which quotes and emphasis around them are no part of.
  static func bare(_ text: PlacedText) -> PlacedText {
    text.trimmed { isMark($0) || $0.isBlank || $0 == "." || $0 == "!" }
  }

  /// The name that a line gives; nothing when it is far too long for one.
  static func name(_ text: PlacedText) -> PlacedText {
    text.scalars.count <= Reply.Answer.most ? bare(text) : text.before(text.scalars.startIndex)
  }

  /// The ids of workshops that a line names; none when it is far too long for some.
  static func ids(_ text: PlacedText) -> [PlacedText] {
    guard text.scalars.count <= Reply.Answer.most else { return [] }
    return text.split { $0.isBlank || ",;，、".unicodeScalars.contains($0) }
      .map { bare($0) }.filter { !$0.isEmpty }
  }

  /// Takes off emphasis that began before the value, or begins with it.
  private static func unmarked(_ value: PlacedText, isOpened: Bool) -> PlacedText {
    let inside = value.trimmed(of: isEmphasis)
    let start = inside.scalars.startIndex
    let isLed = start != value.scalars.startIndex
    guard isLed || isOpened else { return value }
    // `*name:* Leo` closes it where the value begins, `*name: Leo*` and `name: *Leo*` behind it.
    return (isLed && isOpened ? value.from(start) : inside).trimmed
  }

  private static func withoutBullet(_ line: PlacedText) -> PlacedText {
    guard let first = line.scalars.first, "•‣◦·–—-*+".unicodeScalars.contains(first.value),
      line.scalars.dropFirst().first?.value.isBlank == true
    else { return line }
    return line.behind(line.scalars.startIndex).trimmed
  }

  private static func isEmphasis(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar == "_" || scalar == "`"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    isEmphasis(scalar) || "\"'“”„‘’«»".unicodeScalars.contains(scalar)
  }

  /// More scalars than a key can take with all its marks.
  private static let longestHead = 40

  /// The colon, and those of other keyboards.
  private static let colons: Set<Unicode.Scalar> = [":", "：", "﹕", "∶"]
}
