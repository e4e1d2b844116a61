import Texts

/// Text from people, written so that HTML and XML show it and do nothing else with it.
///
/// Works on Unicode scalars: a quotation mark with an accent on it is one character to Swift, but
/// still the end of an attribute to a parser.
enum MarkupText {
  /// The text to stand between tags or in a quoted attribute; what neither can hold, such as U+FFFE or
  /// a control character, is written out.
  ///
  /// ```swift
  /// MarkupText.escaped("a < \"b\"")   // a &lt; &quot;b&quot;
  /// ```
  static func escaped(_ text: String) -> String {
    var written = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "'": written += "&#39;"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }
}
