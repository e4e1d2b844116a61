import Sessions
import Terminal
import Texts

/// Rows that were typed ahead of their prompts, to be taken one after the other.
struct PastedRows {
  private var waiting: [String] = []
  private let reader: any LineReader
  private let screen: Screen

  init(reader: any LineReader, screen: Screen) {
    self.reader = reader
    self.screen = screen
  }

  /// The rows that are still to be taken; nothing when there are none.
  var rest: String? { waiting.isEmpty ? nil : waiting.joined(separator: "\n") }

  /// Offers a pasted block as rows, one a line.
  mutating func offer(_ lines: [String], at ask: Ask) {
    screen.say("\(lines.count) lines. Enter takes them as rows, anything else drops them.", .hint)
    guard case .submitted(let answer) = reader.ask(Prompt()), answer.trimmed.isEmpty else {
      return
    }
    waiting = lines
    if !beginsRow(ask) { screen.say("They follow once this row is done.", .hint) }
  }

  /// Reads rows until an empty line.
  mutating func read() {
    screen.say("Paste or type the rows, one a line; an empty line ends it.", .hint)
    while case .submitted(let line) = reader.ask(Prompt()), !line.trimmed.isEmpty {
      waiting += line.split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  /// The next row, printed, once the row before it is settled.
  mutating func next(at ask: Ask) -> String? {
    guard !waiting.isEmpty, beginsRow(ask) else { return nil }
    let line = waiting.removeFirst()
    screen.show([StyledText("❯ ", .sign) + StyledText(line)])
    return line
  }

  /// Forgets the rows: those pasted into one table are no rows of the next.
  mutating func removeAll() { waiting = [] }

  private func beginsRow(_ ask: Ask) -> Bool {
    ask.heading != nil && ask.prefill.isEmpty && !ask.continues && !ask.isHeld
  }
}
