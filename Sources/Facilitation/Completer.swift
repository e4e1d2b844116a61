import Answers
import Sessions
import Terminal

/// What Tab offers at a prompt: commands, choices, people and names used before.
struct Completer {
  let ask: Ask
  let steps: [String]

  func completions(_ text: String, _ cursor: Int) -> Completions {
    let scalars = Array(text.unicodeScalars.prefix(cursor))
    let before = String(String.UnicodeScalarView(scalars))
    if before.hasPrefix("/"), !before.hasPrefix("//") { return commands(before) }
    let (cell, first) = place(in: scalars)
    var start = first
    // Where several can be chosen, those before the last comma stand.
    if cell?.takesSeveral == true {
      start = scalars[start...].lastIndex(of: ",").map { $0 + 1 } ?? start
      while start < scalars.count, scalars[start] == " " { start += 1 }
    }
    let typed = String(String.UnicodeScalarView(scalars[start...])).lowercased()
    let offered = cell.map { $0.options.map(\.label) + $0.suggestions } ?? ask.suggestions
    let fitting = offered.filter { $0.lowercased().hasPrefix(typed) }
    return Completions(start: start, candidates: fitting, suffix: suffix(behind: scalars))
  }

  /// What the arrows choose from in the cell the cursor is in; nothing where it has no options.
  func choices(_ text: String, _ cursor: Int) -> Choices? {
    let scalars = Array(text.unicodeScalars.prefix(cursor))
    let (cell, start) = place(in: scalars)
    // In the middle of a cell a label would take the place of its first part only.
    let rest = text.unicodeScalars.dropFirst(cursor).prefix { $0 != "|" }
    guard rest.allSatisfy({ $0 == " " }) else { return nil }
    guard scalars.first != "/", let cell, !cell.options.isEmpty else { return nil }
    return Choices(
      start: start,
      options: cell.options.map { Choice(label: $0.label, number: $0.number) }
        + cell.withheld.map { Choice(label: $0.option.label, number: nil, refusal: $0.reason) },
      takesSeveral: cell.takesSeveral, suffix: suffix(behind: scalars))
  }

  /// The cell the cursor is in, and where it begins: behind the last bar.
  private func place(in scalars: [Unicode.Scalar]) -> (cell: Ask.Cell?, start: Int) {
    let bars = RowText.bars(in: scalars)
    var start = bars.last.map { $0 + 1 } ?? 0
    while start < scalars.count, scalars[start] == " " { start += 1 }
    return (ask.cells.indices.contains(bars.count) ? ask.cells[bars.count] : nil, start)
  }

  /// A bar, unless the next cell may not be asked, which would make the line one of too many cells.
  private func suffix(behind scalars: [Unicode.Scalar]) -> String {
    let next = RowText.bars(in: scalars).count + 1
    return ask.cells.indices.contains(next) && !ask.cells[next].mayBeSkipped ? " | " : ""
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
