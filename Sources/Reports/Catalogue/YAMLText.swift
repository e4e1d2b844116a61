/// Text from people as YAML holds it, in YAML 1.1 as in 1.2.
///
/// Works on Unicode scalars: a quote with an accent on it is one character to Swift, but still a
/// quote to YAML.
enum YAMLText {
  /// The text in double quotes, on one line; whatever does not print is written as an escape.
  static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView(["\""])
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted.append(contentsOf: ["\\", scalar])
      case "\n": quoted.append(contentsOf: ["\\", "n"])
      case "\t": quoted.append(contentsOf: ["\\", "t"])
      default:
        if isEscaped(scalar) {
          quoted.append(contentsOf: escape(scalar).unicodeScalars)
        } else {
          quoted.append(scalar)
        }
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The text in double quotes, with a space in each pair of braces that dbt would fill in:
  /// `{ { ref('x') } }`.
  static func forDbt(_ text: String) -> String {
    var broken = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = broken.last, isTemplate(last, scalar) { broken.append(" ") }
      broken.append(scalar)
    }
    return quoted(String(broken))
  }

  private static func isTemplate(_ last: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
    switch (last, scalar) {
    case ("{", "{"), ("{", "%"), ("{", "#"), ("}", "}"), ("%", "}"), ("#", "}"): true
    default: false
    }
  }

  /// Controls, hidden characters, line separators and what is no character at all.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (mark, count) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
    return "\\" + mark + String(repeating: "0", count: count - digits.utf8.count) + digits
  }
}
