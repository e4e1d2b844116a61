import Answers
import Scripts
import Sessions
import Terminal
import Texts
import Values

// What the person wants.
extension Facilitator {
  mutating func read(at ask: Ask) -> AnswerReader.Action {
    let (session, drafts, pasted) = (session, drafts, pasted)
    let keep = { (text: String) in drafts.keepLine(of: session, typing: text, beside: pasted) }
    return answers.read(
      at: ask, steps: session.script.steps.map(\.id),
      millisecondsASecond: services.millisecondsASecond, whileTyping: keep, keep: keep)
  }

  mutating func act(on action: AnswerReader.Action, _ ask: Ask) {
    switch action {
    case .answer(let line) where pasted.table != nil: settlePaste(line)
    case .answer(let line): take(line, at: ask)
    case .rows(let block): wait(with: block)
    case .move(let step):
      guard let row = ask.movableRow, (1...session.rowLines.count).contains(row + step) else {
        break
      }
      handle(.move("\(row) \(row + step)"))
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

  private mutating func take(_ line: String, at ask: Ask) {
    if pasted.isLeftOut(by: line, in: session) { return leaveRowOut() }
    settleRow(before: line)
    let refused = session.unsettledRow.flatMap { $0.isRefused ? $0.line : nil }
    if !isInteractive(), session.isHeading(line) { return takeSheet(heading: line) }
    answer = TypedAnswer(line: line.isEmpty ? ask.taken ?? "" : line)
    let effects = handle(.line(line))
    if session.unsettledRow?.isRefused != true {
      pasted.isMended()
    } else if !isInteractive(), let refused, session.unsettledRow?.line != refused {
      // Two rows of one name, of which neither was taken.
      pasted.setAside(refused, .incomplete)
    }
    // Nobody is there to take the cells that are offered.
    if !isInteractive(), effects.contains(where: \.offersCells) { handle(.line("")) }
    // A follow-up is one line of two parts: a refused one is worth mending.
    if case .followUp = ask.kind, self.ask?.kind == ask.kind { answers.carry(line) }
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
      let lines = session.rowLines
      let changes = session.rowChanges
      let effects = handle(event)
      followRows(effects, from: lines, hasChanged: session.rowChanges != changes)
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
    case .paste where !ask.isOfTable: MessageView(screen: screen).refused(.notATable)
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

extension Effect {
  fileprivate var offersCells: Bool { if case .note(.severalCells) = self { true } else { false } }
}
