import Scripts
import Sessions
import Terminal
import Texts

/// How the coach's words look: a word in colour, the text indented beside it.
struct MessageView {
  let screen: Screen

  /// Prints what the coach says.
  func show(_ messages: [Message]) {
    for message in messages {
      screen.say(message.level.word, message.level.role, message.text)
    }
  }

  /// Prints what a change would do, a line for each kind.
  func show(_ consequences: Consequences) {
    // The word, and the columns on both sides of it.
    let room = screen.width - 10
    for (number, text) in Wording.lines(consequences, within: room).enumerated() {
      screen.say(number == 0 ? "change" : "      ", .nudge, text)
    }
  }

  /// Prints what settles the messages that wait.
  func settling(_ ask: Ask, script: Script) {
    guard let text = Wording.settling(ask, script) else { return }
    screen.say(text, .hint, indent: 10)
  }

  /// Prints why a line was not taken.
  func refused(_ refusal: Refusal) {
    let text = refusal.description
    screen.say("again ", .reject, text.prefix(1).uppercased() + text.dropFirst())
  }

  /// Prints that there is no such command.
  func unknown(_ command: String, nearest: String?) {
    screen.say("again ", .reject, Wording.unknown(command, nearest: nearest))
  }
}

extension CoachRule.Level {
  /// The word before a message, padded so that texts begin in one column.
  var word: String {
    switch self {
    case .note: "note  "
    case .nudge: "nudge "
    case .strong: "strong"
    case .reject: "again "
    }
  }

  var role: Role {
    switch self {
    case .note: .note
    case .nudge: .nudge
    case .strong: .strong
    case .reject: .reject
    }
  }
}
