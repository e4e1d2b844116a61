import Workbooks
import Scripts
import Sessions
import Terminal

/// What someone who comes back meets: where they stopped, and the answers before it.
struct RecapView {
  let screen: Screen

  /// Prints a recap, unless nothing was answered yet or nothing is left to answer.
  func show(_ session: Session) {
    guard session.workbook[session.script.id]?.state != .untouched, session.currentStep != nil
    else { return }
    screen.say("Welcome back.", .title)
    for line in session.recap { screen.say(line, .hint) }
  }
}
