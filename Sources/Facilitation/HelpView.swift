import Answers
import Scripts
import Sessions
import Terminal
import Texts
import Values
import Workbooks

/// What `?`, `/help`, `/review`, `/rows` and `/tree` print.
struct HelpView {
  /// What is said where nobody knows the commands yet.
  static let commandsHint = "? why this is asked · /help all commands · /quit leaves, saved"

  let session: Session
  let screen: Screen

  /// Why a step is asked, a good and a weak answer, and where the answer goes.
  func why(_ ask: Ask) {
    screen.space()
    let step = session.script.steps[ask.step]
    if let why = step.why { screen.say("why   ", .note, why) }
    if let good = step.good { screen.say("good  ", .saved, good.shown) }
    if let weak = step.weak { screen.say("weak  ", .nudge, weak.shown) }
    for cell in ask.cells where !cell.options.isEmpty && step.shape != .single {
      screen.say("\(cell.label): " + cell.options.map(\.label).joined(separator: ", "), .hint)
    }
    if step.shape == .table || step.shape == .form {
      screen.say(
        "Cells go in one line with | between, or one at a time. - leaves one empty"
          + (step.fields.contains(where: \.open) ? ", ? puts one off." : "."), .hint)
    }
    if !step.fields.isEmpty {
      screen.say("Kept as \(session.script.id) \(step.id) in the workbook.", .hint)
    }
    screen.say(Self.commandsHint, .hint)
    screen.space()
  }

  /// All commands.
  static func commands(on screen: Screen) {
    screen.space()
    for command in SlashCommand.allCases {
      guard let help = command.help else { continue }
      let name = "/" + command.rawValue + (command.argument.map { " " + $0 } ?? "")
      let padded = name + String(repeating: " ", count: max(0, 13 - name.count))
      screen.say(padded, .note, help)
    }
    screen.space()
  }

  /// Every step with its answer in short.
  func overview() {
    screen.space()
    for line in session.answers.overview {
      let text = line.answer.isEmpty ? line.id : "\(line.id): \(line.answer)"
      let mark = line.isStale ? "stale" : line.mark
      // A parked step has no number; its longer word takes the room.
      let number = line.number.map { ($0 < 10 ? " " : "") + String($0) } ?? " "
      screen.say("\(number) \(mark)", line.isStale ? .nudge : .hint, text)
    }
    for topic in session.workbook[session.script.id]?.topics ?? [] {
      screen.say("topic ", .note, topic)
    }
    screen.space()
  }

  /// The tree, or why there is none.
  func tree() {
    screen.space()
    let tree = session.answers.tree
    if let tree, !tree.branches.isEmpty { return ExhibitView(screen: screen).tree(tree) }
    screen.say(
      tree == nil
        ? "This workshop has no tree. /review shows what is answered so far."
        : "There is no tree yet; it grows"
          + (session.answers.treeStep.map { " once '\($0)' is answered." } ?? " later on."), .hint)
    screen.space()
  }

  /// The rows of a table in columns, numbered; of more than `most` the last ones.
  func show(rows: [String], most: Int = .max) {
    screen.space()
    let view = RowColumns(rows: rows.map(RowText.cells), screen: screen)
    let left = max(0, rows.count - most)
    if left > 0 { screen.say("    \(left) before these; /rows lists all", .hint) }
    for number in rows.indices.dropFirst(left) { screen.show([view.line(number)]) }
    if rows.isEmpty { screen.say("There is no row yet.", .hint) }
    screen.space()
  }
}

extension Example {
  fileprivate var shown: String { row.map { "\($0): \(line)" } ?? line }
}

extension StepSummary {
  /// A word of one length for the state.
  fileprivate var mark: String {
    switch state {
    case .untouched, .passedOver: "     "
    case .open: "begun"
    case .done: "done "
    case .putOff: "later"
    case .parked: "parked"
    }
  }
}
