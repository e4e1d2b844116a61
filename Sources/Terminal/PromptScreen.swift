import CEditLine
import Texts

/// What stands on the terminal of a prompt: its line while it is edited, the answer afterwards.
struct PromptScreen {
  /// What is shown while a line is edited.
  struct Content {
    var sign: String
    var text: String
    /// The cursor's place in the text, in scalars.
    var cursor: Int
    var hint = ""
    var progress = ""
    /// Whether the text is one that typing replaces.
    var isSelected = false
    /// The options under the line, and the text of the cell they are for.
    var list: (list: ChoiceList, cell: String)?
  }

  private let style: Style
  private var frame = Frame()
  /// The columns and text of the last row of the answer given last.
  private var lastRow: Layout.Row?
  /// Whether the terminal was asked where the cursor is and has not answered yet.
  private(set) var isAsking = false
  /// Whether the terminal wraps rows anew when its window gets another width; nil if not known.
  private var wraps: Bool?
  private var answers = true
  private var isNamed = false
  /// The sign that was shown last: it is the same for most keys.
  private var sign: Layout.Sign?

  init(style: Style) {
    self.style = style
  }

  /// Takes the terminal for a new prompt.
  mutating func begin() {
    frame = Frame()
    editline_flush_output()
    write(EscapeSequences.startMarkingPastes)
  }

  /// Makes the screen show the line as it stands; nothing until it is known where to.
  mutating func draw(_ content: Content) {
    guard !isAsking else { return }
    let window = window
    if let drawn = frame.drawn, drawn.width != window.columns || drawn.rows.count > window.rows {
      // The window may have changed before the signal that says so has come.
      let isUncertain = frame.resized(to: window.columns)?.isUncertain == true
      if isUncertain, answers {
        isAsking = true
        write((isNamed ? "" : EscapeSequences.askName) + EscapeSequences.askPlace)
        return
      }
      clear()
    }
    let layout = Layout(
      sign: measured(content.sign, window.columns), text: content.text, cursor: content.cursor,
      hint: content.hint, isSelected: content.isSelected, style: style)
    var shown = layout.cut(to: max(1, window.rows - 1 - (content.list == nil ? 0 : 4)))
    if let (list, cell) = content.list {
      // What is asked must stay in sight.
      let most = min(max(3, window.rows / 2 - 1), window.rows - 1 - shown.rows.count)
      let view = ChoiceRows(list: list, cell: cell, style: style, width: window.columns)
      if most > 0 { shown = shown.with(view.rows(most: most)) }
    }
    write(frame.draw(shown, progress: content.progress, style: style))
  }

  private mutating func measured(_ text: String, _ width: Int) -> Layout.Sign {
    if let sign, sign.text == text, sign.width == width { return sign }
    let sign = Layout.Sign(text, style: style, width: width)
    self.sign = sign
    return sign
  }

  /// Takes note of where the cursor is, counted from 0, or that the terminal does not say.
  mutating func answer(column: Int?) {
    guard isAsking else { return }
    if column == nil { answers = false }
    isNamed = true
    isAsking = false
    clear(column: column)
  }

  /// Takes note of the name and version that the terminal goes by.
  mutating func answer(name: String) {
    let known = ["tmux", "VTE", "kitty", "WezTerm", "iTerm2", "foot", "Konsole", "ghostty"]
    if known.contains(where: { name.lowercased().hasPrefix($0.lowercased()) }) { wraps = true }
    if name.hasPrefix("XTerm") { wraps = false }
  }

  /// Takes the line off the screen; it is drawn anew then.
  mutating func clear() {
    isAsking = false
    clear(column: nil)
  }

  private mutating func clear(column: Int?) {
    guard let drawn = frame.drawn else { return }
    let above =
      drawn.width == window.columns
      ? drawn.cursorRow
      : frame.resized(to: window.columns)?.above(column: column, wraps: &wraps)
    write(frame.clear(above: above ?? 0))
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
    isAsking = false
  }

  /// Leaves the text on the screen as the record of the answer.
  mutating func end(_ outcome: Outcome, of prompt: Prompt) {
    if case .timedOut = outcome {
      clear()
      lastRow = nil
    } else {
      lastRow = finish(record(of: outcome, prompt))
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
    _ = finish(wholeLayout(text, prompt))
  }

  private mutating func finish(_ layout: Layout) -> Layout.Row? {
    if frame.drawn.map({ $0.width != layout.width }) == true || isAsking { clear() }
    write(frame.finish(layout, style: style))
    return layout.rows.last
  }

  private func record(of outcome: Outcome, _ prompt: Prompt) -> Layout {
    switch outcome {
    case .submitted("") where prompt.taken != nil: layout(ofTaken: prompt.taken ?? "", prompt)
    case .interrupted(let text): wholeLayout(text + "^C", prompt)
    default: wholeLayout(outcome.text, prompt)
    }
  }

  /// What an empty line stood for, faint where it fits in the row.
  private func layout(ofTaken text: String, _ prompt: Prompt) -> Layout {
    let columns = displayWidth(prompt.sign) + displayWidth(visible(text, lines: false))
    guard columns < window.columns, !text.contains("\n") else { return wholeLayout(text, prompt) }
    let sign = Layout.Sign(prompt.sign, style: style, width: window.columns)
    return Layout(sign: sign, text: "", cursor: 0, hint: text, style: style)
  }

  private func wholeLayout(_ text: String, _ prompt: Prompt) -> Layout {
    Layout(
      sign: Layout.Sign(prompt.sign, style: style, width: window.columns), text: text,
      cursor: text.unicodeScalars.count, style: style)
  }

  private var window: TerminalSize {
    TerminalSize(descriptor: 1) ?? TerminalSize(rows: 24, columns: 80)
  }

  private func write(_ bytes: String) {
    if !bytes.isEmpty { writeAll(bytes, to: 1) }
  }
}
