import Texts

/// How a list of options looks under the line.
struct ChoiceRows {
  let list: ChoiceList
  /// The text of the cell the options are for.
  let cell: String
  let style: Style
  let width: Int

  /// The rows, no more than so many, with the marked option among them.
  func rows(most: Int) -> [Layout.Row] {
    let count = list.shown.count
    let room = count > most ? max(1, most - 1) : count
    let top = min(max(0, (list.mark ?? 0) - room / 2), count - room)
    let ticked = Set(list.takesSeveral ? list.ticked(in: cell) : [])
    var rows = (top..<(top + room)).map { row(of: $0, ticked) }
    if room < count, most > 1 {
      rows.append(row("  \(top + 1)-\(top + room) of \(count)", .faint, isMarked: false))
    }
    return rows
  }

  private func row(of index: Int, _ ticked: Set<String>) -> Layout.Row {
    let option = list.shown[index]
    let isMarked = index == list.mark
    let digits = String(list.shown.compactMap(\.number).max() ?? 1).count
    let number = option.number.map { String($0) } ?? ""
    var text = isMarked ? "› " : "  "
    if list.takesSeveral { text += ticked.contains(option.label) ? "[x] " : "[ ] " }
    text += String(repeating: " ", count: max(0, digits - number.count)) + number + "  "
    text += option.label + (option.refusal.map { " (\($0))" } ?? "")
    return row(text, option.refusal == nil ? .plain : .faint, isMarked: isMarked)
  }

  private func row(_ text: String, _ role: Role, isMarked: Bool) -> Layout.Row {
    let shown = shortened(visible(text, lines: false))
    let output = style.render(shown, role)
    return Layout.Row(
      output: isMarked ? EscapeSequences.reverse + output + EscapeSequences.reset : output,
      columns: displayWidth(shown), isUncertain: shown.contains(where: \.hasUncertainColumns))
  }

  private func shortened(_ text: String) -> String {
    guard displayWidth(text) >= width else { return text }
    var (kept, columns) = ("", 0)
    for character in text {
      columns += character.columns
      if columns > width - 2 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
