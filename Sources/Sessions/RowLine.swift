import Answers
import Texts

/// A typed or pasted line as the cells that people mean by it.
struct RowLine {
  /// The most parts between commas for which it is looked whether they are cells.
  private static let mostParts = 6

  let text: String

  /// The cells between bars or tabs, in order.
  ///
  /// `beginsRow` takes off what a list or a table in Markdown puts around its rows.
  func cells(beginningRow beginsRow: Bool) -> [String] {
    if text.contains("\t") {
      return DelimitedText.rows(of: text, separator: "\t").first ?? [text.trimmed]
    }
    var cells = RowText.cells(of: text)
    guard beginsRow else { return cells }
    if cells.count > 2, cells.first?.isEmpty == true, cells.last?.isEmpty == true {
      cells = Array(cells.dropFirst().dropLast())
    }
    cells[0] = RowLine.withoutBullet(cells[0])
    return cells
  }

  /// What the cells could be if commas or semicolons part them, those with the most cells first.
  func guesses(most: Int) -> [[String]] {
    // Numbers alone may be a column that was copied, thousands and all.
    let isOfNumbers = text.allSatisfy { $0.isNumber || $0.isWhitespace || ",.;".contains($0) }
    guard most > 1, !text.contains("|"), !text.contains("\t"), !isOfNumbers else { return [] }
    for separator in [";", ","] where text.contains(separator) {
      let parts = DelimitedText.rows(of: text, separator: Character(separator)).first ?? []
      guard (2...Self.mostParts).contains(parts.count) else { continue }
      return stride(from: min(most, parts.count), through: 2, by: -1).flatMap { count in
        RowLine.groupings(of: parts[...], into: count).map { groups in
          groups.map { $0.joined(separator: separator + " ") }
        }
      }
    }
    return []
  }

  /// `- NPS`, `* NPS`, `1. NPS` and `[ ] NPS` without the sign before the name.
  static func withoutBullet(_ cell: String) -> String {
    var rest = Substring(cell)
    if let sign = rest.first, "-*•–—◦▪".contains(sign), rest.dropFirst().first == " " {
      rest = rest.dropFirst(2)
    } else {
      let digits = rest.prefix { $0.isNumber && $0.isASCII }
      let behind = rest.dropFirst(digits.count)
      if (1...2).contains(digits.count), behind.hasPrefix(". ") || behind.hasPrefix(") ") {
        rest = behind.dropFirst(2)
      }
    }
    for box in ["[ ] ", "[x] ", "[X] "] where rest.hasPrefix(box) { rest = rest.dropFirst(4) }
    let name = rest.trimmed
    return name.isEmpty ? cell : name
  }

  /// Every way to part a list into so many groups of neighbours.
  private static func groupings(of parts: ArraySlice<String>, into count: Int) -> [[[String]]] {
    guard count > 1 else { return [[Array(parts)]] }
    return (1...(parts.count - count + 1)).flatMap { first in
      groupings(of: parts.dropFirst(first), into: count - 1).map {
        [Array(parts.prefix(first))] + $0
      }
    }
  }
}
