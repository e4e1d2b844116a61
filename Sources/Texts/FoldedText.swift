/// A text as it is compared with others: case, accents, width, spaces and shapes of quotes and
/// dashes alike.
///
/// ```swift
/// foldedForComparison(" Ｃhürn\u{A0}  Net")   // churn net
/// ```
public func foldedForComparison(_ text: some StringProtocol) -> String {
  var folded = ""
  var gap = false
  for character in text {
    guard !character.isWhitespace else {
      gap = true
      continue
    }
    if gap, !folded.isEmpty { folded += " " }
    gap = false
    folded += character.folded
  }
  return folded
}

/// A name as it is compared with what people type for it: hyphens and underscores are spaces, too.
public func foldedName(_ name: some StringProtocol) -> String {
  foldedForComparison(
    String(foldedForComparison(name).map { $0 == "-" || $0 == "_" ? " " : $0 }))
}

extension Character {
  /// The character in ASCII's width, small, and without marks if it is a Latin or Greek letter.
  fileprivate var folded: String {
    if isASCII { return lowercased() }
    let scalars = String(self).lowercased().unicodeScalars.map(\.narrow)
    guard let first = scalars.first else { return "" }
    if let plain = first.alikeInASCII { return plain }
    guard let base = first.withoutMark else {
      return String(String.UnicodeScalarView(scalars)).lowercased()
    }
    // In other scripts a mark makes another letter or word.
    let kept = scalars.dropFirst().filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView([base] + kept))
  }
}

extension Unicode.Scalar {
  /// The ASCII character that this one is a wide form of, or itself.
  fileprivate var narrow: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// What typists have for a quote or a dash.
  fileprivate var alikeInASCII: String? {
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0xB4: "'"
    case 0x201C...0x201E: "\""
    case 0x2010...0x2015, 0x2212: "-"
    default: nil
    }
  }

  /// The Latin or Greek letter under any marks, by its name in the Unicode character database:
  /// `LATIN SMALL LETTER E WITH ACUTE`; nothing for other characters.
  fileprivate var withoutMark: Unicode.Scalar? {
    let words = properties.name?.split(separator: " ") ?? []
    guard words.count >= 4, ["LATIN", "GREEK"].contains(words[0]), words[2] == "LETTER" else {
      return nil
    }
    guard words.count > 4, words[4] == "WITH" else { return self }
    return Unicode.Scalar.letters[words[..<4].joined(separator: " ")] ?? self
  }

  /// The letters of a to z and alpha to omega by their names.
  private static let letters: [String: Unicode.Scalar] = {
    let values = Array(0x61...0x7A) + Array(0x3B1...0x3C9)
    let letters = values.compactMap(Unicode.Scalar.init)
    return Dictionary(letters.map { ($0.properties.name ?? "", $0) }) { first, _ in first }
  }()
}
