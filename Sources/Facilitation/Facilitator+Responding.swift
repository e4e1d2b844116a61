import Scripts
import Workbooks
import Sessions
import Terminal
import Texts

extension Facilitator {
  /// Does what the end of a prompt asks for; the text typed so far is kept first.
  mutating func respond(to outcome: Outcome, _ ask: Ask) {
    if case .interrupted = outcome {} else { interruptions = 0 }
    switch outcome {
    case .submitted(let text): submit(text, ask)
    case .back(let text):
      keepDraft(text)
      tell(.back)
    case .help(let text):
      HelpView(script: session.script, screen: screen).why(ask)
      carried = text
    case .editor(let text): edit(text)
    case .interrupted(let text):
      keepDraft(text)
      interruptions += text.isEmpty ? 1 : 0
      if text.isEmpty, interruptions > 1 || !isInteractive() {
        ending = .interrupted
      } else {
        interruptions = 1
        screen.say(Wording.interruptedOnce, .hint)
      }
    case .endOfInput(let text):
      keepDraft(text)
      ending = .stopped
    case .terminated(let signal, let text):
      keepDraft(text)
      ending = .terminated(signal: signal)
    case .timedOut(let text):
      keepDraft(text)
      carried = text
    case .failed(let errno, let text):
      keepDraft(text)
      ending = .unreadable(errno: errno)
    }
  }

  /// Takes a line: an answer, a command, or several rows at once.
  private mutating func submit(_ text: String, _ ask: Ask) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    if lines.count > 1, ask.heading != nil {
      offerRows(lines)
      return
    }
    switch SlashCommand.read(text) {
    case .text(let answer):
      if !answer.trimmedOfSpace.isEmpty, history.last != answer { history.append(answer) }
      tell(.line(answer))
    case .command(let command, let argument): run(command, argument, ask)
    case .unknown(let command, let nearest):
      screen.say("again ", .reject, Wording.unknown(command, nearest: nearest))
      refusals += 1
      if !isInteractive(), refusals >= 3 { ending = .refusedThrice }
    }
  }

  private mutating func run(_ command: SlashCommand, _ argument: String, _ ask: Ask) {
    if let event = command.event(argument) {
      tell(event)
      return
    }
    let help = HelpView(script: session.script, screen: screen)
    switch command {
    case .why: help.why(ask)
    case .help: HelpView.commands(on: screen)
    case .review:
      help.overview(
        session.overview, topics: session.workbook[session.script.id]?.topics ?? [])
    case .rows: help.rows(session.rowLines)
    case .edit: edit(ask.prefill)
    case .save: save(to: argument.trimmedOfSpace)
    case .paste: paste()
    case .quit: ending = .stopped
    default: break
    }
  }

  /// Tells the session what happened and does what follows.
  mutating func tell(_ event: Event) {
    perform(session.handle(event, now: ports.now(), newID: ports.newID))
  }

  /// Offers a pasted block as rows, one a line.
  private mutating func offerRows(_ lines: [String]) {
    screen.say("\(lines.count) lines. Enter takes them as rows, anything else drops them.", .hint)
    if case .submitted(let answer) = reader.ask(Prompt()), answer.trimmedOfSpace.isEmpty {
      queued = lines
    }
  }

  /// Takes rows until an empty line.
  private mutating func paste() {
    screen.say(Wording.pasteStart, .hint)
    while case .submitted(let line) = reader.ask(Prompt()), !line.trimmedOfSpace.isEmpty {
      queued += line.split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  /// The next pasted row, once the row before it is settled.
  mutating func nextQueued(for ask: Ask) -> String? {
    guard !queued.isEmpty else { return nil }
    guard ask.heading != nil, ask.prefill.isEmpty, !ask.continues
    else { return nil }
    let line = queued.removeFirst()
    screen.show([StyledText("❯ ", .sign) + StyledText(line)])
    return line
  }

  private mutating func edit(_ text: String) {
    switch ports.edit(text) {
    case .edited(let edited): carried = edited
    case .kept(let reason, let path):
      screen.say("again ", .reject, Wording.editor(reason, path: path))
      carried = text
    }
  }
}

extension String {
  var trimmedOfSpace: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
