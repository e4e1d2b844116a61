extension String {
  /// The text if it is short enough, else its first clause, or as many words as fit, with ` …`.
  func shortened(to length: Int) -> String {
    guard prefix(length + 1).count > length else { return self }
    let start = prefix(length)
    let clause = start.split(maxSplits: 1) { ",;:(\n".contains($0) }.first ?? start
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    let kept = clause.count >= 8 && clause.count < start.count ? clause : words
    return (String(kept).nonBlank ?? String(start)) + " …"
  }
}
