import Answers
import Scripts
public import Sessions
public import Terminal
import Texts
import Workbooks

/// Leads a person through a session: asks, coaches, saves and moves on.
///
/// Every answer is on disk before the next question is printed.
public struct Facilitator {
  /// The session, as far as it came.
  public internal(set) var session: Session
  let reader: any LineReader
  let screen: Screen
  let ports: Ports
  /// Whether someone can answer again; a pipe cannot.
  let isInteractive: () -> Bool

  /// Lines typed so far, in this run and before, oldest first.
  public internal(set) var history: History
  /// Whether what was answered is on disk.
  public internal(set) var saving = Saving.nothing
  var refusals = 0
  /// Whether the prompt before was left with Ctrl-C.
  var wasInterrupted = false
  /// Text to stand in the next line whatever the question offers.
  var carried: String?
  /// Where the cursor stands in it; nothing for its end.
  var carriedCursor: Int?
  /// The line that was typed last, until it is saved or the next question stands.
  var answer: TypedAnswer?
  /// Pasted rows that are still to be taken.
  var queued: [String] = []
  var ending: Ending?
  var ask: Ask?
  /// The last prompt that began a row or an answer.
  var lastRow: Ask?

  /// Makes a facilitator; `isInteractive` is whether a person can correct a refused line.
  public init(
    _ session: Session, reader: any LineReader, screen: Screen, ports: Ports,
    isInteractive: @escaping () -> Bool
  ) {
    self.session = session
    self.reader = reader
    self.screen = screen
    self.ports = ports
    self.isInteractive = isInteractive
    history = History(ports.history)
  }

  /// Goes through the session until it ends; `step` is where to begin.
  ///
  /// What was answered before the session, as who takes part, is saved first on request.
  /// Someone who comes back meets a recap, unless they have just left another workshop.
  public mutating func run(
    from step: String? = nil, savingFirst: Bool = false, recaps: Bool = true
  ) -> Ending {
    if savingFirst { save() }
    for step in session.script.steps {
      if let text = ports.draft(step.id) { session.offer(draft: text, at: step.id) }
    }
    let first = session.start(now: ports.now(), newID: ports.newID, at: step)
    if step != nil, case .refuse(let refusal)? = first.first { return .misdirected(refusal) }
    if recaps { RecapView(screen: screen).show(session) }
    tellChanges()
    perform(first)
    while ending == nil {
      guard let ask else { break }
      if let row = nextQueued(for: ask) {
        tell(.line(row))
        continue
      }
      let prompt = prompt(for: ask)
      (carried, carriedCursor) = (nil, nil)
      respond(to: reader.ask(prompt), ask, standing: prompt.initial)
    }
    keepQueued()
    return conclude(ending ?? .finished)
  }

  /// Does what the session asks for, in order.
  mutating func perform(_ effects: [Effect]) {
    for effect in effects where ending == nil {
      switch effect {
      case .record: save()
      case .coach(let messages):
        MessageView(screen: screen).show(messages)
        if messages.contains(where: \.waits) { keepDraft() }
      case .preview(let consequences):
        MessageView(screen: screen).show(consequences)
        keepDraft()
      case .refuse(let refusal):
        MessageView(screen: screen).refused(refusal)
        refusals += 1
        if !isInteractive(), refusals >= 3 { ending = .refusedThrice }
      case .sentence(let sentence): screen.say(sentence, .faint, indent: 2)
      case .note(let notice): show(notice)
      case .ask(let next): present(next)
      case .finish:
        ask = nil
        ending = .finished
      case .misplaced(let expected, let actual):
        if isInteractive() {
          screen.say("again ", .reject, "This is step '\(actual)'.")
        } else {
          ending = .misplaced(expected: expected, actual: actual)
        }
      }
    }
  }

  /// Prints what happened; a pipe is told nothing of the time it takes.
  private func show(_ notice: Notice) {
    if case .overTime = notice, !isInteractive() { return }
    screen.say("note  ", .note, Wording.notice(notice))
  }

  /// Prints the pace offer above the line, which stands again as it was.
  mutating func offerPace() {
    for effect in session.handle(.paceDue, now: ports.now(), newID: ports.newID) {
      switch effect {
      case .note(let notice): show(notice)
      case .ask(let next): ask = next
      default: break
      }
    }
  }

  /// Prints a question and makes it the one that is asked.
  mutating func present(_ next: Ask) {
    // What Enter took stands in the record, though it was not typed.
    if let taken = answer?.taken { remark(taken) }
    answer = nil
    // Rows that were pasted into one table are no rows of the next.
    if next.opens { queued = [] }
    let view = QuestionView(script: session.script, screen: screen)
    if next.opens { view.header(session.progress) }
    view.show(next, after: lastRow, solo: (session.workbook.people ?? []).count <= 1)
    if next.opens, next.endsTable, !rowLines.isEmpty {
      HelpView(script: session.script, screen: screen).rows(rowLines)
      if next.takesRowNumber { screen.say(Wording.rowNumberHint, .hint) }
    }
    MessageView(screen: screen).settling(next, script: session.script)
    if !screen.isPlain, !fitsInLine(next), let hint = Wording.enterHint(next) {
      screen.say(hint, .hint)
    }
    ask = next
    // Cells of a row that is begun must outlive the program, though the row is not saved yet.
    if next.continues { keepDraft() }
    if !next.continues { lastRow = next }
  }

  /// The rows of the table that is asked, each as one line.
  var rowLines: [String] {
    session.currentStep.map { session.answers.rowLines(of: session.script.steps[$0]) } ?? []
  }

  private func sign(of ask: Ask) -> String {
    (Wording.label(of: ask).map { $0 + " " } ?? "") + "❯ "
  }

  /// Whether what Enter does can stand in the line itself, beside how far the table is.
  private func fitsInLine(_ ask: Ask) -> Bool {
    let parts = [sign(of: ask), Wording.enterHint(ask) ?? "", ask.tally ?? ""]
    return parts.map { displayWidth($0) }.reduce(0, +) + 2 <= screen.width
  }

  /// The line editor's prompt for a question.
  private func prompt(for ask: Ask) -> Prompt {
    var prompt = Prompt()
    prompt.sign = sign(of: ask)
    // A line that begins with a slash is typed with two.
    let offered = (ask.prefill.hasPrefix("/") ? "/" : "") + ask.prefill
    prompt.initial = carried ?? offered
    prompt.cursor = carriedCursor
    // After a refusal or the coach's word, what is typed replaces the answer; keys still edit it.
    prompt.isReplacedByTyping = (ask.isHeld || ask.isRefused) && prompt.initial == offered
    if !screen.isPlain, let seconds = ask.paceDue, let length = ports.millisecondsASecond {
      prompt.timeout = seconds * length
    }
    prompt.hint = fitsInLine(ask) ? Wording.enterHint(ask) ?? "" : ""
    prompt.progress = ask.tally ?? ""
    prompt.multiline = ask.isLong
    prompt.pasteLines = ask.heading != nil
    prompt.history = history.lines(like: ask)
    let completer = Completer(ask: ask, steps: session.script.steps.map(\.id))
    prompt.complete = { text, cursor in completer.completions(text, cursor) }
    let step = session.script.steps[ask.step].id
    let (session, keep) = (session, ports.keepDraft)
    prompt.draft = { keep(step, session.draft(typing: $0)?.text) }
    return prompt
  }
}
