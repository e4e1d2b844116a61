extension NodeReader {
  /// Word lists: names and their phrases.
  mutating func lists(_ node: YAMLNode?) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for entry in entries(node, of: "word lists") {
      guard let name = word(of: entry) else { continue }
      lists[name] = list(entry.value, of: "phrases").compactMap { text($0) }
    }
    return lists
  }
}
