import Answers
import Scripts
import Sessions
import Terminal
import Texts
import Values

// What the person wants.
extension Facilitator {
  mutating func read(at ask: Ask) -> AnswerReader.Action {
    let step = session.script.steps[ask.step].id
    let (session, drafts) = (session, drafts)
    return answers.read(
      at: ask, steps: session.script.steps.map(\.id),
      millisecondsASecond: services.millisecondsASecond,
      whileTyping: { drafts.keep(session.draft(typing: $0)?.text, at: step) },
      keep: { drafts.keepLine(of: session, typing: $0) })
  }

  mutating func act(on action: AnswerReader.Action, _ ask: Ask) {
    switch action {
    case .answer(let line) where pasted.table != nil: settlePaste(line)
    case .answer(let line):
      if pasted.isLeftOut(by: line) { return present(ask) }
      settleRow(before: line)
      answer = TypedAnswer(line: line.isEmpty ? ask.taken ?? "" : line)
      if !isInteractive(), let block = headedBlock(line) { return takeBlock(block) }
      let effects = handle(.line(line))
      // Nobody is there to take the cells that are offered.
      if !isInteractive(), effects.contains(where: \.offersCells) { handle(.line("")) }
      // A follow-up is one line of two parts: a refused one is worth mending.
      if case .followUp = ask.kind, self.ask?.kind == ask.kind { answers.carry(line) }
    case .rows(let block): show(block)
    case .move(let step):
      if let row = ask.movableRow { handle(.move("\(row) \(row + step)")) }
    case .command(let command, let argument): run(command, argument, ask)
    case .unknown(let command, let nearest):
      MessageView(screen: screen).unknown(command, nearest: nearest)
      countRefusal()
    case .edit(let text): edit(text)
    case .waits: offerPace()
    case .end(let ending): self.ending = ending
    case .nothing: break
    }
  }

  mutating func run(_ command: SlashCommand, _ argument: String, _ ask: Ask) {
    if command == .go, let place = StepPlace(argument.trimmed.lowercased()),
      place.workshop != session.script.id
    {
      leave(for: place)
      return
    }
    if runsOnPaste(command, argument) { return }
    if let event = command.event(argument) {
      let effects = handle(event)
      if effects.contains(where: \.changesRows) {
        pasted.showAgain(in: session, now: services.now())
      }
      return
    }
    let help = HelpView(session: session, screen: screen)
    switch command {
    case .why: help.why(ask)
    case .help: HelpView.commands(on: screen)
    case .review: help.overview()
    case .tree: help.tree()
    case .rows: help.show(rows: session.rowLines)
    case .edit: edit(ask.prefill)
    case .save:
      saver.save(session.workbook, to: argument.trimmed)
      endIfUnsaved()
    case .paste where ask.heading == nil: MessageView(screen: screen).refused(.notATable)
    case .paste: readBlock()
    case .quit: ending = .stopped
    default: break
    }
  }

  /// Leaves for a step of another workshop, unless it cannot be gone to.
  mutating func leave(for place: StepPlace) {
    if let refusal = services.refusal(place, session.workbook) {
      perform([.refuse(refusal)])
    } else {
      ending = .leftFor(place)
    }
  }

  mutating func edit(_ text: String) {
    switch services.edit(text) {
    case .edited(let edited): answers.carry(edited)
    case .kept(let reason, let path):
      MessageView(screen: screen).kept(reason, path: path)
      answers.carry(text)
    }
  }

  /// Nobody is there to mend the lines of a pipe that are refused.
  mutating func countRefusal() {
    refusals += 1
    if !isInteractive(), refusals >= 3 { ending = .refusedThrice }
  }

  /// Nobody is there to save again what a pipe has answered.
  mutating func endIfUnsaved() {
    if saver.saving == .unsaved, !isInteractive() { ending = .notSaved }
  }
}

// Rows that come in a block.
extension Facilitator {
  /// A line at a block that is shown: an empty one takes it, a row joins it.
  private mutating func settlePaste(_ line: String) {
    if line.isBlank || ["y", "yes", "ok"].contains(foldedForComparison(line)) {
      return takePaste()
    }
    if RowText.cells(of: line).count > 1 { return show(line) }
    answers.carry(line)
    pasted.explain()
  }

  private mutating func takePaste() {
    let effects = pasted.take(into: &session, now: services.now(), newID: services.newID)
    perform(effects)
    if effects.isEmpty, let ask { present(ask) }
  }

  /// Whether a command is about the block that is shown, or one that was left out.
  private mutating func runsOnPaste(_ command: SlashCommand, _ argument: String) -> Bool {
    switch command {
    case .drop where pasted.table != nil:
      pasted.drop(argument, in: session, now: services.now())
    case .undo:
      guard pasted.undo(in: session, now: services.now()) else { return false }
    default: return false
    }
    if let place { drafts.keep(pasted.rest, at: place.step) }
    return true
  }

  /// Reads rows until an empty line.
  private mutating func readBlock() {
    screen.say("Paste or type the rows, one a line; an empty line ends it.", .hint)
    var lines: [String] = []
    while case .submitted(let line) = reader.ask(Prompt()), !line.isBlank { lines.append(line) }
    show(lines.joined(separator: "\n"))
  }

  /// The lines of a pipe up to an empty line or a command, if the first one is a sheet's heading.
  private func headedBlock(_ line: String) -> String? {
    guard let ask, ask.beginsRow, let table = session.pastedTable(line, now: services.now()),
      table.heading != nil, table.rows.isEmpty
    else { return nil }
    return line
  }

  /// Takes the rows of a pipe that a heading begins, and the line behind them as it is meant.
  private mutating func takeBlock(_ heading: String) {
    answer = nil
    var lines = [heading]
    var next: Outcome
    repeat {
      next = reader.ask(Prompt())
      guard case .submitted(let line) = next, !line.isBlank, !line.hasPrefix("/") else { break }
      lines.append(line)
    } while true
    show(lines.joined(separator: "\n"))
    takePaste()
    if ending == nil, let ask { act(on: answers.action(of: next, at: ask), ask) }
  }

  /// Nobody is there to settle a row of a pipe, nor one of a block that came as single lines: the
  /// row that follows leaves it, kept where Enter keeps it and else set aside.
  private mutating func settleRow(before line: String) {
    guard !isInteractive() || screen.isPlain, let row = session.unsettledRow,
      line.isBlank
        ? !isInteractive() && row.isRefused
        : row.isFollowed(by: line, isAttended: isInteractive())
    else { return }
    if row.isKeptByEnter {
      handle(.line(""))
      return
    }
    pasted.setAside(row.line)
    refusals = 0
    session.leaveUnsettledRow()
  }
}

extension Effect {
  fileprivate var offersCells: Bool { if case .note(.severalCells) = self { true } else { false } }

  /// Whether a block may fit in another way behind it.
  fileprivate var changesRows: Bool {
    switch self {
    case .record, .note(.raised): true
    default: false
    }
  }
}
