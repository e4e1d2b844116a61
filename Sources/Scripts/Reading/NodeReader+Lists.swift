internal import Rules

extension NodeReader {
  /// Word lists: names and their phrases.
  mutating func lists(_ node: YAMLNode?) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for entry in entries(node, of: "word lists") {
      guard let name = word(of: entry) else { continue }
      lists[name] = list(entry.value, of: "phrases").compactMap { phrase($0) }
    }
    return lists
  }

  private mutating func phrase(_ node: YAMLNode) -> String? {
    guard let phrase = text(node) else { return nil }
    findings += WordLists.faults(in: phrase, at: source.place(of: 0, in: node))
    return phrase
  }
}
