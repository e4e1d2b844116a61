internal import Texts
internal import Values

/// Reads values of a script by type and collects what is wrong with them.
final class NodeReader {
  /// The script's text.
  let source: SourceText
  /// The faults so far.
  private(set) var findings: [Finding] = []

  /// Makes a reader for a script.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Notes a fault.
  func report(
    _ code: String, at place: Place, _ message: String, remedy: String
  ) {
    findings.append(Finding(code, at: place, message, remedy: remedy))
  }

  /// Notes faults that were found elsewhere.
  func report(_ found: some Sequence<Finding>) { findings += found }

  /// A mapping, with its unknown keys reported.
  func section(
    _ node: YAMLNode, keys: [String], ofKind: Bool = false, name: String
  ) -> Section? {
    guard let entries = node.entries else {
      report(
        "wrong-type", at: node.place, "\(name) is not a mapping", remedy: "write 'key: value' lines"
      )
      return nil
    }
    for entry in entries where !keys.contains(entry.key) {
      if ofKind, let kinds = Keys.kinds[entry.key] {
        report(
          "misplaced-key", at: entry.place, "\(name) cannot have '\(entry.key)'",
          remedy: "leave it out, or take another kind: \(kinds.joined(separator: ", "))")
      } else {
        report(
          "unknown-key", at: entry.place, "unknown key '\(entry.key)' in \(name)",
          remedy: entry.key.contains(" ")
            ? "put quotes around the value before it, as a comma ends it between braces"
            : remedy(for: entry.key, among: keys))
      }
    }
    return Section(node: node, name: name)
  }

  /// The value of a key that must be there.
  func required(_ key: String, of section: Section) -> YAMLNode? {
    if let node = section[key] { return node }
    report(
      "missing-key", at: section.place, "\(section.name) has no '\(key)'",
      remedy: "add '\(key): …'")
    return nil
  }

  /// The elements of a list; none when the key is absent.
  func list(_ node: YAMLNode?, of what: String) -> [YAMLNode] {
    guard let node else { return [] }
    guard let elements = node.elements else {
      report(
        "wrong-type", at: node.place, "this is not a list of \(what)",
        remedy: "begin each of them with '- '")
      return []
    }
    return elements
  }

  /// The entries of a mapping; none when the key is absent.
  func entries(_ node: YAMLNode?, of what: String) -> [YAMLEntry] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      report(
        "wrong-type", at: node.place, "this is not a mapping of \(what)",
        remedy: "write 'name: …' lines")
      return []
    }
    return entries
  }

  /// The kind of a step or field, by its name.
  func kind(of section: Section, among names: [String]) -> String? {
    guard let node = required("kind", of: section), let word = scalar(node, what: "kind") else {
      return nil
    }
    if names.contains(word) { return word }
    report(
      "unknown-kind", at: node.place, "unknown kind '\(word)'",
      remedy: remedy(for: word, among: names))
    return nil
  }

  /// The ids something had before: one, or a list of them.
  func formerIDs(_ node: YAMLNode?) -> [String] {
    formerNodes(node).compactMap { word($0) }
  }

  /// Where those ids stand.
  func formerNodes(_ node: YAMLNode?) -> [YAMLNode] {
    node.map { $0.elements ?? [$0] } ?? []
  }

  /// What to do about an unknown name.
  func remedy(for name: String, among names: some Sequence<String>) -> String {
    if let nearest = nearestName(to: name, in: names) { return "did you mean '\(nearest)'?" }
    let known = names.sorted()
    return known.isEmpty ? "none are defined" : "known are \(known.joined(separator: ", "))"
  }

  /// A text people read, as it stands in the file.
  func text(_ node: YAMLNode?) -> String? {
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
  func word(_ node: YAMLNode?) -> String? {
    guard let node, let word = scalar(node, what: "name") else { return nil }
    return checkedWord(word, at: node)
  }

  /// The name of an entry of a mapping.
  func word(of entry: YAMLEntry) -> String? {
    checkedWord(
      entry.key, at: YAMLNode(place: entry.place, style: .plain, content: .scalar(entry.key)))
  }

  /// A whole number of at least this.
  func integer(_ node: YAMLNode?, atLeast least: Int) -> Int? {
    guard let node, let text = scalar(node, what: "whole number") else { return nil }
    if let number = Int(text), number >= least, String(number) == text { return number }
    report(
      "bad-number", at: node.place, "'\(text)' is not a whole number of at least \(least)",
      remedy: "write digits only, as \(max(least, 5))")
    return nil
  }

  /// Whether a flag is set; absent is no.
  func flag(_ node: YAMLNode?) -> Bool {
    guard let node, let text = scalar(node, what: "flag") else { return false }
    if text != "true", text != "false" {
      report(
        "bad-flag", at: node.place, "'\(text)' is neither true nor false",
        remedy: "write true, or leave the key out")
    }
    return text == "true"
  }

  /// The text of a scalar that is not empty.
  func scalar(_ node: YAMLNode, what: String) -> String? {
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

  private func checkedWord(_ word: String, at node: YAMLNode) -> String? {
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

/// A mapping of a script whose keys have been checked.
struct Section: Sendable {
  /// The mapping.
  let node: YAMLNode
  /// What messages call it: `step 'welcome'`.
  let name: String

  /// Where it begins.
  var place: Place { node.place }
  /// The value of a key.
  subscript(key: String) -> YAMLNode? { node[key] }
}
