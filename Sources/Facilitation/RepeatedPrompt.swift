import Terminal

/// A prompt outside the steps, asked again until its line is taken or the dialogue ends there.
struct RepeatedPrompt {
  /// What is said to the first Ctrl-C.
  static let interruptedOnce = "Ctrl-C again leaves; everything answered is saved."

  let reader: any LineReader
  let screen: Screen
  /// What is said to keys that mean nothing here.
  let help: String

  /// What comes of a line, or of an end; a line that nothing comes of is asked for again.
  func ask<Answer>(ended: (Ending) -> Answer, _ answer: (String) -> Answer?) -> Answer {
    var interruptions = 0
    while true {
      let outcome = reader.ask(Prompt())
      if case .interrupted(let text) = outcome {
        interruptions += 1
        if interruptions > 1, text.isEmpty { return ended(.interrupted) }
        screen.say(Self.interruptedOnce, .hint)
        continue
      }
      interruptions = 0
      switch outcome {
      case .submitted(let line):
        if let answer = answer(line) { return answer }
      case .endOfInput: return ended(.stopped)
      case .terminated(let signal, _): return ended(.terminated(signal: signal))
      case .malformed(.bytes(let byte, let line, let column)):
        return ended(.malformed(.bytes(byte: byte, line: line, column: column)))
      case .malformed(.tooLong(let most)):
        MessageView(screen: screen).refused(.tooLong(most: most))
      case .failed(let errno, _): return ended(.unreadable(errno: errno))
      case .help, .back, .editor, .timedOut, .interrupted, .moved:
        screen.say(help, .hint)
      }
    }
  }
}
