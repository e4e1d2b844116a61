import Answers
import Scripts
import Sessions
import Terminal
import Values

/// What has changed in a script since it was answered.
struct ChangesView {
  let screen: Screen

  /// Prints it in short: how many questions, and each that is worded otherwise.
  func show(_ summary: String, _ session: Session) {
    screen.space()
    screen.say(Wording.changed, .title)
    screen.say(summary + ".")
    for change in session.changes {
      guard case .reworded(let was) = change.kind,
        let step = session.script.steps.first(where: { $0.id == change.step })
      else { continue }
      screen.say("was   ", .hint, was)
      screen.say("now   ", .note, session.answers.question(of: step))
    }
  }

  /// Prints every change, each with its step.
  func showEach(of session: Session) {
    screen.space()
    for change in session.changes {
      let name = change.step + (change.field.map { ", " + $0.inWords } ?? "")
      switch change.kind {
      case .inserted:
        let step = session.script.steps.first { $0.id == change.step && change.field == nil }
        screen.say(
          "new   ", .note, name + (step.map { ": " + session.answers.question(of: $0) } ?? ""))
      case .renewed, .retyped, .withdrawn:
        screen.say("again ", .nudge, name + (Wording.reason(change).map { ": " + $0 } ?? ""))
      case .returned: screen.say("back  ", .note, name)
      case .reworded(let was): screen.say("worded", .hint, "\(name), before: \(was)")
      case .renamed(let was): screen.say("named ", .hint, "\(name), before: \(was)")
      case .moved: screen.say("moved ", .hint, name)
      case .gone:
        let answer = Wording.words(change.answer)
        screen.say("gone  ", .hint, name + (answer.isEmpty ? "" : ": " + answer))
      }
    }
    screen.space()
  }
}
