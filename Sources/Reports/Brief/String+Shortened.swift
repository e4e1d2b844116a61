extension String {
  /// The text if it is short enough, else its first clause, or as many words as fit, with ` …`.
  func shortened(to length: Int) -> String {
    guard prefix(length + 1).count > length else { return self }
    let start = prefix(length)
    let clause = start.split(maxSplits: 1) { ",;:(\n".contains($0) }.first ?? start
    if clause.count >= 8, clause.count < start.count {
      return (String(clause).trimmed ?? "") + " …"
    }
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return (String(words).trimmed ?? String(start)) + " …"
  }
}
