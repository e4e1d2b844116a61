import Scripts
import Sessions
import Terminal
import Texts

/// How a question looks before it is answered.
struct QuestionView {
  let script: Script
  let screen: Screen

  /// The quiet line above a step: the workshop, where it stands, what is left.
  func header(_ progress: Progress, saved: Bool) {
    screen.space()
    var right = "step \(progress.step) of \(progress.steps)"
    right += " · about \(progress.minutesLeft) min left"
    screen.spread(
      StyledText(script.title, .title),
      StyledText(right, .progress) + StyledText(saved ? " · saved" : "", .saved))
    screen.space()
  }

  /// Everything above the line: question, what a review shows, columns and options.
  func show(_ ask: Ask, solo: Bool) {
    if ask.opens { opening(ask, solo: solo) }
    if case .followUp(let text) = ask.kind { screen.say("Follow-up: " + text) }
    if let heading = ask.heading { row(heading, ask) }
    if !ask.opens, ask.heading == nil || ask.cells.first?.question != nil { cellQuestion(ask) }
    if screen.isPlain { plainHints(ask) }
  }

  private func opening(_ ask: Ask, solo: Bool) {
    switch ask.kind {
    case .people:
      screen.say(Wording.people, .question)
      return
    case .followUp:
      screen.say(Wording.followUps, .question)
      return
    case .confirmation, .cells, .tableEnd: break
    }
    guard let number = ask.step else { return }
    let step = script.steps[number]
    screen.say(ask.question, step.shape == .read ? .plain : .question)
    if step.silentFirst, !solo { screen.say(Wording.silentFirst, .hint) }
    BlockView(screen: screen).show(ask.shown)
    if step.fields.isEmpty { return }
    let cells = ask.cells
    if cells.count > 1 || step.shape != .single {
      screen.say(cells.map { $0.mayBeSkipped ? "(\($0.label))" : $0.label }
        .joined(separator: " | "), .hint)
    }
    for cell in cells where !cell.options.isEmpty {
      options(cell, labelled: step.shape != .single)
    }
    if cells.count == 1, let cell = cells.first, cell.options.isEmpty, step.shape == .single,
      cell.form != "text"
    {
      screen.say(cell.form, .hint)
    }
  }

  private func cellQuestion(_ ask: Ask) {
    guard let cell = ask.cells.first, let step = ask.step, script.steps[step].shape != .single
    else { return }
    if let question = cell.question { screen.say(question) }
    options(cell, labelled: true)
  }

  private func options(_ cell: Ask.Cell, labelled: Bool) {
    guard !cell.options.isEmpty else { return }
    let first = cell.countsFromZero ? 0 : 1
    let list = cell.options.enumerated().map { number, option in
      "\(number + first) \(option.label)" + (option.recommended ? " (recommended)" : "")
    }
    let isLong = list.contains { displayWidth($0) > 28 }
    if isLong {
      if labelled { screen.say(cell.label + ":", .hint) }
      for line in list { screen.say(line, .hint, indent: 2) }
    } else {
      // A no-break space holds number and label together while the line is wrapped.
      let joined = list.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "  ")
      screen.say((labelled ? cell.label + ": " : "") + joined, .hint)
    }
  }

  private func row(_ heading: Ask.Heading, _ ask: Ask) {
    guard let name = heading.name else { return }
    let beside = heading.beside.map { "\($0.label) \($0.text)" }.joined(separator: " · ")
    screen.spread(
      StyledText(name, .question)
        + StyledText(beside.isEmpty ? "" : "  " + beside, .faint),
      StyledText(screen.isPlain ? ask.tally ?? "" : "", .progress))
  }

  /// What a line editor shows beside the line stands above it in plain mode.
  private func plainHints(_ ask: Ask) {
    if !ask.opens, let label = Wording.label(of: ask, script) { screen.say(label + ":", .hint) }
    if !ask.prefill.isEmpty { screen.say("now: " + ask.prefill, .hint) }
    if let hint = Wording.enterHint(ask) { screen.say(hint, .hint) }
  }
}
