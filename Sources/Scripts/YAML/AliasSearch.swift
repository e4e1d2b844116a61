internal import Values

/// Finds anchors that are used, before the file is parsed.
///
/// It looks at characters only and knows no quotes: a text in which both `&x` and `*x` stand as
/// words is refused too.
enum AliasSearch {
  /// What an anchor or alias may follow.
  private static let starters: Set<Unicode.Scalar> = [
    " ", "\t", "\r", "\n", "[", "]", "{", "}", ",", ":", "-", "?",
  ]

  /// One finding for each anchor in the text that an alias names.
  static func findings(in text: String, file: String) -> [Finding] {
    guard mayHaveAliases(text) else { return [] }
    var anchors: [(name: String, place: Place)] = []
    var aliases: Set<String> = []
    var place = Place(file: file, line: 1, column: 1)
    var before: Unicode.Scalar = " "
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == "&" || scalar == "*", starters.contains(before) {
        let name = String(
          scalars[scalars.index(after: index)...].prefix(while: \.isAnchorCharacter))
        if scalar == "*" { aliases.insert(name) } else { anchors.append((name, place)) }
      }
      before = scalar
      place.column += 1
      if scalar == "\n" { place = Place(file: file, line: place.line + 1, column: 1) }
    }
    return anchors.filter { !$0.name.isEmpty && aliases.contains($0.name) }
      .map { .anchor($0.name, at: $0.place) }
  }

  /// Whether a `*` stands where an alias may begin; in most texts none does.
  private static func mayHaveAliases(_ text: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "*"), starters.contains(Unicode.Scalar(before)) { return true }
      before = byte
    }
    return false
  }
}

extension Unicode.Scalar {
  fileprivate var isAnchorCharacter: Bool {
    properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" || self == "-"
  }
}
