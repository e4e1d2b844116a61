internal import Rules

extension NodeReader {
  /// Word lists: names and their phrases; faults inside phrases are looked for if asked.
  mutating func lists(_ node: YAMLNode?, checked: Bool) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for entry in entries(node, of: "word lists") {
      guard let name = word(of: entry) else { continue }
      lists[name] = list(entry.value, of: "phrases").compactMap { phrase($0, checked: checked) }
    }
    return lists
  }

  private mutating func phrase(_ node: YAMLNode, checked: Bool) -> String? {
    guard let phrase = text(node) else { return nil }
    if checked {
      findings += WordLists.faults(in: phrase, at: source.place(of: 0, in: node))
    }
    return phrase
  }
}
