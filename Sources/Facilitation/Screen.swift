public import Terminal
import Texts

/// Where a dialogue is printed: downwards, wrapped to a width, never over what stands there.
public struct Screen {
  /// How many columns the terminal has now.
  var columns: () -> Int
  /// How many rows it has.
  var rows: () -> Int
  /// Colours and weights, or none.
  public var style: Style
  /// Whether prompts are plain lines: no keys, no signs beside them.
  public var isPlain: Bool
  /// Whether trees are drawn with signs that every terminal has.
  public var isASCII: Bool
  /// Writes text where the person sees it.
  public var write: (String) -> Void

  /// Makes a screen.
  public init(
    columns: @escaping () -> Int, rows: @escaping () -> Int = { 24 }, style: Style, isPlain: Bool,
    isASCII: Bool = false, write: @escaping (String) -> Void
  ) {
    self.columns = columns
    self.rows = rows
    self.style = style
    self.isPlain = isPlain
    self.isASCII = isASCII
    self.write = write
  }

  /// Columns to print in; between 20 and 100 whatever the terminal has.
  public var width: Int { max(20, min(100, columns())) }

  /// Prints an empty line.
  public func space() { write("\n") }

  /// Prints lines that are laid out already.
  public func show(_ lines: [StyledText]) {
    for line in lines {
      let shown = style.render(line)
      // Read aloud, a dot between two hints is a word of its own.
      write((isPlain ? shown.replacing(" · ", with: ", ") : shown) + "\n")
    }
  }

  /// Prints a text, wrapped, each line in one role.
  public func say(_ text: String, _ role: Role = .plain, indent: Int = 0) {
    let first = String(repeating: " ", count: indent)
    for line in wrapped(text, width: width, firstIndent: indent, indent: indent) {
      show([StyledText(line.hasPrefix(first) ? line : first + line, role)])
    }
  }

  /// Prints a word and a text beside it, the text wrapped under itself.
  public func say(_ label: String, _ role: Role, _ text: String) {
    let margin = 2 + displayWidth(label) + 2
    for (number, line) in wrapped(text, width: max(10, width - margin)).enumerated() {
      let start = number == 0 ? "  " + label + "  " : String(repeating: " ", count: margin)
      show([StyledText(start, role) + StyledText(line)])
    }
  }

  /// One line with a text at either end; two lines where it is too narrow for one.
  public func spread(_ left: StyledText, _ right: StyledText) {
    let gap = width - displayWidth(left.text) - displayWidth(right.text)
    if right.text.isEmpty {
      show([left])
    } else if gap >= 2 {
      show([left + StyledText(String(repeating: " ", count: gap)) + right])
    } else {
      show([left, right])
    }
  }
}
