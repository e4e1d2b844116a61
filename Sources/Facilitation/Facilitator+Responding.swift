import Answers
import Scripts
import Sessions
import Terminal
import Values
import Texts
import Workbooks

extension Facilitator {
  /// Does what the end of a prompt asks for; the text typed so far is kept first.
  ///
  /// `standing` is the text that stood in the line when the prompt opened.
  mutating func respond(to outcome: Outcome, _ ask: Ask, standing: String) {
    if case .interrupted = outcome {} else { wasInterrupted = false }
    switch outcome {
    case .submitted(let text): submit(text, ask, standing: standing)
    case .back(let text):
      keepDraft(text)
      tell(.back)
    case .help(let text):
      HelpView(script: session.script, screen: screen).why(ask)
      carried = text
    case .editor(let text): edit(text)
    case .interrupted(let text):
      keepDraft(text)
      if !isInteractive() || text.isEmpty && wasInterrupted {
        ending = .interrupted
      } else {
        wasInterrupted = true
        // The line is cleared, whatever stood in it, so that a second Ctrl-C leaves.
        carried = ""
        screen.say(Wording.interruptedOnce, .hint)
      }
    case .endOfInput(let text):
      keepDraft(text)
      ending = .stopped
    case .terminated(let signal, let text):
      keepDraft(text)
      ending = .terminated(signal: signal)
    case .timedOut(let text, let cursor):
      keepDraft(text)
      (carried, carriedCursor) = (text, cursor)
      offerPace()
    case .failed(let errno, let text):
      keepDraft(text)
      ending = .unreadable(errno: errno)
    }
  }

  /// Takes a line: an answer, a command, or several rows at once.
  private mutating func submit(_ text: String, _ ask: Ask, standing: String) {
    guard let text = continued(text, ask) else { return }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    if lines.count > 1, ask.heading != nil, !ask.isLong {
      offerRows(lines, ask)
      return
    }
    switch SlashCommand.read(command(behind: standing, in: text) ?? text) {
    case .text(let line):
      if !line.trimmed.isEmpty { history.add(line, to: ask) }
      answer = TypedAnswer(line: line, taken: line.isEmpty ? ask.taken : nil)
      tell(.line(line))
      // A follow-up is one line of two parts: a refused one is worth mending.
      if case .followUp = ask.kind, self.ask?.kind == ask.kind { carried = line }
    case .command(let command, let argument): run(command, argument, ask)
    case .unknown(let command, let nearest):
      MessageView(screen: screen).unknown(command, nearest: nearest)
      refusals += 1
      if !isInteractive(), refusals >= 3 { ending = .refusedThrice }
    }
  }

  /// A command typed behind the text that stood in the line, which it is not part of.
  private func command(behind standing: String, in text: String) -> String? {
    guard !standing.isEmpty, text.hasPrefix(standing) else { return nil }
    let rest = String(text.dropFirst(standing.count)).trimmed
    if case .command = SlashCommand.read(rest) { return rest }
    return nil
  }

  /// The whole of an answer that goes on in the next line after a backslash.
  ///
  /// The plain reader joins such lines itself.
  private mutating func continued(_ text: String, _ ask: Ask) -> String? {
    var text = text
    while !screen.isPlain, text.endsInContinuation {
      text.removeLast()
      var prompt = Prompt()
      prompt.sign = "· "
      let outcome = reader.ask(prompt)
      if case .submitted(let line) = outcome,
        case .command(let command, let argument) =
          SlashCommand.read(line), line.hasPrefix("/")
      {
        // A command is one here, too; the answer so far stands in the line when it is back.
        carried = text
        run(command, argument, ask)
        return nil
      }
      if text.last != " " { text += ask.isLong ? "\n" : " " }
      text += outcome.text
      guard case .submitted = outcome else {
        carried = text
        if case .interrupted = outcome { return nil }
        respond(to: outcome, ask, standing: "")
        return nil
      }
    }
    return text
  }

  private mutating func run(_ command: SlashCommand, _ argument: String, _ ask: Ask) {
    if let place = elsewhere(command, argument) {
      leave(for: place)
      return
    }
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
        session.answers.overview, topics: session.workbook[session.script.id]?.topics ?? [])
    case .tree: showTree()
    case .rows: help.rows(rowLines)
    case .edit: edit(ask.prefill)
    case .save: save(to: argument.trimmed)
    case .paste where ask.heading == nil: MessageView(screen: screen).refused(.notATable)
    case .paste: paste()
    case .quit: ending = .stopped
    default: break
    }
  }

  /// Prints the tree, or why there is none.
  private func showTree() {
    screen.space()
    if let tree = session.answers.tree, !tree.branches.isEmpty {
      ExhibitView(screen: screen).tree(tree)
    } else {
      screen.say(
        session.answers.tree == nil ? Wording.noTree : Wording.treeToCome(session.answers.treeStep),
        .hint)
      screen.space()
    }
  }

  /// Tells the session what happened and does what follows.
  mutating func tell(_ event: Event) {
    perform(session.handle(event, now: ports.now(), newID: ports.newID))
  }

  /// Offers a pasted block as rows, one a line.
  private mutating func offerRows(_ lines: [String], _ ask: Ask) {
    screen.say("\(lines.count) lines. Enter takes them as rows, anything else drops them.", .hint)
    guard case .submitted(let answer) = reader.ask(Prompt()), answer.trimmed.isEmpty else {
      return
    }
    queued = lines
    if !isFresh(ask) { screen.say(Wording.rowsWait, .hint) }
  }

  /// Whether the line would begin a row, so that a pasted one can be taken.
  private func isFresh(_ ask: Ask) -> Bool {
    ask.heading != nil && ask.prefill.isEmpty && !ask.continues && !ask.isHeld
  }

  /// Keeps pasted rows that were not taken, to be offered when the table comes again.
  func keepQueued() {
    guard !queued.isEmpty, let step = session.currentStep else { return }
    ports.keepDraft(session.script.steps[step].id, queued.joined(separator: "\n"))
  }

  /// Takes rows until an empty line.
  private mutating func paste() {
    screen.say(Wording.pasteStart, .hint)
    while case .submitted(let line) = reader.ask(Prompt()), !line.trimmed.isEmpty {
      queued += line.split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  /// The next pasted row, once the row before it is settled.
  mutating func nextQueued(for ask: Ask) -> String? {
    guard !queued.isEmpty, isFresh(ask) else { return nil }
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
