internal import Rules

/// Reads word lists: names and their phrases.
struct WordListReader {
  let reader: NodeReader

  /// Word lists: names and their phrases; faults inside phrases are looked for if asked.
  func lists(_ node: YAMLNode?, checked: Bool) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for entry in reader.entries(node, of: "word lists") {
      guard let name = reader.word(of: entry) else { continue }
      lists[name] =
        entry.value.text == nil
        ? reader.list(entry.value, of: "phrases").compactMap { phrase($0, checked: checked) }
        : lines(entry.value, checked: checked)
    }
    return lists
  }

  /// A block of text with a phrase on each line: quicker to read, and nothing needs quotes.
  private func lines(_ node: YAMLNode, checked: Bool) -> [String] {
    guard let text = reader.text(node) else { return [] }
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    if checked {
      var start = 0
      for line in lines {
        if !line.isEmpty {
          reader.report(WordLists.faults(in: line, at: reader.source.place(of: start, in: node)))
        }
        start += line.unicodeScalars.count + 1
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  private func phrase(_ node: YAMLNode, checked: Bool) -> String? {
    guard let phrase = reader.text(node) else { return nil }
    if checked {
      reader.report(WordLists.faults(in: phrase, at: reader.source.place(of: 0, in: node)))
    }
    return phrase
  }
}
