import Texts

/// Lines of a calendar as RFC 5545 has them.
///
/// Works on Unicode scalars: a comma with an accent on it is one character to Swift, but still a
/// comma to a calendar.
enum CalendarText {
  /// A text from people, of which nothing ends the line or the value; hidden characters are left off.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in cleaned(text, lines: true).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A line with its end, folded so that no row of it is longer than 75 octets, and cut between
  /// characters only.
  static func line(_ name: String, _ value: String) -> String {
    var rows = String.UnicodeScalarView()
    var octets = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        rows.append(contentsOf: ["\r", "\n", " "])
        octets = 1
      }
      rows.append(scalar)
      octets += width
    }
    return String(rows) + "\r\n"
  }
}
