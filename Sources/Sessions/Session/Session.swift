public import Scripts
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
  /// The script it goes through.
  public let script: Script
  /// Everything answered so far.
  public internal(set) var workbook: Workbook { didSet { memo = Memo() } }
  /// What differs in the script since the workbook was answered.
  public let changes: [ScriptChange]
  /// Who types, written beside each answer.
  public var author: String?
  /// Seconds the local time is ahead of UTC.
  public var timeZoneOffset: Int { didSet { memo = Memo() } }

  let index: ScriptIndex
  let indexes: [String: ScriptIndex]
  var position = Position.finished
  /// Whether the step has just been reached.
  var arrived = true
  /// Messages that were kept about a recorded row or answer, by its place.
  var quiet: [String: Set<String>] = [:]
  /// Lines that were typed and left, by the step and row they belong to.
  var drafts: [String: String] = [:]
  /// The row dropped last.
  var dropped: DroppedRow?
  /// Whether tables have gained rows that are not on disk yet.
  var hasAddedRows = false
  /// The stay at the step that is asked.
  var visit = Visit()
  /// Whether the short way was offered in this run.
  var isFastLaneOffered = false
  /// Until when the time was counted.
  var counted: Instant?
  var now = Instant(seconds: 0)
  /// What was computed already from the workbook as it is.
  private var memo = Memo()

  /// Makes a session for a script over a workbook; `reads` are the workshops the script names.
  public init(
    _ script: Script, workbook: Workbook, reads: [Script] = [], author: String? = nil,
    timeZoneOffset: Int = 0
  ) {
    self.script = script
    self.workbook = workbook
    self.author = author
    self.timeZoneOffset = timeZoneOffset
    indexes = Dictionary(
      ([script] + reads).map { ($0.id, ScriptIndex($0)) }, uniquingKeysWith: { first, _ in first })
    index = ScriptIndex(script)
    changes = self.workbook.reconcile(with: script)
    if !changes.isEmpty { takeUpChanges() }
  }

  /// The first question, or the one where the person left off; `step` jumps there at once.
  public mutating func start(now: Instant, newID: () -> String, at step: String? = nil) -> [Effect]
  {
    self.now = now
    counted = now
    markWhatHasNewSources()
    markWhatIsParked()
    moveOn(newID)
    return paced(step.map { go($0, newID) } ?? [ask(newID)], newID)
  }

  /// What follows from an event.
  public mutating func handle(_ event: Event, now: Instant, newID: () -> String) -> [Effect] {
    self.now = now
    countTime()
    return paced(effects(of: event, newID), newID)
  }

  private mutating func effects(of event: Event, _ newID: () -> String) -> [Effect] {
    switch event {
    case .line(let text): return take(text, newID)
    case .back: return back(newID)
    case .go(let step): return go(step, newID)
    case .later: return putOff(newID)
    case .skip: return skip(newID)
    case .keep(let reason): return keep(reason, newID)
    case .takeOffer: return takeOffer(newID)
    case .park(let topic): return park(topic, newID)
    case .row(let number): return change(row: number, newID)
    case .drop(let number): return drop(row: number, newID)
    case .undo: return undo(newID)
    case .paceDue: return [ask(newID)]
    case .at(let step): return guarded(step)
    }
  }

  /// Effects with the short way taken, if it was chosen, and the offers that are due.
  private mutating func paced(_ effects: [Effect], _ newID: () -> String) -> [Effect] {
    recorded(withOffers(shortened(effects, newID)))
  }

  /// Effects with a save before them when a table has gained rows and nothing else is saved.
  private mutating func recorded(_ effects: [Effect]) -> [Effect] {
    defer { hasAddedRows = false }
    return hasAddedRows && !effects.contains(.record) ? [.record] + effects : effects
  }

  var today: Day { now.day(offset: timeZoneOffset) }

  /// The day a step was answered; today before it was.
  func answerDay(of step: Step) -> Day {
    workbook[script.id]?[step.id]?.at?.day(offset: timeZoneOffset) ?? today
  }

  /// The answers as rules see them.
  func answers() -> Answers { answers(workbook, memo) }

  /// The answers as rules see them, with what is being typed counted in.
  func answers(with entry: Entry?, at step: Int?) -> Answers {
    guard let entry, let step else { return answers() }
    let typed = memo.typed(entry, at: step) {
      var workbook = workbook
      workbook.put(entry, in: script.steps[step], of: script.id)
      return workbook
    }
    return answers(typed.workbook, typed.memo)
  }

  private func answers(_ workbook: Workbook, _ memo: Memo) -> Answers {
    Answers(
      indexes: indexes, workbook: workbook, today: today, timeZoneOffset: timeZoneOffset,
      memo: memo)
  }
}
