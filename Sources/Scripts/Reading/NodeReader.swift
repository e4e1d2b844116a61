internal import Texts
internal import Values

/// Reads values of a script by type and collects what is wrong with them.
struct NodeReader: Sendable {
  /// The script's text.
  let source: SourceText
  /// The faults so far.
  var findings: [Finding] = []

  /// Makes a reader for a script.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Notes a fault.
  mutating func report(
    _ code: String, at place: Place, _ message: String, remedy: String
  ) {
    findings.append(Finding(code, at: place, message, remedy: remedy))
  }

  /// A mapping, with its unknown keys reported.
  mutating func section(
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
  mutating func required(_ key: String, of section: Section) -> YAMLNode? {
    if let node = section[key] { return node }
    report(
      "missing-key", at: section.place, "\(section.name) has no '\(key)'",
      remedy: "add '\(key): …'")
    return nil
  }

  /// The elements of a list; none when the key is absent.
  mutating func list(_ node: YAMLNode?, of what: String) -> [YAMLNode] {
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
  mutating func entries(_ node: YAMLNode?, of what: String) -> [YAMLEntry] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      report(
        "wrong-type", at: node.place, "this is not a mapping of \(what)",
        remedy: "write 'name: …' lines")
      return []
    }
    return entries
  }

  /// What to do about an unknown name.
  func remedy(for name: String, among names: some Sequence<String>) -> String {
    if let nearest = nearestName(to: name, in: names) { return "did you mean '\(nearest)'?" }
    let known = names.sorted()
    return known.isEmpty ? "none are defined" : "known are \(known.joined(separator: ", "))"
  }
}
