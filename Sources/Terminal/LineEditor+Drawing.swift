import CEditLine
import Texts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension LineEditor {
  func write(_ bytes: String) {
    if !bytes.isEmpty { writeAll(bytes, to: 1) }
  }

  /// Makes the screen show the line as it stands.
  func draw() {
    let (text, cursor) = line
    let window = window
    // The window has changed before the signal that says so has come.
    if let drawn = frame.drawn, drawn.width != window.columns { clearDrawing() }
    let layout = Layout(
      sign: prompt.sign, text: text, cursor: cursor, hint: prompt.hint, style: style,
      width: window.columns)
    let shown = layout.cut(to: max(1, window.rows - 1))
    write(frame.draw(shown, progress: prompt.progress, style: style))
  }

  func clearDrawing() {
    write(frame.clear(width: window.columns))
  }

  /// Leaves the text on the screen as the record of the answer.
  func finish(_ outcome: Outcome) {
    if case .timedOut = outcome {
      clearDrawing()
      lastRow = nil
      return
    }
    var text = outcome.text
    if case .interrupted = outcome { text += "^C" }
    let layout = wholeLayout(text)
    lastRow = layout.rows.last
    write(frame.finish(layout, style: style))
  }

  /// Shows a word at the right of the answer just given, or under it if there is no room.
  public func remark(_ text: StyledText) {
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

  /// Lists texts in columns under the line and draws the line again under them.
  func list(_ candidates: [String]) {
    leaveOnScreen()
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

  /// Stops the program as the terminal's own Ctrl-Z would, and goes on with the same line.
  func suspend() {
    leaveOnScreen()
    write(EscapeSequences.stopMarkingPastes)
    editline_set_raw(session, 0)
    editline_suspend()
    signals.forget(SIGCONT)
    resume()
  }

  /// Takes the terminal back after someone else had it.
  func resume() {
    editline_set_raw(session, 0)
    editline_set_raw(session, 1)
    write(EscapeSequences.startMarkingPastes)
    frame = Frame()
  }

  private func leaveOnScreen() {
    write(frame.finish(wholeLayout(line.text), style: style))
  }

  private var window: TerminalSize {
    TerminalSize(descriptor: 1) ?? TerminalSize(rows: 24, columns: 80)
  }

  private func wholeLayout(_ text: String) -> Layout {
    Layout(
      sign: prompt.sign, text: text, cursor: text.unicodeScalars.count, style: style,
      width: window.columns)
  }
}
