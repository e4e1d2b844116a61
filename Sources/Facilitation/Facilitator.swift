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
  /// A line as it was typed, or the default an empty one stands for, and what it was read as.
  struct TypedAnswer {
    var line: String
    var understood: String?
  }

  /// The session, as far as it came.
  public internal(set) var session: Session
  let reader: any LineReader
  let screen: Screen
  let services: DialogueServices
  /// Whether someone can answer again; a pipe cannot.
  let isInteractive: () -> Bool

  var answers: AnswerReader
  var saver: WorkbookSaver
  let drafts: SavedDrafts
  var pasted: PastedRows
  /// Blocks of rows that an earlier run left at their steps.
  var savedBlocks: [String: String] = [:]
  var refusals = 0
  /// Whether it was said that the table that is asked takes no more rows.
  var isFullSaid = false
  /// The line that was typed last, until it is saved or the next question stands.
  var answer: TypedAnswer?
  var ending: Ending?
  private(set) var ask: Ask?
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
    pasted = PastedRows(screen: screen)
  }

  /// Lines typed so far, in this run and before, oldest first.
  public var history: History { answers.history }

  /// Whether what was answered is on disk.
  public var saving: Saving { saver.saving }

  /// The step that is asked, as other workshops name it; nothing past the end.
  public var place: StepPlace? { session.place }

  /// Goes through the session until it ends; `step` is where to begin.
  ///
  /// What was answered before the session, as who takes part, is saved first on request.
  /// Someone who comes back meets a recap, unless they have just left another workshop.
  public mutating func run(
    from step: String? = nil, savingFirst: Bool = false, recaps: Bool = true
  ) -> Ending {
    if savingFirst { saveAnswer() }
    for step in session.script.steps {
      guard let text = drafts.text(at: step.id) else { continue }
      if step.table != nil, text.contains(where: \.isNewline) {
        savedBlocks[step.id] = text
      } else {
        session.offer(draft: text, at: step.id)
      }
    }
    let first = session.start(now: services.now(), newID: services.newID, at: step)
    if step != nil, case .refuse(let refusal)? = first.first { return .misdirected(refusal) }
    if recaps { RecapView(screen: screen).show(session) }
    showChanges()
    perform(first)
    while ending == nil, ask != nil {
      offerPastedRows()
      if ending == nil, let ask { act(on: read(at: ask), ask) }
    }
    pasted.tellWhatIsLeft()
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
  @discardableResult
  mutating func handle(_ event: Event) -> [Effect] {
    let effects = session.handle(event, now: services.now(), newID: services.newID)
    perform(effects)
    return effects
  }

  /// Does what the session asks for, in order.
  mutating func perform(_ effects: [Effect]) {
    // The coach spoke about a line that cannot be kept: it is refused as any other.
    if case .ask(let next)? = effects.last, next.isRefused, !next.isHeld,
      effects.contains(where: { if case .coach = $0 { true } else { false } })
    {
      countRefusal()
    }
    for effect in effects where ending == nil {
      tellUnderstood(before: effect)
      switch effect {
      case .record: saveAnswer()
      case .coach(let messages):
        MessageView(screen: screen).show(messages)
        if messages.contains(where: \.waits) { keepLine(typing: nil) }
      case .preview(let consequences):
        MessageView(screen: screen).show(consequences)
        keepLine(typing: nil)
      case .refuse(.tooManyRows(let most)) where answer != nil: setAside(overflowing: most)
      case .refuse(let refusal):
        keepLine(typing: nil)
        MessageView(screen: screen).refused(refusal)
        countRefusal()
      case .understood(let text):
        if screen.isPlain { screen.say("read as " + text, .faint, indent: 2) }
        answer?.understood = text
      case .row(let row):
        screen.say((screen.isPlain ? "row: " : "→ ") + row, .faint, indent: 2)
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
  mutating func saveAnswer() {
    refusals = 0
    saver.save(session.workbook)
    endIfUnsaved()
    guard saver.saving == .saved else { return }
    if let answer, !answer.line.isEmpty { remark(answer.understood, isSaved: true) }
    answer = nil
    drafts.dropTaken(by: session, besides: Set(savedBlocks.keys))
    keepPastedRows()
  }

  /// What a line was read as stands beside it before anything else is printed.
  private mutating func tellUnderstood(before effect: Effect) {
    switch effect {
    case .record, .understood, .ask, .finish, .misplaced: return
    case .coach, .preview, .refuse, .row, .sentence, .note: break
    }
    guard let understood = answer?.understood else { return }
    remark(understood)
    answer = nil
  }

  /// Puts beside the line that was typed last what it was read as; plain lines have no beside.
  private func remark(_ understood: String?, isSaved: Bool = false) {
    guard !screen.isPlain else { return }
    let gap = understood != nil && isSaved ? "  " : ""
    reader.remark(
      StyledText(understood.map { "→ " + $0 + gap } ?? "", .plain)
        + StyledText(isSaved ? "saved" : "", .saved))
  }

  /// Prints what happened; a pipe is told nothing of the time it takes.
  private func show(_ notice: Notice) {
    if case .overTime = notice, !isInteractive() { return }
    MessageView(screen: screen).show(notice)
  }

  /// Prints a question and makes it the one that is asked.
  mutating func present(_ next: Ask) {
    // What a line was read as stands in the record.
    if let understood = answer?.understood { remark(understood) }
    answer = nil
    if next.opens { leavePastedRows(for: next) }
    QuestionView(session: session, screen: screen).show(next, after: lastRow)
    ask = next
    // Cells of a row that is begun must outlive the program, though the row is not saved yet.
    if next.continues { keepLine(typing: nil) } else { lastRow = next }
  }

  /// Prints the pace offer above the line, which stands again as it was.
  mutating func offerPace() {
    for effect in session.handle(.paceDue, now: services.now(), newID: services.newID) {
      switch effect {
      case .note(let notice): show(notice)
      case .ask(let next): ask = next
      default: break
      }
    }
  }
}
