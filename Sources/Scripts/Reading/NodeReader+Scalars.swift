internal import Values

extension NodeReader {
  /// A text people read, as it stands in the file.
  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node, let text = scalar(node, what: "text") else { return nil }
    if isCut(node, text) {
      report(
        "cut-text", at: node.place, "YAML ends this text at ' #' and drops what follows",
        remedy: cutRemedy(node, text))
    } else if node.style == .plain, isMisread(text) {
      report(
        "misread-scalar", at: node.place, "'\(text)' is not a text to every YAML reader",
        remedy: "put quotes around it: \"\(text)\"")
    }
    return text
  }

  /// A name expressions can use.
  mutating func word(_ node: YAMLNode?) -> String? {
    guard let node, let word = scalar(node, what: "name") else { return nil }
    return checkedWord(word, at: node)
  }

  /// The name of an entry of a mapping.
  mutating func word(of entry: YAMLEntry) -> String? {
    checkedWord(
      entry.key, at: YAMLNode(place: entry.place, style: .plain, content: .scalar(entry.key)))
  }

  /// A whole number of at least this.
  mutating func integer(_ node: YAMLNode?, atLeast least: Int) -> Int? {
    guard let node, let text = scalar(node, what: "whole number") else { return nil }
    if let number = Int(text), number >= least, String(number) == text { return number }
    report(
      "bad-number", at: node.place, "'\(text)' is not a whole number of at least \(least)",
      remedy: "write digits only, as \(max(least, 5))")
    return nil
  }

  /// Whether a flag is set; absent is no.
  mutating func flag(_ node: YAMLNode?) -> Bool {
    guard let node, let text = scalar(node, what: "flag") else { return false }
    if text != "true", text != "false" {
      report(
        "bad-flag", at: node.place, "'\(text)' is neither true nor false",
        remedy: "write true, or leave the key out")
    }
    return text == "true"
  }

  /// The text of a scalar that is not empty.
  mutating func scalar(_ node: YAMLNode, what: String) -> String? {
    guard let text = node.text else {
      report(
        "wrong-type", at: node.place, "this is not a \(what)",
        remedy: "write one \(what); put quotes around a text that begins with '[' or '{'")
      return nil
    }
    guard !text.isEmpty else {
      report(
        "empty-value", at: node.place, "nothing stands here", remedy: "write a \(what)")
      return nil
    }
    return text
  }

  private mutating func checkedWord(_ word: String, at node: YAMLNode) -> String? {
    if node.style == .plain, isMisread(word) {
      report(
        "misread-scalar", at: node.place, "'\(word)' is not a text to every YAML reader",
        remedy: "choose another name")
      return nil
    }
    guard isName(word), !Self.reserved.contains(word) else {
      report(
        "bad-name", at: node.place, "'\(word)' cannot be a name",
        remedy: "begin with a small letter, then small letters, digits and '_'; no word of the "
          + "rule language")
      return nil
    }
    return word
  }

  private static let reserved: Set = ["and", "or", "not", "has", "in", "is", "where"]

  private func isName(_ word: String) -> Bool {
    word.first?.isLowercaseLetter == true
      && word.allSatisfy { $0.isLowercaseLetter || ("0"..."9").contains($0) || $0 == "_" }
  }

  /// The text to paste, with what follows it; a text over several lines is not repeated.
  private func cutRemedy(_ node: YAMLNode, _ text: String) -> String {
    let instead = "put quotes around the text, or the comment on a line of its own"
    guard source.isStraight(node), !text.contains("\"") else { return instead }
    let end = node.place.advanced(by: text.unicodeScalars.count)
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: source.line(end.line).dropFirst(end.column - 1))
    return rest.contains("\"")
      ? instead : "put quotes around the text, as in \"\(text)\(String(rest))\""
  }

  private func isCut(_ node: YAMLNode, _ text: String) -> Bool {
    source.hasCommentsBehindText && source.isFollowedByComment(node)
  }
}

extension Character {
  fileprivate var isLowercaseLetter: Bool { ("a"..."z").contains(self) }
}
