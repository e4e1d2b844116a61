import Answers
import Scripts
import Sessions
import Terminal
import Texts
import Workbooks

/// How a question looks before it is answered.
struct QuestionView {
  let session: Session
  let screen: Screen

  /// Prints everything above the line: where the step stands, the question, what Enter does.
  ///
  /// `last` is the row before it, so that columns are named again only where they differ.
  func show(_ ask: Ask, after last: Ask?) {
    if ask.opens { header(session.progress) }
    question(ask, after: last)
    if ask.opens, ask.endsTable { rows(takingNumber: ask.takesRowNumber) }
    MessageView(screen: screen).settling(ask, script: session.script)
    if !screen.isPlain, !QuestionPrompt(ask: ask, screen: screen).hasRoomForHint,
      ask.prefill != ask.taken, let hint = ask.enterHint
    {
      screen.say(hint, .hint)
    }
  }

  /// The quiet line above a step: the workshop, where it stands, what is left.
  private func header(_ progress: Progress) {
    screen.space()
    let step = "step \(progress.step) of \(progress.steps)"
    let short = step + " · about \(progress.minutesLeft) min left"
    let whole = step + " · \(progress.used) · about \(progress.minutesLeft) left"
    let title = session.script.title
    func fits(_ text: String) -> Bool {
      displayWidth(title) + 2 + displayWidth(text) <= screen.width
    }
    let progress = StyledText(progress.minutesUsed > 0 && fits(whole) ? whole : short, .progress)
    // Where it would take a second line, the name is left to the first screen.
    if fits(progress.text) {
      screen.spread(StyledText(title, .title), progress)
    } else {
      screen.show([progress])
    }
    if !isLow { screen.space() }
  }

  /// Whether the window has few rows, so that each of them counts.
  private var isLow: Bool { screen.rows() < 20 }

  /// The question, what a review shows, columns, options, the row.
  private func question(_ ask: Ask, after last: Ask?) {
    if ask.opens { opening(ask) }
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

  /// The rows there are, where an empty line would end their table.
  private func rows(takingNumber takesNumber: Bool) {
    let rows = session.rowLines
    guard !rows.isEmpty else { return }
    HelpView(session: session, screen: screen).show(
      rows: rows, most: max(3, screen.rows() - 14))
    if takesNumber { screen.say("A row's number changes it.", .hint) }
  }

  private func opening(_ ask: Ask) {
    switch ask.kind {
    case .followUp:
      screen.say(
        "Before this is concluded: who finds out what was put off, and by when? "
          + "As: Leo Brandt | 5 Dec", .question)
      return
    case .confirmation, .cells, .tableEnd: break
    }
    let step = session.script.steps[ask.step]
    ExhibitView(screen: screen).show(ask.shown)
    if !ask.shown.isEmpty { screen.space() }
    for change in ask.changes { screen.say(change.whyAsked, .note) }
    screen.say(ask.question, step.shape == .read ? .plain : .question)
    switch ask.builtOn {
    case 0: break
    case 1: screen.say("1 later answer builds on this one.", .hint)
    case let count: screen.say("\(count) later answers build on this one.", .hint)
    }
    if step.silentFirst, (session.workbook.people ?? []).count > 1 {
      screen.say(
        "Silent first: everyone writes for a minute, the least senior reads first, one answer is "
          + "typed.", .hint)
    }
    if step.shape != .single, !ask.cells.isEmpty { columnNames(ask) }
    for cell in ask.cells where !cell.options.isEmpty {
      options(cell, labelled: step.shape != .single)
      for option in cell.withheld { screen.say("not now: " + option.reason, .faint, indent: 2) }
    }
    if ask.enter == .endsTable, ask.kind == .cells {
      let whole = "One row a line, or cell by cell. An empty line ends the list."
      let short = "One row a line; an empty one ends it."
      screen.say(displayWidth(whole) <= screen.width ? whole : short, .hint)
    }
    if step.shape == .single, let cell = ask.cells.first, cell.options.isEmpty, cell.form != "text"
    {
      screen.say(cell.form, .hint)
    }
  }

  private func columnNames(_ ask: Ask) {
    let names = ask.cells.map { $0.mayBeSkipped ? "(\($0.label))" : $0.label }
    screen.say(names.joined(separator: screen.isPlain ? ", " : " | "), .hint)
  }

  private func options(_ cell: Ask.Cell, labelled: Bool) {
    let start = labelled ? cell.label + ": " : ""
    if labelled, cell.options.count > 7 {
      screen.say(start + "by name or row number; Tab completes, /rows lists them", .hint)
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
    if let label = ask.cellLabel { screen.say(label + ":", .hint) }
    if ask.isHeld { return }
    if let tally = ask.tally, ask.heading?.name == nil, ask.heading?.under == nil {
      screen.say("(\(tally))", .hint)
    }
    if !ask.prefill.isEmpty, ask.opens || ask.enter == .keepsEarlier {
      screen.say("now: " + ask.prefill, .hint)
    }
    if ask.enter != .endsTable || ask.kind == .tableEnd, let hint = ask.enterHint {
      screen.say(hint, .hint)
    }
  }
}
