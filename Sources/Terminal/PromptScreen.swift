import CEditLine
import Texts

/// What stands on the terminal of a prompt: its line while it is edited, the answer afterwards.
struct PromptScreen {
  private let style: Style
  private var frame = Frame()
  /// The columns and text of the last row of the answer given last.
  private var lastRow: Layout.Row?

  init(style: Style) {
    self.style = style
  }

  /// Takes the terminal for a new prompt.
  mutating func begin() {
    frame = Frame()
    editline_flush_output()
    write(EscapeSequences.startMarkingPastes)
  }

  /// Makes the screen show the line as it stands.
  mutating func draw(_ line: (text: String, cursor: Int), of prompt: Prompt) {
    let window = window
    // The window has changed before the signal that says so has come.
    if let drawn = frame.drawn, drawn.width != window.columns { clear() }
    let layout = Layout(
      sign: prompt.sign, text: line.text, cursor: line.cursor, hint: prompt.hint, style: style,
      width: window.columns)
    let shown = layout.cut(to: max(1, window.rows - 1))
    write(frame.draw(shown, progress: prompt.measure?(line.text) ?? prompt.progress, style: style))
  }

  /// Takes the line off the screen; it is drawn anew then.
  mutating func clear() {
    write(frame.clear(width: window.columns))
  }

  /// Lists texts in columns under the line, which is drawn again under them.
  mutating func list(_ candidates: [String], under text: String, of prompt: Prompt) {
    leave(text, of: prompt)
    let shown = candidates.map { visible($0, lines: false) }
    let gap = 2
    let cell = (shown.map(displayWidth).max() ?? 0) + gap
    let perRow = max(1, (window.columns - 1) / cell)
    for start in stride(from: 0, to: shown.count, by: perRow) {
      let row = shown[start..<min(start + perRow, shown.count)].map { text in
        text + String(repeating: " ", count: cell - displayWidth(text))
      }.joined()
      write(row.dropLast(gap) + EscapeSequences.nextRow)
    }
  }

  /// Leaves the line on the screen and the terminal to someone else.
  mutating func suspend(_ text: String, of prompt: Prompt) {
    leave(text, of: prompt)
    write(EscapeSequences.stopMarkingPastes)
  }

  /// Takes the terminal back after someone else had it.
  mutating func resume() {
    write(EscapeSequences.startMarkingPastes)
    frame = Frame()
  }

  /// Leaves the text on the screen as the record of the answer.
  mutating func end(_ outcome: Outcome, of prompt: Prompt) {
    if case .timedOut = outcome {
      clear()
      lastRow = nil
    } else {
      let layout = record(of: outcome, prompt)
      lastRow = layout.rows.last
      write(frame.finish(layout, style: style))
    }
    write(EscapeSequences.stopMarkingPastes)
  }

  /// Shows a word at the right of the answer just given, or under it if there is no room.
  mutating func remark(_ text: StyledText) {
    let width = displayWidth(visible(text.text))
    let column = window.columns - width - 1
    if let lastRow, lastRow.columns + 1 < column {
      write(EscapeSequences.up(1) + EscapeSequences.column(column))
    } else {
      write(String(repeating: " ", count: max(0, column)))
    }
    lastRow = nil
    write(style.render(text) + EscapeSequences.nextRow)
  }

  private mutating func leave(_ text: String, of prompt: Prompt) {
    write(frame.finish(wholeLayout(text, prompt), style: style))
  }

  private func record(of outcome: Outcome, _ prompt: Prompt) -> Layout {
    switch outcome {
    case .submitted("") where prompt.taken != nil:
      Layout(
        sign: prompt.sign, text: "", cursor: 0, hint: prompt.taken ?? "", style: style,
        width: window.columns)
    case .interrupted(let text): wholeLayout(text + "^C", prompt)
    default: wholeLayout(outcome.text, prompt)
    }
  }

  private func wholeLayout(_ text: String, _ prompt: Prompt) -> Layout {
    Layout(
      sign: prompt.sign, text: text, cursor: text.unicodeScalars.count, style: style,
      width: window.columns)
  }

  private var window: TerminalSize {
    TerminalSize(descriptor: 1) ?? TerminalSize(rows: 24, columns: 80)
  }

  private func write(_ bytes: String) {
    if !bytes.isEmpty { writeAll(bytes, to: 1) }
  }
}
