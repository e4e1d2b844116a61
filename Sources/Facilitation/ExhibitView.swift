import Reports
import Terminal
import Texts
public import Values

/// How sentences, rows, points and trees of a review look.
public struct ExhibitView {
  let screen: Screen

  /// Makes a view on a screen.
  public init(screen: Screen) {
    self.screen = screen
  }

  /// Prints what a review shows.
  public func show(_ exhibits: [Exhibit]) {
    for exhibit in exhibits {
      switch exhibit {
      case .text(let text): screen.say(text)
      case .rows(let title, let columns, let rows):
        heading(title)
        table(columns, rows)
      case .sentences(let title, let sentences):
        heading(title)
        self.sentences(sentences)
      case .source(let source): screen.say("Filled in \(source).", .hint)
      case .scorecard(let card): scorecard(card)
      case .tree(let tree): self.tree(tree)
      case .stale(let steps):
        screen.say(
          "stale", .nudge,
          "given before something it builds on changed: " + steps.joined(separator: ", ")
            + ". /go takes you there.")
      case .contradictions(let found):
        for one in found {
          screen.say("at odds", .nudge, one.text)
          screen.say("/go \(one.here.step)", .hint, indent: 11)
          screen.say("/go \(one.there)", .hint, indent: 11)
        }
      }
    }
  }

  /// Prints a tree: lines drawn on a terminal, numbers in plain mode, where a line is read aloud.
  public func tree(_ tree: DriverTree) {
    let outline = TreeOutline(tree, width: screen.width, isASCII: screen.isASCII)
    screen.show(
      screen.isPlain ? outline.numbered.map { StyledText($0) } : outline.drawn.map(\.styled))
    screen.space()
  }

  private func heading(_ title: String?) {
    screen.space()
    if let title { screen.say(title, .title) }
  }

  /// The points, each with the sentence that earned it, then the verdict and the way to another.
  private func scorecard(_ card: PointsCard) {
    for item in card.items {
      screen.say("\(item.title), \(item.printed)")
      if let because = item.because { screen.say(because, .faint, indent: 2) }
    }
    screen.space()
    if let conclusion = card.conclusion { screen.say(conclusion, .title) }
    if let lift = card.lift { screen.say(lift.sentence) }
    let ways = card.lowest + card.items.filter { $0.step == card.lift?.step }
    guard !ways.isEmpty else { return }
    screen.say("Lowest, with the step where more can be earned:")
    let width = ways.map(\.step.count).max() ?? 0
    for (place, item) in ways.enumerated() where !ways[..<place].contains(item) {
      let padding = String(repeating: " ", count: width - item.step.count)
      screen.say("/go " + item.step + padding, .hint, "\(item.title), \(item.printed)")
    }
    screen.space()
  }

  /// Prints sentences, each on lines of its own.
  public func sentences(_ sentences: [String]) {
    for sentence in sentences where !sentence.isEmpty { screen.say(sentence, indent: 2) }
  }

  /// Prints a form, a line a field; what is empty is left out.
  public func form(_ labels: [String], _ cells: [String], indent: Int = 2) {
    for (label, cell) in zip(labels, cells) where !cell.isEmpty {
      screen.say("\(label): \(cell)", indent: indent)
    }
  }

  /// Prints columns side by side where they fit, else one row under the other.
  public func table(_ columns: [String], _ rows: [[String]]) {
    let widths = columns.indices.map { column in
      ([columns] + rows).map { displayWidth($0[column]) }.max() ?? 0
    }
    let isLong = rows.joined().contains { $0.contains(where: \.isNewline) }
    guard !isLong, widths.reduce(0, +) + 2 * columns.count <= screen.width else {
      for row in rows {
        screen.say(row.first ?? "", indent: 2)
        form(Array(columns.dropFirst()), Array(row.dropFirst()), indent: 4)
      }
      return
    }
    func line(_ cells: [String]) -> String {
      let last = cells.lastIndex { !$0.isEmpty } ?? 0
      return "  "
        + zip(cells, widths).prefix(last + 1).enumerated().map { number, cell in
          number == last
            ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - displayWidth(cell.0))
        }.joined(separator: "  ")
    }
    if columns.count > 1 { screen.show([StyledText(line(columns), .hint)]) }
    screen.show(rows.map { StyledText(line($0)) })
  }
}

extension OutlineLine {
  fileprivate var styled: StyledText {
    spans.reduce("") { line, span in
      let role: Role =
        switch span.tone {
        case .plain: .plain
        case .strong: .title
        case .gap: .nudge
        case .faint: .faint
        }
      return line + StyledText(span.text, role)
    }
  }
}
