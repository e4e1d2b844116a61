import Scripts
import Sessions
import Terminal
import Texts

/// How sentences and rows of a review look.
struct BlockView {
  let screen: Screen

  /// Prints what a review shows.
  func show(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .text(let text): screen.say(text)
      case .rows(let title, let columns, let rows):
        screen.space()
        if let title { screen.say(title, .title) }
        table(columns, rows)
      case .source(let source): screen.say(Wording.source(source), .hint)
      case .scorecard(let card): scorecard(card)
      case .stale(let steps):
        screen.say("stale", .nudge, Wording.stale(steps))
      case .contradictions(let found):
        for one in found {
          screen.say("at odds", .nudge, one.text)
          screen.say("/go \(one.here.step)", .hint, indent: 11)
          screen.say("/go \(one.there)", .hint, indent: 11)
        }
      }
    }
  }

  /// The points, each with the sentence that earned it, then the verdict and the way to another.
  private func scorecard(_ card: PointsCard) {
    for item in card.items {
      screen.say("\(item.title), \(Wording.points(item.points, of: item.most))")
      if let because = item.because { screen.say(because, .faint, indent: 2) }
    }
    screen.space()
    if let verdict = card.verdict {
      screen.say(Wording.verdict(verdict, card), .title)
    }
    if !card.lowest.isEmpty { screen.say(Wording.lowest(card.lowest)) }
    if let lift = card.lift { screen.say(Wording.lift(lift)) }
  }

  /// Columns side by side where they fit, else one row under the other.
  func table(_ columns: [String], _ rows: [[String]]) {
    let widths = columns.indices.map { column in
      ([columns] + rows).map { displayWidth($0[column]) }.max() ?? 0
    }
    guard widths.reduce(0, +) + 2 * columns.count <= screen.width else {
      for row in rows {
        screen.say(row.first ?? "", indent: 2)
        for (label, cell) in zip(columns, row).dropFirst() where !cell.isEmpty {
          screen.say("\(label): \(cell)", .plain, indent: 4)
        }
      }
      return
    }
    func line(_ cells: [String]) -> String {
      "  "
        + zip(cells, widths).enumerated().map { number, cell in
          number == columns.count - 1
            ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - displayWidth(cell.0))
        }.joined(separator: "  ")
    }
    if columns.count > 1 { screen.show([StyledText(line(columns), .hint)]) }
    screen.show(rows.map { StyledText(line($0)) })
  }
}
