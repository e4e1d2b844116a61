import Texts

// Texts as all formats measure, shorten and join them.

extension String {
  /// The text without white space at its ends; nothing when nothing is left.
  var nonBlank: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }

  /// The text as a sentence: with a full stop unless it ends in `.`, `!`, `?` or `…`.
  var sentence: String { last.map { ".!?…".contains($0) } == true ? self : self + "." }

  /// The text if it is short enough, else its first clause, or as many words as fit, with ` …`.
  func shortened(to length: Int) -> String {
    guard prefix(length + 1).count > length else { return self }
    let start = prefix(length)
    let clause = start.split(maxSplits: 1) { ",;:(\n".contains($0) }.first ?? start
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    let kept = clause.count >= 8 && clause.count < start.count ? clause : words
    return (String(kept).nonBlank ?? String(start)) + " …"
  }

  /// The text in one line, with every character that hides or steers written out, so that its width
  /// is what will be seen.
  var inOneLine: String {
    visible(split(whereSeparator: \.isWhitespace).joined(separator: " "), lines: false)
  }

  /// The lines, each trimmed; empty ones are left out.
  var filledLines: [String] {
    split(whereSeparator: \.isNewline).compactMap { String($0).nonBlank }
  }
}
