public import Answers
public import Scripts
import Texts
public import Values
public import Workbooks

/// One person's passage through a script.
///
/// A session does no input or output. Give it each event; do what it asks, in order:
///
/// ```swift
/// var session = Session(script, workbook: workbook)
/// var effects = session.start(now: now, newID: ids.next)
/// effects = session.handle(.line("Monday meeting"), now: now, newID: ids.next)
/// // [.record, .ask(decision_baseline)]
/// ```
public struct Session: Sendable {
  /// What differs in the script since the workbook was answered.
  public let changes: [ScriptChange]
  /// The workbook, and what it says.
  var recorder: Recorder
  var position = Position.finished
  /// Lines that were typed and left.
  var drafts = Drafts()
  /// The stay at the step that is asked.
  var visit = Visit()
  /// What was done to the rows of tables in this run, the last last.
  var tableChanges: [TableChange] = []
  /// The row that was moved last, as long as nothing is typed.
  var movedRow: Row?
  /// The most rows of tables the person has made more room in, by step.
  var raised: [String: Int] = [:]
  /// Whether the short way was offered in this run.
  var isFastLaneOffered = false
  /// Whether the step has just been reached, so that the next prompt opens it.
  var hasArrived = true
  /// Until when the time was counted.
  private var counted: Instant?

  /// Makes a session for a script over a workbook; `reads` are the workshops the script names.
  public init(
    _ script: Script, workbook: Workbook, reads: [Script] = [], author: String? = nil,
    timeZoneOffset: Int = 0
  ) {
    var workbook = workbook
    changes = workbook.reconcile(with: script)
    recorder = Recorder(
      LinkedScripts(script, reads: reads), workbook, author: author,
      timeZoneOffset: timeZoneOffset)
    if !changes.isEmpty { recorder.takeUp(changes) }
  }

  /// The script it goes through.
  public var script: Script { recorder.script }
  /// The prompt as it stands, nothing opened anew.
  public var askAgain: Ask? {
    guard case .step(let number, let stage) = position else { return nil }
    var builder = promptBuilder
    builder.opens = false
    return builder.prompt(stage, at: number)
  }
  /// Everything answered so far.
  public var workbook: Workbook { recorder.workbook }
  /// What the workbook says about the workshop: to be asked, done, concluded.
  public var answers: WorkshopAnswers { recorder.answers }
  /// The index of the step that is asked; nothing before the first and after the last.
  public var currentStep: Int? { position.step }
  /// The step that is asked, as other workshops name it; nothing past the end.
  public var place: StepPlace? {
    currentStep.map { StepPlace(workshop: script.id, step: script.steps[$0].id) }
  }
  /// How far the workshop is, recomputed from the answers.
  public var progress: Progress {
    answers.progress(at: currentStep, besides: recorder.unrecorded)
  }

  /// The row, form or answer that is being typed; nothing between them.
  public var typedRow: TypedRow? {
    guard case .step(_, .entry(let entry)) = position else { return nil }
    return TypedRow(row: entry.row, parent: entry.parent, isBlank: entry.isBlank)
  }

  /// The answers with what is being typed counted in.
  public var answersSoFar: WorkshopAnswers {
    guard case .step(let number, .entry(let entry)) = position, !entry.isBlank else {
      return answers
    }
    return recorder.answers(with: entry, at: number)
  }

  /// The messages that wait for a line.
  public var heldMessages: [Message] {
    if case .step(_, let stage) = position { stage.held.messages } else { [] }
  }

  /// The rows of the table that is asked, each as one line.
  public var rowLines: [String] {
    currentStep.map { answers.rowLines(of: script.steps[$0]) } ?? []
  }

  /// Brings the workbook up to what other workshops say now, so that it can be read; nothing is
  /// asked.
  public mutating func open(now: Instant) {
    recorder.move(to: now)
    recorder.open()
    recorder.addRowsToBegunTables()
  }

  /// The first question, or the one where the person left off; `step` jumps there at once.
  public mutating func start(now: Instant, newID: () -> String, at step: String? = nil) -> [Effect]
  {
    counted = now
    open(now: now)
    moveOn()
    identifyNewRow(newID)
    let effects = step.map { turn(.go($0), newID) } ?? [prompt()]
    return inTime(effects, newID)
  }

  /// What follows from an event.
  public mutating func handle(_ event: Event, now: Instant, newID: () -> String) -> [Effect] {
    recorder.move(to: now)
    countTime()
    if case .line = event { movedRow = nil }
    if case .at(let step) = event { return guarded(step) }
    return inTime(turn(event.cleaned(lines: takesLines), newID), newID)
  }

  /// Keeps what an owner said, in place of what they said before.
  public mutating func record(_ answer: Reply.Answer, of owner: Owner, now: Instant) {
    recorder.keep(Reply(name: owner.name, answer: answer, content: owner.content, at: now))
  }

  /// Why this session would not start at a step; nothing when it would.
  public func refusal(toStartAt step: String, _ now: Instant) -> Refusal? {
    // Nothing of this copy is kept.
    var copy = self
    copy.open(now: now)
    copy.moveOn()
    return copy.go(step).lazy.compactMap { effect in
      if case .refuse(let refusal) = effect { refusal } else { nil }
    }.first
  }

  private var takesLines: Bool {
    guard case .step(let number, _) = position else { return false }
    return script.steps[number].fields.contains(where: \.takesLines)
  }
}

// One event after another.
extension Session {
  /// What one event leads to, the prompt behind it included.
  mutating func turn(_ event: Event, _ newID: () -> String) -> [Effect] {
    if case .line(let line) = event, beginsRow(line) { identifyNewRow(newID) }
    let effects = effects(of: event)
    identifyNewRow(newID)
    return effects + [prompt()]
  }

  mutating func effects(of event: Event) -> [Effect] {
    do throws(Refusal) {
      return try answer(event)
    } catch {
      return [.refuse(error)]
    }
  }

  private mutating func answer(_ event: Event) throws(Refusal) -> [Effect] {
    switch event {
    case .line(let text): take(text)
    case .back: back()
    case .go(let step): go(step)
    case .later: putOff()
    case .skip: skip()
    case .keep(let reason): keep(reason)
    case .takeOffer: takeOffer()
    case .park(let topic): park(topic)
    case .row(let number): try change(row: number)
    case .drop(let number): try drop(row: number)
    case .move(let numbers): try move(numbers)
    case .insert(let number): try insert(at: number)
    case .more: try makeRoom()
    case .undo: try undo()
    case .paceDue, .at: []
    }
  }

  /// The next prompt, or the end.
  private mutating func prompt() -> Effect {
    let builder = promptBuilder
    hasArrived = false
    switch position {
    case .finished: return .finish
    case .followUp(let number, _): return .ask(builder.followUp(at: number))
    case .step(let number, let stage):
      var ask = builder.prompt(stage, at: number)
      if ask.opens, visit.isReturn {
        ask.builtOn = answers.answersBuilt(on: script.steps[number])
      }
      ask.paceDue = secondsUntilPaceIsDue
      return .ask(ask)
    }
  }

  /// What makes the prompt of a stage as things stand.
  var promptBuilder: PromptBuilder {
    PromptBuilder(
      recorder: recorder, changes: changes, opens: hasArrived,
      few: currentStep.flatMap { fewestRows(of: script.steps[$0]) },
      raised: currentStep.flatMap { raised[script.steps[$0].id] }, movedRow: movedRow)
  }

  /// Gives a row that is about to be typed an id that no row of the workbook has or had.
  private mutating func identifyNewRow(_ newID: () -> String) {
    guard case .step(let number, .entry(var entry)) = position, entry.isNew, entry.row.id.isEmpty
    else { return }
    // A row that was dropped, or left when its table began again, may still be pointed at.
    let slots = workbook.workshops.flatMap { $0.answers + $0.earlier }
    let taken = Set(slots.flatMap(\.rowIDsEver))
    var id = newID()
    var tries = 0
    while taken.contains(id) {
      tries += 1
      // A source that says the same again and again must not hold anybody up.
      id = newID() + (tries < 100 ? "" : String(tries))
    }
    entry.row.id = id
    position = .step(number, .entry(entry))
  }

  /// Effects with the short way and what is suggested taken, if that was chosen, the offers that
  /// are due, and a save when a table has gained rows and nothing else is saved.
  private mutating func inTime(_ effects: [Effect], _ newID: () -> String) -> [Effect] {
    var effects = effects
    if visit.takesSuggestions, let number = currentStep {
      visit.takesSuggestions = false
      effects = takingSuggestions(effects, at: number, ending: false, newID)
    }
    effects = withOffers(shortened(effects, newID))
    defer { recorder.hasAddedRows = false }
    return recorder.hasAddedRows && !effects.contains(.record) ? [.record] + effects : effects
  }

  /// Stands at a step that has just been reached.
  mutating func arrive(at position: Position) {
    hasArrived = true
    self.position = position
  }

  /// Counts the time since it was counted last.
  private mutating func countTime() {
    let now = recorder.now
    defer { counted = now }
    guard let counted, let currentStep else { return }
    let seconds = min(
      max(0, now.seconds - counted.seconds), script.steps[currentStep].secondsOfPatience)
    visit.seconds += seconds
    recorder.unrecorded += seconds
  }
}
