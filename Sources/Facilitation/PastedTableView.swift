import Answers
import Sessions
import Terminal
import Texts

/// How a pasted block looks before it is taken: its rows in columns, and what does not fit.
struct PastedTableView {
  let table: PastedTable
  let screen: Screen

  /// Prints the rows, those that do not go in as they are with why.
  func show() {
    screen.space()
    screen.say(opening, .hint)
    let view = RowColumns(rows: table.rows.map(\.cells), screen: screen)
    for (place, row) in table.rows.enumerated() {
      screen.show([view.line(place, mark: row.fate.isMarked ? "!" : " ")])
      // What holds for all rows from here on is said once.
      if let reason = row.fate.reason, place == 0 || table.rows[place - 1].fate != row.fate {
        screen.say(reason, .nudge, indent: 6)
      }
    }
    screen.space()
    if let consequences = table.consequences { MessageView(screen: screen).show(consequences) }
    screen.say(choice, .hint)
  }

  /// What Enter and commands do.
  var choice: String {
    let (fitting, marked) = (
      table.rows.count { $0.fate == .fits }, table.rows.count { $0.fate.isMarked }
    )
    let rest = " · /drop leaves all out, /drop N one row"
    if fitting == 0 { return "Enter goes through them one by one" + rest }
    let taken =
      marked == 0 && fitting > 1 ? "all \(fitting)" : fitting == 1 ? "1 row" : "\(fitting) rows"
    let mended =
      marked == 0
      ? ""
      : "; then \(marked == 1 ? "the marked one is" : "the \(marked) marked are") asked one by one"
    return "Enter takes \(taken)\(mended)" + rest
  }

  /// Prints why a row did not go in.
  static func say(_ row: PastedTable.Row, on screen: Screen) {
    switch row.fate {
    case .refused(let refusal): MessageView(screen: screen).refused(refusal)
    case .coached(let messages): MessageView(screen: screen).show(messages)
    case .fits, .repeats, .incomplete: screen.say("note  ", .note, "This row is not whole yet.")
    }
  }

  private var opening: String {
    let count = table.rows.count == 1 ? "1 row" : "\(table.rows.count) rows"
    let names = table.columns.joined(separator: " | ")
    let heading = table.hasHeading ? ", the first line taken as heading" : ""
    let unused = table.unused.isEmpty ? "" : "; not taken: " + table.unused.joined(separator: ", ")
    return "\(count) as \(names)\(heading)\(unused)"
  }
}

extension PastedTable.Fate {
  /// Whether the row is asked by itself.
  fileprivate var isMarked: Bool {
    switch self {
    case .fits, .repeats: false
    case .incomplete, .refused, .coached: true
    }
  }

  fileprivate var reason: String? {
    switch self {
    case .fits: nil
    case .repeats(let name): "the same as '\(name)', taken once"
    case .incomplete: "not whole: the rest is asked"
    case .refused(let refusal): refusal.description
    case .coached(let messages): messages.map(\.text).joined(separator: " ")
    }
  }
}
