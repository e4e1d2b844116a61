/// The side of a line on which it is crossed.
public enum ThresholdSide: String, Hashable, Sendable {
  /// It is crossed by less: `under 385`, `at least 60 %`.
  case below
  /// It is crossed by more: `above 455`, `at most 4 a week`.
  case above
  /// It is reached from either side: `back at 11 %`.
  case at
}

extension ThresholdSide {
  /// The words that say a side, the earliest of a text and the longest there, and where they stand.
  public static func first<Text: StringProtocol>(
    in text: Text
  ) -> (side: ThresholdSide, words: Range<String.Index>)? where Text.Index == String.Index {
    let words = text.split { $0.isWhitespace || $0 == "," }
    for start in words.indices {
      if let (side, length) = symbol(words[start]) {
        let end = words[start].index(words[start].startIndex, offsetBy: length)
        return (side, words[start].startIndex..<end)
      }
      for count in (1...3).reversed() where start + count <= words.count {
        let run = words[start..<start + count]
        if let side = phrases[run.map { $0.lowercased() }.joined(separator: " ")] {
          return (side, run[start].startIndex..<run[start + count - 1].endIndex)
        }
      }
    }
    return nil
  }

  /// The side of signs a word begins with, and their number.
  private static func symbol(_ word: some StringProtocol) -> (ThresholdSide, length: Int)? {
    let signs = word.prefix { "<>=\u{2264}\u{2265}".contains($0) }
    switch signs.first {
    case "<", "\u{2264}": return (.below, signs.count)
    case ">", "\u{2265}": return (.above, signs.count)
    case "=": return (.at, signs.count)
    default: return nil
    }
  }

  private static let phrases: [String: ThresholdSide] = {
    let sides: [(ThresholdSide, [String])] = [
      (
        .below,
        [
          "below", "under", "beneath", "less than", "lower than", "fewer than", "smaller than",
          "at least", "no less than", "not less than", "no fewer than", "not below", "not under",
          "at or below", "at or under",
          "min", "min.", "minimum", "falls to", "drops to", "down to", "or less", "or lower",
          "or fewer",
        ]
      ),
      (
        .above,
        [
          "above", "over", "beyond", "more than", "higher than", "greater than", "larger than",
          "exceeds", "exceed", "exceeding", "at most", "no more than", "not more than",
          "no higher than", "not above", "not over", "at or above", "at or over", "up to", "max",
          "max.", "maximum", "rises to",
          "climbs to", "or more", "or higher", "or greater",
        ]
      ),
      (.at, ["at", "back at", "back to", "exactly", "equals", "equal to", "reaches", "hits"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: sides.flatMap { side, phrases in phrases.map { ($0, side) } })
  }()
}
