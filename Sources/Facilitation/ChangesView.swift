import Answers
import Scripts
import Sessions
import Terminal
import Texts
import Values
import Workbooks

/// What has changed in a script since it was answered.
struct ChangesView {
  let session: Session
  let screen: Screen

  /// Prints it in short: how many questions, and each that is worded otherwise.
  ///
  /// `summary` counts the changes.
  func show(_ summary: String) {
    screen.space()
    screen.say("This workshop has changed since you answered. No answer is lost.", .title)
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
  func showEach() {
    screen.space()
    for change in session.changes {
      let name = change.step + (change.field.map { ", " + $0.inWords } ?? "")
      switch change.kind {
      case .inserted:
        let step = session.script.steps.first { $0.id == change.step && change.field == nil }
        screen.say(
          "new   ", .note, name + (step.map { ": " + session.answers.question(of: $0) } ?? ""))
      case .renewed, .retyped, .withdrawn:
        screen.say("again ", .nudge, name + (change.reason.map { ": " + $0 } ?? ""))
      case .returned: screen.say("back  ", .note, name)
      case .reworded(let was): screen.say("worded", .hint, "\(name), before: \(was)")
      case .renamed(let was): screen.say("named ", .hint, "\(name), before: \(was)")
      case .moved: screen.say("moved ", .hint, name)
      case .gone:
        let answer = change.answer.inBrief
        screen.say("gone  ", .hint, name + (answer.isEmpty ? "" : ": " + answer))
      }
    }
    screen.space()
  }

  /// Asks whether to go on; returns how the dialogue ended where the person does not.
  func askToGoOn(_ reader: any LineReader) -> Ending? {
    let hint = "Enter goes on · /review looks first · /quit leaves the file as it is"
    screen.say(hint, .hint)
    let choice = RepeatedPrompt(reader: reader, screen: screen, help: hint)
      .ask(ended: Choice.leaves) { line in
        if let chosen = chosen(line) { return chosen }
        screen.say(hint, .hint)
        return nil
      }
    return if case .leaves(let ending) = choice { ending } else { nil }
  }

  private enum Choice {
    case goesOn
    case leaves(Ending)
  }

  private func chosen(_ line: String) -> Choice? {
    switch SlashCommand.read(line) {
    case .text(let text) where text.trimmed.isEmpty: return .goesOn
    case .command(.quit, _): return .leaves(.stopped)
    case .command(.review, _): showEach()
    case .command(.help, _): HelpView.commands(on: screen)
    case .unknown(let command, let nearest):
      MessageView(screen: screen).unknown(command, nearest: nearest)
    case .text, .command: break
    }
    return nil
  }
}

extension ScriptChange {
  /// The line above a question that is asked because of the change.
  var whyAsked: String {
    let field = field.map { "'\($0.inWords)'" }
    guard let reason else {
      return (field.map { $0 + " is new" } ?? "New") + " since you answered."
    }
    return (field.map { $0 + " is asked again" } ?? "Asked again") + ": \(reason)."
  }

  /// Why what was answered is asked again; nothing when it is not.
  fileprivate var reason: String? {
    let said = answer.inBrief.isEmpty ? "" : ", you said '\(answer.inBrief)'"
    return switch kind {
    case .renewed: "its meaning has changed" + said
    case .retyped: "it takes another kind of answer" + said
    case .withdrawn: "'\(answer.inBrief)' is not offered any more"
    case .inserted, .returned, .reworded, .renamed, .moved, .gone: nil
    }
  }
}

extension JSONValue {
  /// An answer as far as it can be told without its question.
  fileprivate var inBrief: String {
    switch self {
    case .null: ""
    case .bool(let yes): yes ? "yes" : "no"
    case .number(let text), .string(let text): text
    case .array(let items):
      items.allSatisfy { $0.object != nil } && !items.isEmpty
        ? "\(items.count) rows" : items.map(\.inBrief).joined(separator: ", ")
    case .object(let members):
      members.filter { $0.key != "id" }.map(\.value.inBrief).joined(separator: " | ")
    }
  }
}
