import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// One passage through a script, typed line by line as a person would.
struct Walk: Sendable {
  /// The most lines that may be typed without an answer being taken.
  private static let patience = 40
  /// The most lines that may be typed in a step.
  private static let most = 150

  private(set) var session: Session
  var chooser: EventChooser
  /// The steps asked so far, each once.
  private(set) var asked: Set<Int> = []
  /// The rules that spoke.
  private(set) var spoke: Set<String> = []
  /// Whether the workshop was completed.
  private(set) var isFinished = false
  /// How many lines were typed in all.
  private(set) var lineCount = 0
  /// The time of the last line.
  private(set) var now: Instant
  private var made = 0
  private var ask: Ask?
  /// Lines typed since an answer was taken.
  private var fruitless = 0
  /// Lines typed since the step was asked.
  private var linesInStep = 0
  private var hasReturned = false

  /// Makes a walk through a script over what other workshops left.
  init(
    _ script: Script, reads: [Script], _ chooser: EventChooser, over workbook: Workbook,
    at now: Instant
  ) {
    session = Session(script, workbook: workbook, reads: reads)
    self.chooser = chooser
    self.now = now
  }

  /// The step that is asked; nothing before the start and after the end.
  var current: Int? { ask?.step }

  /// Asks the first question.
  mutating func start(_ tracker: inout GoalTracker) {
    let effects = tell { $0.start(now: $1, newID: $2) }
    follow(effects, from: nil, &tracker)
  }

  /// Types until a step after this one is asked, or to the end; gives itself as it stood whenever
  /// it came to a step.
  mutating func run(
    past last: Int? = nil, _ tracker: inout GoalTracker, _ generator: inout SeededGenerator
  ) -> [Walk] {
    var stops: [Walk] = []
    while let ask, fruitless < Walk.patience, linesInStep < Walk.most {
      if let last, ask.step > last { break }
      if ask.opens, fruitless == 0 { stops.append(self) }
      type(chooser.event(for: ask, in: session, fruitless: fruitless, &generator), &tracker)
      if isFinished, last == nil, chooser.given == nil, !hasReturned, generator.isLucky(0.2) {
        hasReturned = true
        let step = asked.sorted().randomElement(using: &generator) ?? 0
        type(.go(session.script.steps[step].id), &tracker)
      }
    }
    return stops
  }

  private mutating func type(_ event: Event, _ tracker: inout GoalTracker) {
    let from = ask?.step
    note(event, &tracker)
    now.seconds += 20
    linesInStep += 1
    lineCount += 1
    let effects = tell { $0.handle(event, now: $1, newID: $2) }
    follow(effects, from: from, &tracker)
  }

  /// What the event does about messages, before it does it.
  private func note(_ event: Event, _ tracker: inout GoalTracker) {
    guard let number = session.currentStep else { return }
    let step = session.script.steps[number].id
    for message in session.heldMessages where message.offer != nil {
      let isTaken = event == .takeOffer
      tracker.meet(.rule(message.rule, step: step), isTaken ? .accepted : .passed)
    }
    if case .keep = event {
      for message in session.heldMessages where message.level == .strong {
        tracker.meet(.rule(message.rule, step: step), .kept)
      }
    }
  }

  private mutating func tell(
    _ change: (inout Session, Instant, () -> String) -> [Effect]
  ) -> [Effect] {
    var made = made
    let prefix = session.script.id
    let effects = change(&session, now) {
      made += 1
      return "\(prefix)r\(made)"
    }
    self.made = made
    return effects
  }

  private mutating func follow(_ effects: [Effect], from: Int?, _ tracker: inout GoalTracker) {
    fruitless = effects.contains(.record) ? 0 : fruitless + 1
    ask = nil
    for effect in effects {
      switch effect {
      case .coach(let messages):
        for message in messages {
          spoke.insert(message.rule)
          if let from { tracker.meet(.rule(message.rule, step: session.script.steps[from].id)) }
        }
      case .ask(let next): ask = next
      case .finish: isFinished = true
      default: break
      }
    }
    guard ask?.step != from || ask?.opens == true else { return }
    chooser.mustChange = false
    if let from { tracker.leaves(from, session) }
    if let next = ask?.step {
      asked.insert(next)
      fruitless = 0
      if next != from { linesInStep = 0 }
      tracker.enters(next, session)
    } else {
      tracker.passes(session.script.steps.count, session)
    }
  }
}
