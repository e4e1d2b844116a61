/// How many stems two texts share, as a part of the smaller one's; nothing when one has no stems.
///
/// `Return visits within 30 days` and `Repeat-visit rate` share one of three: 0.33. When the smaller
/// text has a single stem the larger one counts instead, so that `Visits` is not `Website visits`.
public func wordOverlap(_ a: String, _ b: String) -> Double? {
  wordOverlap(stems(of: a), stems(of: b))
}

/// How many of the stems of two texts are the same, likewise.
public func wordOverlap(_ first: Set<String>, _ second: Set<String>) -> Double? {
  let (smaller, larger) = first.count <= second.count ? (first, second) : (second, first)
  guard !smaller.isEmpty else { return nil }
  let shared = smaller.count { larger.contains($0) }
  return Double(shared) / Double(smaller.count == 1 ? larger.count : smaller.count)
}

/// The words of a text that carry its meaning, lower case, without plural s, each once.
public func stems(of text: String) -> Set<String> {
  var stems: Set<String> = []
  for word in text.lowercased().split(whereSeparator: { !$0.isWordPart })
  where !stopWords.contains(word) {
    let isPlural = word.count >= 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
    stems.insert(String(isPlural ? word.dropLast() : word))
  }
  return stems
}

extension Character {
  /// Whether it is a letter or a number; most are plain, and the properties of others take long.
  fileprivate var isWordPart: Bool {
    guard let plain = asciiValue else { return isLetter || isNumber }
    return (0x61...0x7A).contains(plain) || (0x30...0x39).contains(plain)
      || (0x41...0x5A).contains(plain)
  }
}

private let stopWords: Set<Substring> = [
  "a", "an", "and", "are", "as", "at", "be", "by", "do", "for", "from", "in", "into", "is", "it",
  "its", "of", "on", "or", "our", "per", "so", "than", "that", "the", "their", "then", "this",
  "to", "us", "was", "we", "were", "will", "with", "within", "you", "your",
]
