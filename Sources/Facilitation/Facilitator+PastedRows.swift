import Answers
import Scripts
import Sessions
import Terminal
import Texts
import Values

// Rows that come in blocks: on disk from the moment they come, shown, then taken.
extension Facilitator {
  /// Shows blocks that wait once rows can be taken, and puts a row to be mended in the line.
  ///
  /// A pipe has no one to look at blocks of an earlier run: they wait for somebody.
  mutating func offerPastedRows() {
    guard isInteractive(), let step = session.place?.step else { return }
    if let block = savedBlocks.removeValue(forKey: step) { pasted.add(block) }
    if session.takesRows { pasted.show(in: session, now: services.now()) } else { pasted.hide() }
    if let row = pasted.nextToMend(in: session) {
      mend(row)
    } else if pasted.table != nil {
      // What was answered before must not stand where Enter takes the rows.
      answers.carry(ifNothing: "")
    }
  }

  /// Takes a block that was pasted to wait for an answer, or for the row before it.
  mutating func wait(with block: String) {
    pasted.add(block)
    keepPastedRows()
    if !session.takesRows {
      screen.say("note  ", .note, "The rows follow once this one is done.")
    }
  }

  /// Keeps the rows that are not in on disk, and the line that is typed.
  func keepPastedRows() {
    if pasted.rest() != nil { keepLine(typing: nil) }
  }

  /// Keeps the line that was typed and not taken, and the rows that are not in.
  func keepLine(typing text: String?) {
    drafts.keepLine(of: session, typing: text, beside: pasted)
  }

  /// A line at rows that are shown: an empty one takes them, a row joins them.
  mutating func settlePaste(_ line: String) {
    if line.isBlank || ["y", "yes", "ok"].contains(foldedForComparison(line)) {
      return takePaste()
    }
    if session.cells(of: line).count > 1 { return wait(with: line) }
    pasted.explain()
  }

  private mutating func takePaste() {
    answer = nil
    let effects = pasted.take(into: &session, now: services.now(), newID: services.newID)
    perform(effects)
    keepPastedRows()
  }

  /// Sends a row that did not go in as if it were typed, so that it is asked about as such a row is.
  private mutating func mend(_ row: PastedTable.Row) {
    if let name = row.name { standAtRow(named: name) }
    screen.show([StyledText(screen.isPlain ? "row: " : "❯ ", .sign) + StyledText(row.line)])
    answer = nil
    handle(.line(row.line))
    guard session.unsettledRow?.isRefused == true else { return pasted.isMended() }
    screen.say(
      (screen.isPlain ? "An empty line" : "An emptied line") + " leaves this row out."
        + pasted.moreToMend, .hint, indent: 10)
    keepPastedRows()
  }

  /// Leaves the row out that was refused, and asks for another.
  mutating func leaveRowOut() {
    session.leaveUnsettledRow()
    answer = nil
    if let ask = session.askAgain { present(ask) }
    if let step = session.place?.step { drafts.keep(pasted.rest(), at: step) }
  }

  /// Whether a command is about rows that are shown, or that were left out.
  mutating func runsOnPaste(_ command: SlashCommand, _ argument: String) -> Bool {
    switch command {
    case .drop where pasted.table != nil:
      pasted.drop(argument, in: session, now: services.now())
    case .undo:
      guard pasted.undo(in: session) else { return false }
    default: return false
    }
    if let step = session.place?.step { drafts.keep(pasted.rest(), at: step) }
    return true
  }

  /// What a command has made of the rows may let others in, or set some free.
  mutating func followRows(_ effects: [Effect], from lines: [String], hasChanged: Bool) {
    for case .note(let notice) in effects {
      switch notice {
      case .raised:
        pasted.hide()
        pasted.retryOverflow()
      case .undone(.added, _, let count) where count > 1:
        let now = session.rowLines
        pasted.add(lines.filter { !now.contains($0) }.joined(separator: "\n"))
      default: break
      }
    }
    if hasChanged { pasted.hide() }
    keepPastedRows()
  }

  /// A table is left, or comes again, with rows that are not in.
  mutating func leavePastedRows(for next: Ask) {
    pasted.tellWhatIsLeft()
    if let rest = pasted.rest(), let ask {
      let step = session.script.steps[ask.step].id
      drafts.keep(rest, at: step)
      savedBlocks[step] = rest
    }
    pasted = PastedRows(screen: screen)
    isFullSaid = false
  }

  /// A row that finds no room is kept; of several in a row that is said once.
  mutating func setAside(overflowing most: Int) {
    let refusal = Refusal.tooManyRows(most: most)
    if let line = answer?.line { pasted.setAside(line, .refused(refusal)) }
    answer = nil
    keepPastedRows()
    guard !isFullSaid || isInteractive() else { return }
    isFullSaid = true
    MessageView(screen: screen).refused(refusal)
  }

  /// Goes to the row that a row to be mended is about.
  private mutating func standAtRow(named name: String) {
    guard session.typedRow.map({ session.answers.facts.name(of: $0.row) }) != name,
      let row = session.rowNumber(named: name)
    else { return }
    handle(.row(String(row)))
  }
}

// Rows of a pipe.
extension Facilitator {
  /// Nobody is there to settle a row of a pipe, nor one of a block that came as single lines: the
  /// row that follows leaves it, kept where Enter keeps it and else set aside.
  mutating func settleRow(before line: String) {
    if !isInteractive(), session.isRowOfItsOwn(line) { return finishRow() }
    guard !isInteractive() || screen.isPlain, let row = session.unsettledRow,
      line.isBlank
        ? !isInteractive() && row.isRefused && !row.hasOffer
        : row.isFollowed(by: line, isAttended: isInteractive())
    else { return }
    if row.isKeptByEnter {
      handle(.line(""))
      return
    }
    pasted.setAside(row.line, .incomplete)
    refusals = 0
    session.leaveUnsettledRow()
  }

  /// Leaves the cells empty that a row of a pipe lacks, or sets it aside where it needs one.
  private mutating func finishRow() {
    while session.typedRow?.isBlank == false, session.unsettledRow == nil {
      var next = session
      let effects = next.handle(.skip, now: services.now(), newID: services.newID)
      if effects.contains(where: { if case .refuse = $0 { true } else { false } }) {
        if let line = session.draft?.text { pasted.setAside(line, .incomplete) }
        return session.leaveUnsettledRow()
      }
      session = next
      perform(effects)
    }
  }

  /// Takes the rows of a pipe that a heading begins, up to an empty line or a command, and then the
  /// line behind them.
  mutating func takeSheet(heading: String) {
    let (lines, next) = readRows(from: [heading])
    pasted.add(lines.joined(separator: "\n"))
    pasted.show(in: session, now: services.now())
    takePaste()
    if ending == nil, let ask { act(on: answers.action(of: next, at: ask), ask) }
  }

  /// Reads rows until an empty line or a command.
  mutating func readBlock() {
    screen.say("Paste or type the rows, one a line; an empty line ends it.", .hint)
    let (lines, next) = readRows(from: [])
    pasted.add(lines.joined(separator: "\n"))
    keepPastedRows()
    guard next != .submitted(""), let ask else { return }
    act(on: answers.action(of: next, at: ask), ask)
  }

  private func readRows(from first: [String]) -> (lines: [String], next: Outcome) {
    var lines = first
    while true {
      let outcome = reader.ask(Prompt())
      // A cell of several lines may have an empty one.
      let isQuoted = !lines.joined().count { $0 == "\"" }.isMultiple(of: 2)
      guard case .submitted(let line) = outcome, isQuoted || !line.isBlank && !line.hasPrefix("/")
      else {
        return (lines, outcome)
      }
      lines.append(line)
    }
  }
}
