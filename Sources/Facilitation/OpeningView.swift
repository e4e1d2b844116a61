import Scripts
import Workbooks
import Sessions
import Terminal

/// What stands before the first question: a promise for a newcomer, a recap for someone coming back.
struct OpeningView {
  let screen: Screen

  /// Prints the opening of a session.
  func show(_ session: Session) {
    let script = session.script
    let record = session.workbook[script.id]
    if record?.state == .untouched {
      screen.spread(
        StyledText(script.title, .title),
        StyledText("\(script.steps.count) steps · about \(script.minutes) min", .progress))
      screen.say(script.promise)
      if !script.bring.isEmpty { screen.say("Bring: " + script.bring) }
      screen.say(Wording.commandsHint, .hint)
      screen.space()
    } else {
      screen.say("Welcome back.", .title)
      for line in session.recap { screen.say(line, .hint) }
    }
  }
}
