import Texts

/// Text from people, written so that HTML and SVG show it and do nothing else with it.
///
/// Works on Unicode scalars: a quotation mark with an accent on it is one character to Swift, but
/// still ends an attribute.
enum MarkupText {
  /// The text for an element or an attribute in double quotes; line ends stay.
  static func escaped(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "&": written.append(contentsOf: "&amp;".unicodeScalars)
      case "<": written.append(contentsOf: "&lt;".unicodeScalars)
      case ">": written.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": written.append(contentsOf: "&quot;".unicodeScalars)
      case "'": written.append(contentsOf: "&#39;".unicodeScalars)
      // XML knows neither of them.
      case "\u{FFFE}", "\u{FFFF}": written.append("\u{FFFD}")
      default: written.append(scalar)
      }
    }
    return String(written)
  }
}
