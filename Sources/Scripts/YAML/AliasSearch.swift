internal import Values

/// Finds anchors that are used, before the file is parsed.
///
/// It looks at characters only and knows no quotes: a text in which both `&x` and `*x` stand as
/// words is refused too.
enum AliasSearch {
  /// One finding for each anchor in the text that an alias names.
  static func findings(in text: String, file: String) -> [Finding] {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return []
    }
    var anchors: [(name: String, place: Place)] = []
    var aliases: Set<String> = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var before: Unicode.Scalar = " "
      var column = 1
      for index in line.unicodeScalars.indices {
        let scalar = line.unicodeScalars[index]
        if scalar == "&" || scalar == "*", " \t[]{},:-?\r".unicodeScalars.contains(before) {
          let name = String(
            line.unicodeScalars[index...].dropFirst().prefix { $0.isAnchorCharacter })
          if scalar == "*" {
            aliases.insert(name)
          } else {
            anchors.append((name, Place(file: file, line: number + 1, column: column)))
          }
        }
        before = scalar
        column += 1
      }
    }
    return anchors.filter { !$0.name.isEmpty && aliases.contains($0.name) }
      .map { .anchor($0.name, at: $0.place) }
  }
}

extension Unicode.Scalar {
  fileprivate var isAnchorCharacter: Bool {
    properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" || self == "-"
  }
}
