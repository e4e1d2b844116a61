import Answers
import Workbooks
import Scripts
import Sessions
import Terminal
import Texts

/// What someone who comes back meets: where they stopped, and the answers before it.
struct RecapView {
  let screen: Screen

  /// Prints a recap, each answer in one line, unless nothing was answered yet or nothing is left
  /// to answer.
  func show(_ session: Session) {
    guard session.workbook[session.script.id]?.state != .untouched, session.currentStep != nil
    else { return }
    screen.say("Welcome back.", .title)
    for (number, line) in session.answers.recap(session.progress).enumerated() {
      let rows = wrapped(line, width: screen.width - 2)
      // Where it stopped is said whole; an answer only has to be known again.
      if number > 0, rows.count > 1 {
        screen.say((rows.first ?? "") + " …", .hint)
      } else {
        screen.say(line, .hint)
      }
    }
  }
}
