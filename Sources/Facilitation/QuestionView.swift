import Answers
import Scripts
import Sessions
import Terminal
import Texts

/// How a question looks before it is answered.
struct QuestionView {
  let script: Script
  let screen: Screen

  /// The quiet line above a step: the workshop, where it stands, what is left.
  func header(_ progress: Progress) {
    screen.space()
    let step = "step \(progress.step) of \(progress.steps)"
    let short = step + " · about \(progress.minutesLeft) min left"
    let whole = step + " · \(progress.used) · about \(progress.minutesLeft) left"
    let isRoom = displayWidth(script.title) + 2 + displayWidth(whole) <= screen.width
    screen.spread(
      StyledText(script.title, .title),
      StyledText(progress.minutesUsed > 0 && isRoom ? whole : short, .progress))
    screen.space()
  }

  /// Everything above the line: question, what a review shows, columns, options, the row.
  ///
  /// `last` is the row before it, so that columns are named again only where they differ.
  func show(_ ask: Ask, after last: Ask?, solo: Bool) {
    if ask.opens { opening(ask, solo: solo) }
    if case .followUp(let text) = ask.kind { screen.say(text) }
    if !ask.isHeld {
      let columns = ask.cells.map(\.label)
      if !ask.opens, !ask.continues, columns != last?.cells.map(\.label), columns.count > 1 {
        columnNames(ask)
      }
      if let heading = ask.heading, !ask.continues, ask.opens || heading != last?.heading {
        row(heading, ask)
      }
      if !ask.isRefused, let said = ask.cells.first?.says { screen.say(said, .note) }
      if !ask.opens, let question = ask.cells.first?.question { screen.say(question) }
    }
    if screen.isPlain { plainHints(ask) }
  }

  private func opening(_ ask: Ask, solo: Bool) {
    switch ask.kind {
    case .followUp:
      screen.say(Wording.followUps, .question)
      return
    case .confirmation, .cells, .tableEnd: break
    }
    let step = script.steps[ask.step]
    ExhibitView(screen: screen).show(ask.shown)
    if !ask.shown.isEmpty { screen.space() }
    for change in ask.changes { screen.say(Wording.asked(because: change), .note) }
    screen.say(ask.question, step.shape == .read ? .plain : .question)
    if ask.builtOn > 0 { screen.say(Wording.builtOn(ask.builtOn), .hint) }
    if step.silentFirst, !solo { screen.say(Wording.silentFirst, .hint) }
    if step.shape != .single, !ask.cells.isEmpty { columnNames(ask) }
    for cell in ask.cells where !cell.options.isEmpty {
      options(cell, labelled: step.shape != .single)
    }
    if ask.enter == .endsTable, ask.kind == .cells { screen.say(Wording.tableHint, .hint) }
    if step.shape == .single, let cell = ask.cells.first, cell.options.isEmpty, cell.form != "text"
    {
      screen.say(cell.form, .hint)
    }
  }

  private func columnNames(_ ask: Ask) {
    let names = ask.cells.map { cell in
      let label = cell.label ?? Field.wholeAnswer
      return cell.mayBeSkipped ? "(\(label))" : label
    }
    screen.say(names.joined(separator: " | "), .hint)
  }

  private func options(_ cell: Ask.Cell, labelled: Bool) {
    let start = labelled ? (cell.label ?? Field.wholeAnswer) + ": " : ""
    if labelled, cell.options.count > 7 {
      screen.say(start + Wording.manyOptions, .hint)
      return
    }
    let list = cell.options.map {
      "\($0.number) \($0.label)" + ($0.recommended ? " (recommended)" : "")
    }
    if list.contains(where: { displayWidth($0) > 28 }) {
      if labelled { screen.say(start, .hint) }
      for line in list { screen.say(line, .hint, indent: 2) }
      return
    }
    // Number and label stay together: rows are filled option by option.
    let margin = String(repeating: " ", count: displayWidth(start))
    var row = start + (list.first ?? "")
    for option in list.dropFirst() {
      if displayWidth(row) + 2 + displayWidth(option) > screen.width {
        screen.show([StyledText(row, .hint)])
        row = margin + option
      } else {
        row += "  " + option
      }
    }
    screen.show([StyledText(row, .hint)])
  }

  private func row(_ heading: Ask.Heading, _ ask: Ask) {
    guard let name = heading.name ?? heading.under else { return }
    let beside = heading.beside.map { "\($0.label) \($0.text)" }.joined(separator: " · ")
    let tally = StyledText(screen.isPlain ? ask.tally ?? "" : "", .progress)
    guard !beside.isEmpty else {
      screen.spread(StyledText(name, .question), tally)
      return
    }
    let line = StyledText(name, .question) + StyledText("  " + beside, .faint)
    if displayWidth(line.text) <= screen.width {
      screen.spread(line, tally)
    } else {
      screen.spread(StyledText(name, .question), tally)
      screen.say(beside, .faint, indent: 2)
    }
  }

  /// What a line editor shows beside the line stands above it in plain mode.
  private func plainHints(_ ask: Ask) {
    if let label = Wording.label(of: ask) { screen.say(label + ":", .hint) }
    if ask.isHeld { return }
    if !ask.prefill.isEmpty, ask.opens || ask.enter == .keepsEarlier {
      screen.say("now: " + ask.prefill, .hint)
    }
    if ask.enter != .endsTable || ask.kind == .tableEnd, let hint = Wording.enterHint(ask) {
      screen.say(hint, .hint)
    }
  }
}
