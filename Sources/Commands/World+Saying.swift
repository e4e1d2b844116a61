import Terminal
import Texts

extension World {
  /// Prints a text, wrapped; further rows are indented by two more unless it is said by how much.
  func say(
    _ text: String, _ role: Role = .plain, style: Style = Style(colour: false), indent: Int = 0,
    further: Int? = nil
  ) {
    for row in wrapped(text, width: columns, firstIndent: indent, indent: further ?? indent + 2) {
      output(style.render(row, role) + "\n")
    }
  }
}
