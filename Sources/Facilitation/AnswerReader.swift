import Scripts
import Sessions
import Terminal
import Texts

/// Reads what a person types at a question, and what they mean by it.
struct AnswerReader {
  /// What the person wants.
  enum Action: Hashable {
    /// An answer, or an empty line.
    case answer(String)
    /// A pasted block of rows.
    case rows(String)
    case command(SlashCommand, String)
    case unknown(String, nearest: String?)
    /// To give the row that can be moved from here another number.
    case move(by: Int)
    /// To go on writing this text in their own editor.
    case edit(String)
    /// Nothing; they have been at it for long.
    case waits
    case end(Ending)
    /// Nothing: the question is asked again.
    case nothing
  }

  /// Lines typed so far, in this run and before.
  private(set) var history: History
  private let reader: any LineReader
  private let screen: Screen
  private let isInteractive: () -> Bool
  /// Whether the prompt before was left with Ctrl-C.
  private var wasInterrupted = false
  /// Text to stand in the next line whatever the question offers.
  private var carried: String?
  /// Where the cursor stands in it; nothing for its end.
  private var cursor: Int?

  init(
    history: [String], reader: any LineReader, screen: Screen, isInteractive: @escaping () -> Bool
  ) {
    self.history = History(history)
    self.reader = reader
    self.screen = screen
    self.isInteractive = isInteractive
  }

  /// Lets a text stand in the next line.
  mutating func carry(_ text: String) { (carried, cursor) = (text, nil) }

  /// Lets a text stand in the next line unless another one does already.
  mutating func carry(ifNothing text: String) {
    if carried == nil { carry(text) }
  }

  /// Asks for the line.
  ///
  /// `keep` is called with what is typed and not sent, before anything else.
  ///
  /// `steps` are the ids that Tab offers; `millisecondsASecond` is nothing where the clock stands.
  mutating func read(
    at ask: Ask, steps: [String], millisecondsASecond: Int?,
    whileTyping: @escaping (String) -> Void, keep: (String) -> Void
  ) -> Action {
    var prompt = QuestionPrompt(ask: ask, screen: screen).prompt(
      carrying: carried, cursor: cursor, history: history, steps: steps,
      millisecondsASecond: millisecondsASecond)
    prompt.draft = whileTyping
    (carried, cursor) = (nil, nil)
    return action(of: reader.ask(prompt), at: ask, standing: prompt.initial, keep)
  }

  /// What a line means that was read while no question stood.
  mutating func action(of outcome: Outcome, at ask: Ask) -> Action {
    action(of: outcome, at: ask, standing: "") { _ in }
  }

  /// `standing` is the text that stood in the line when the prompt opened.
  private mutating func action(
    of outcome: Outcome, at ask: Ask, standing: String, _ keepText: (String) -> Void
  ) -> Action {
    // The line that Ctrl-C has cleared was kept before it was.
    let isCleared = wasInterrupted
    func keep(_ text: String) {
      if !text.isEmpty || !isCleared { keepText(text) }
    }
    if case .interrupted = outcome {} else { wasInterrupted = false }
    switch outcome {
    case .submitted(let text): return submitted(text, at: ask, standing: standing, keepText)
    case .help(let text):
      carried = text
      return .command(.why, "")
    case .editor(let text): return .edit(text)
    case .back(let text):
      keep(text)
      return .command(.back, "")
    case .interrupted(let text):
      keep(text)
      if !isInteractive() || text.isEmpty && wasInterrupted { return .end(.interrupted) }
      wasInterrupted = true
      // The line is cleared, whatever stood in it, so that a second Ctrl-C leaves.
      carried = ""
      screen.say(RepeatedPrompt.interruptedOnce, .hint)
      return .nothing
    case .endOfInput(let text):
      keep(text)
      return .end(.stopped)
    case .terminated(let signal, let text):
      keep(text)
      return .end(.terminated(signal: signal))
    case .moved(let step, let text):
      carried = text
      return .move(by: step)
    case .malformed(let malformed):
      guard isInteractive() else { return .end(.malformed(malformed)) }
      MessageView(screen: screen).refused(malformed)
      return .nothing
    case .timedOut(let text, let place):
      keep(text)
      (carried, cursor) = (text, place)
      return .waits
    case .failed(let errno, let text):
      // A prompt that could not open has nothing to say about what stood in it.
      if !text.isEmpty { keep(text) }
      return .end(.unreadable(errno: errno))
    }
  }

  private mutating func submitted(
    _ first: String, at ask: Ask, standing: String, _ keep: (String) -> Void
  ) -> Action {
    var text = first
    // The plain reader joins lines that go on after a backslash itself.
    while !screen.isPlain, text.endsInContinuation {
      text.removeLast()
      var prompt = Prompt()
      prompt.sign = "· "
      let outcome = reader.ask(prompt)
      if case .submitted(let line) = outcome, line.hasPrefix("/"),
        case .command(let command, let argument) = SlashCommand.read(line)
      {
        // A command is one here, too; the answer so far stands in the line when it is back.
        carried = text
        return .command(command, argument)
      }
      if text.last != " " { text += ask.isLong ? "\n" : " " }
      text += outcome.text
      guard case .submitted = outcome else {
        carried = text
        if case .interrupted = outcome { return .nothing }
        return action(of: outcome, at: ask, standing: "", keep)
      }
    }
    let isBlock = text.split(whereSeparator: \.isNewline).count { !$0.isBlank } > 1
    if isBlock, ask.isOfTable, !ask.isLong { return .rows(text) }
    switch SlashCommand.read(text, behind: standing) {
    case .text(let line):
      if !line.trimmed.isEmpty { history.add(line, to: ask) }
      return .answer(line)
    case .command(let command, let argument): return .command(command, argument)
    case .unknown(let command, let nearest): return .unknown(command, nearest: nearest)
    }
  }
}
