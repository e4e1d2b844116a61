import Texts

/// Text from people, written so that Markdown shows it and does nothing else with it.
///
/// Works on Unicode scalars: a bar with an accent on it is one character to Swift, but still a bar
/// to a table.
enum MarkdownText {
  /// The text in one line, to stand anywhere but where a block begins.
  static func inline(_ text: String) -> String {
    let scalars = shown(text)
    var written = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "#":
        written.append("\\")
      case "&" where index + 1 < scalars.count && beginsEntity(scalars[index + 1]):
        written.append("\\")
      // GitHub makes a link of a bare address, and shows the backslashes that stand in it.
      case ":" where scalars[(index + 1)...].starts(with: ["/", "/"]):
        written.append("\\")
      case "." where isWorldWideWeb(scalars[..<index].suffix(3)):
        written.append("\\")
      default: break
      }
      written.append(scalar)
    }
    return String(written)
  }

  /// The text in one line, to stand where a block begins: `1. x` and `- x` are no lists.
  static func opening(_ text: String) -> String {
    let figures = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = text.unicodeScalars[figures.endIndex...]
    let markers: [Unicode.Scalar] = figures.isEmpty ? ["-", "+", "=", ":"] : [".", ")"]
    guard let marker = rest.first, markers.contains(marker) else { return inline(text) }
    return String(figures) + "\\" + inline(String(rest))
  }

  private static func shown(_ text: String) -> [Unicode.Scalar] {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return visible(line).unicodeScalars.map { $0 == "\t" ? " " : $0 }
  }

  private static func isWorldWideWeb(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count == 3 && scalars.allSatisfy { $0 == "w" || $0 == "W" }
  }

  private static func beginsEntity(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "#" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
