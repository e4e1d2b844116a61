import Answers
import Sessions
import Terminal

/// What Tab offers at a prompt: commands, choices, people and names used before.
struct Completer {
  let ask: Ask
  let steps: [String]

  func completions(_ text: String, _ cursor: Int) -> Completions {
    let scalars = Array(text.unicodeScalars.prefix(cursor))
    var before = String(String.UnicodeScalarView(scalars))
    if before.hasPrefix("/"), !before.hasPrefix("//") { return commands(before) }
    // The cell the cursor is in: what stands after the last bar, or tick before it.
    let bars = RowText.bars(in: scalars)
    let cell = bars.count
    var start = bars.last.map { $0 + 1 } ?? 0
    if ask.cells.indices.contains(cell), !ask.cells[cell].options.isEmpty {
      start = scalars[start...].lastIndex(of: ",").map { $0 + 1 } ?? start
    }
    while start < scalars.count, scalars[start] == " " { start += 1 }
    before = String(String.UnicodeScalarView(scalars[start...]))
    let offered =
      ask.cells.indices.contains(cell)
      ? ask.cells[cell].options.map(\.label) + ask.cells[cell].suggestions : ask.suggestions
    let typed = before.lowercased()
    let fitting = offered.filter { $0.lowercased().hasPrefix(typed) }
    let more = cell + 1 < ask.cells.count
    return Completions(start: start, candidates: fitting, suffix: more ? " | " : "")
  }

  private func commands(_ typed: String) -> Completions {
    if let name = ["/go ", "/at "].first(where: { typed.hasPrefix($0) }) {
      let step = typed.dropFirst(name.count)
      return Completions(start: name.count, candidates: steps.filter { $0.hasPrefix(step) })
    }
    let names = SlashCommand.allCases.filter { $0.help != nil }.map { "/" + $0.rawValue }
    return Completions(start: 0, candidates: names.filter { $0.hasPrefix(typed) }, suffix: " ")
  }
}
