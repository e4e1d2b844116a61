import Scripts
public import Sessions
public import Terminal
import Texts
public import Values
import Workbooks

/// Leads a person through a session: asks, coaches, saves and moves on.
///
/// Every answer is on disk before the next question is printed.
public struct Facilitator {
  /// A line as it was typed, and the default or earlier answer that an empty one took.
  private struct TypedAnswer {
    var line: String
    var taken: String?
  }

  /// The session, as far as it came.
  public private(set) var session: Session
  private let reader: any LineReader
  private let screen: Screen
  private let services: DialogueServices
  /// Whether someone can answer again; a pipe cannot.
  private let isInteractive: () -> Bool

  private var answers: AnswerReader
  private var saver: WorkbookSaver
  private let drafts: SavedDrafts
  private var pasted: PastedRows
  private var refusals = 0
  /// The line that was typed last, until it is saved or the next question stands.
  private var answer: TypedAnswer?
  private var ending: Ending?
  private var ask: Ask?
  /// The last prompt that began a row or an answer.
  private var lastRow: Ask?

  /// Makes a facilitator; `isInteractive` is whether a person can correct a refused line.
  public init(
    _ session: Session, reader: any LineReader, screen: Screen, services: DialogueServices,
    isInteractive: @escaping () -> Bool
  ) {
    self.session = session
    self.reader = reader
    self.screen = screen
    self.services = services
    self.isInteractive = isInteractive
    answers = AnswerReader(
      history: services.history, reader: reader, screen: screen, isInteractive: isInteractive)
    saver = WorkbookSaver(services: services, screen: screen, isInteractive: isInteractive)
    drafts = SavedDrafts(services)
    pasted = PastedRows(reader: reader, screen: screen)
  }

  /// Lines typed so far, in this run and before, oldest first.
  public var history: History { answers.history }

  /// Whether what was answered is on disk.
  public var saving: Saving { saver.saving }

  /// The step that is asked, as other workshops name it; nothing past the end.
  public var place: StepPlace? {
    session.currentStep.map {
      StepPlace(workshop: session.script.id, step: session.script.steps[$0].id)
    }
  }

  /// Goes through the session until it ends; `step` is where to begin.
  ///
  /// What was answered before the session, as who takes part, is saved first on request.
  /// Someone who comes back meets a recap, unless they have just left another workshop.
  public mutating func run(
    from step: String? = nil, savingFirst: Bool = false, recaps: Bool = true
  ) -> Ending {
    if savingFirst { saveAnswer() }
    for step in session.script.steps {
      if let text = drafts.text(at: step.id) { session.offer(draft: text, at: step.id) }
    }
    let first = session.start(now: services.now(), newID: services.newID, at: step)
    if step != nil, case .refuse(let refusal)? = first.first { return .misdirected(refusal) }
    if recaps { RecapView(screen: screen).show(session) }
    showChanges()
    perform(first)
    while ending == nil, let ask {
      if let row = pasted.next(at: ask) {
        handle(.line(row))
        continue
      }
      act(on: read(at: ask), ask)
    }
    // Pasted rows that were not taken are offered when the table comes again.
    if let rest = pasted.rest, let place { drafts.keep(rest, at: place.step) }
    return conclusion(ending ?? .finished)
  }

  /// Says what has changed in the script since it was answered; someone there chooses to go on.
  ///
  /// Lines of a pipe or a file are answers, so that none of them is taken for this.
  private mutating func showChanges() {
    guard let summary = session.changes.summary else { return }
    let view = ChangesView(session: session, screen: screen)
    view.show(summary)
    guard isInteractive() else { return }
    ending = view.askToGoOn(reader)
    if ending == nil { saver.save(session.workbook) }
  }

  /// Offers what could not be saved to be saved again before the end.
  private mutating func conclusion(_ ending: Ending) -> Ending {
    switch ending {
    case .finished, .stopped, .interrupted, .leftFor:
      if isInteractive() { saver.askUntilSaved(session.workbook, reader) }
    default: break
    }
    return saver.saving == .unsaved ? .notSaved : ending
  }
}

// What the session asks for.
extension Facilitator {
  /// Tells the session what happened and does what follows.
  private mutating func handle(_ event: Event) {
    perform(session.handle(event, now: services.now(), newID: services.newID))
  }

  /// Does what the session asks for, in order.
  private mutating func perform(_ effects: [Effect]) {
    for effect in effects where ending == nil {
      switch effect {
      case .record: saveAnswer()
      case .coach(let messages):
        MessageView(screen: screen).show(messages)
        if messages.contains(where: \.waits) { drafts.keepLine(of: session) }
      case .preview(let consequences):
        MessageView(screen: screen).show(consequences)
        drafts.keepLine(of: session)
      case .refuse(let refusal):
        MessageView(screen: screen).refused(refusal)
        countRefusal()
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

  /// Puts the workbook on disk, and the word for it beside the line that was typed.
  private mutating func saveAnswer() {
    refusals = 0
    saver.save(session.workbook)
    endIfUnsaved()
    guard saver.saving == .saved else { return }
    if let answer, !answer.line.isEmpty || answer.taken != nil {
      remark(answer.taken, isSaved: true)
    }
    answer = nil
    drafts.dropTaken(by: session)
  }

  /// Puts a word beside the line that was typed last; plain lines have no beside.
  private func remark(_ taken: String?, isSaved: Bool = false) {
    guard !screen.isPlain else { return }
    let gap = taken != nil && isSaved ? "  " : ""
    reader.remark(
      StyledText((taken ?? "") + gap, .plain) + StyledText(isSaved ? "saved" : "", .saved))
  }

  /// Prints what happened; a pipe is told nothing of the time it takes.
  private func show(_ notice: Notice) {
    if case .overTime = notice, !isInteractive() { return }
    MessageView(screen: screen).show(notice)
  }

  /// Prints a question and makes it the one that is asked.
  private mutating func present(_ next: Ask) {
    // What Enter took stands in the record, though it was not typed.
    if let taken = answer?.taken { remark(taken) }
    answer = nil
    if next.opens { pasted.removeAll() }
    QuestionView(session: session, screen: screen).show(next, after: lastRow)
    ask = next
    // Cells of a row that is begun must outlive the program, though the row is not saved yet.
    if next.continues { drafts.keepLine(of: session) } else { lastRow = next }
  }

  /// Prints the pace offer above the line, which stands again as it was.
  private mutating func offerPace() {
    for effect in session.handle(.paceDue, now: services.now(), newID: services.newID) {
      switch effect {
      case .note(let notice): show(notice)
      case .ask(let next): ask = next
      default: break
      }
    }
  }
}

// What the person wants.
extension Facilitator {
  private mutating func read(at ask: Ask) -> AnswerReader.Action {
    let step = session.script.steps[ask.step].id
    let (session, drafts) = (session, drafts)
    return answers.read(
      at: ask, steps: session.script.steps.map(\.id),
      millisecondsASecond: services.millisecondsASecond,
      whileTyping: { drafts.keep(session.draft(typing: $0)?.text, at: step) },
      keep: { drafts.keepLine(of: session, typing: $0) })
  }

  private mutating func act(on action: AnswerReader.Action, _ ask: Ask) {
    switch action {
    case .answer(let line):
      answer = TypedAnswer(line: line, taken: line.isEmpty ? ask.taken : nil)
      handle(.line(line))
      // A follow-up is one line of two parts: a refused one is worth mending.
      if case .followUp = ask.kind, self.ask?.kind == ask.kind { answers.carry(line) }
    case .rows(let lines): pasted.offer(lines, at: ask)
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

  private mutating func run(_ command: SlashCommand, _ argument: String, _ ask: Ask) {
    if command == .go, let place = StepPlace(argument.trimmed.lowercased()),
      place.workshop != session.script.id
    {
      leave(for: place)
      return
    }
    if let event = command.event(argument) {
      handle(event)
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
    case .paste: pasted.read()
    case .quit: ending = .stopped
    default: break
    }
  }

  /// Leaves for a step of another workshop, unless it cannot be gone to.
  private mutating func leave(for place: StepPlace) {
    if let refusal = services.refusal(place, session.workbook) {
      perform([.refuse(refusal)])
    } else {
      ending = .leftFor(place)
    }
  }

  private mutating func edit(_ text: String) {
    switch services.edit(text) {
    case .edited(let edited): answers.carry(edited)
    case .kept(let reason, let path):
      MessageView(screen: screen).kept(reason, path: path)
      answers.carry(text)
    }
  }

  /// Nobody is there to mend the lines of a pipe that are refused.
  private mutating func countRefusal() {
    refusals += 1
    if !isInteractive(), refusals >= 3 { ending = .refusedThrice }
  }

  /// Nobody is there to save again what a pipe has answered.
  private mutating func endIfUnsaved() {
    if saver.saving == .unsaved, !isInteractive() { ending = .notSaved }
  }
}
