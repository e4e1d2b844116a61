import Answers
import Scripts
import Sessions
import Terminal
import Texts

/// What `?`, `/help`, `/review` and `/rows` print.
struct HelpView {
  let script: Script
  let screen: Screen

  /// Why a step is asked, a good and a weak answer, and where the answer goes.
  func why(_ ask: Ask) {
    screen.space()
    let step = script.steps[ask.step]
    if let why = step.why { screen.say("why   ", .note, why) }
    if let good = step.good { screen.say("good  ", .saved, good.shown) }
    if let weak = step.weak { screen.say("weak  ", .nudge, weak.shown) }
    for cell in ask.cells where !cell.options.isEmpty && step.shape != .single {
      screen.say(
        "\(cell.label ?? Field.wholeAnswer): " + cell.options.map(\.label).joined(separator: ", "),
        .hint)
    }
    if step.shape == .table || step.shape == .form {
      screen.say(
        "Cells go in one line with | between, or one at a time. - leaves one empty"
          + (step.fields.contains(where: \.open) ? ", ? puts one off." : "."), .hint)
    }
    if !step.fields.isEmpty {
      screen.say("Kept as \(script.id) \(step.id) in the workbook.", .hint)
    }
    screen.say(Wording.commandsHint, .hint)
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
  func overview(_ lines: [StepSummary], topics: [String]) {
    screen.space()
    for line in lines {
      let text = line.answer.isEmpty ? line.id : "\(line.id): \(line.answer)"
      let mark = line.isStale ? "stale" : line.mark
      // A parked step has no number; its longer word takes the room.
      let number = line.number.map { ($0 < 10 ? " " : "") + String($0) } ?? " "
      screen.say("\(number) \(mark)", line.isStale ? .nudge : .hint, text)
    }
    for topic in topics { screen.say("topic ", .note, topic) }
    screen.space()
  }

  /// The rows of a table, numbered.
  func rows(_ rows: [String]) {
    screen.space()
    for (number, row) in rows.enumerated() {
      let digits = String(number + 1)
      screen.say(String(repeating: " ", count: max(0, 2 - digits.count)) + digits, .hint, row)
    }
    if rows.isEmpty { screen.say("There is no row yet.", .hint) }
    screen.space()
  }
}

extension Example {
  var shown: String { row.map { "\($0): \(line)" } ?? line }
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
