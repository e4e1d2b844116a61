import Texts

/// A row as one line: cells with ` | ` between them, `\|` for a bar inside one.
public enum RowText {
  /// The cells of a typed line, outer space removed.
  public static func cells(of line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    let bars = bars(in: scalars)
    return zip([0] + bars.map { $0 + 1 }, bars + [scalars.count]).map { start, end in
      String(String.UnicodeScalarView(scalars[start..<end])).replacing("\\|", with: "|").trimmed
    }
  }

  /// Where the bars between the cells of a line stand; one behind a backslash is none.
  public static func bars(in line: [Unicode.Scalar]) -> [Int] {
    var isEscaped = false
    return line.indices.filter { offset in
      defer { isEscaped = !isEscaped && line[offset] == "\\" }
      return line[offset] == "|" && !isEscaped
    }
  }

  /// The line that gives these cells.
  public static func line(_ cells: [String]) -> String {
    cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")
  }
}
