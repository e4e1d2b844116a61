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

  var session: Session
  var recipe: Recipe
  let repertoire: Repertoire
  /// The steps asked so far, each once.
  private(set) var asked: Set<Int> = []
  /// The rules that spoke.
  private(set) var spoke: Set<String> = []
  /// Whether the workshop was completed.
  private(set) var isFinished = false
  private var now: Instant
  private var made = 0
  private var ask: Ask?
  var messages: [Message] = []
  /// Lines typed since an answer was taken.
  var fruitless = 0
  /// Lines typed since the step was asked.
  private var lines = 0
  /// Whether the next cells are to be other ones than before.
  var mustChange = false
  private var hasReturned = false

  /// Makes a walk through a script over what other workshops left.
  init(
    _ script: Script, reads: [Script], _ repertoire: Repertoire, _ recipe: Recipe,
    over workbook: Workbook, at now: Instant
  ) {
    session = Session(script, workbook: workbook, reads: reads)
    self.repertoire = repertoire
    self.recipe = recipe
    self.now = now
  }

  /// The step that is asked; nothing before the start and after the end.
  var current: Int? { ask?.step }

  /// Asks the first question.
  mutating func start(_ witness: inout Witness) {
    let effects = tell { $0.start(now: $1, newID: $2) }
    take(effects, from: nil, &witness)
  }

  /// Types until a step after this one is asked, or to the end; gives itself as it stood whenever
  /// it came to a step.
  mutating func run(
    past last: Int? = nil, _ witness: inout Witness, _ generator: inout SeededGenerator
  ) -> [Walk] {
    var stops: [Walk] = []
    while let ask, fruitless < Walk.patience, lines < Walk.most {
      if let last, ask.step > last { break }
      if ask.opens, fruitless == 0 { stops.append(self) }
      let event = event(for: ask, &generator)
      if case .takeOffer = event { recipe.curiosity /= 2 }
      type(event, &witness)
      if isFinished, last == nil, !hasReturned, generator.isLucky(0.2) {
        hasReturned = true
        let step = asked.sorted().randomElement(using: &generator) ?? 0
        type(.go(session.script.steps[step].id), &witness)
      }
    }
    return stops
  }

  private mutating func type(_ event: Event, _ witness: inout Witness) {
    let from = ask?.step
    if case .step(let number, let stage) = session.position { note(event, stage, number, &witness) }
    now.seconds += 20
    lines += 1
    let effects = tell { $0.handle(event, now: $1, newID: $2) }
    take(effects, from: from, &witness)
  }

  /// What the event does about messages, before it does it.
  private func note(_ event: Event, _ stage: Stage, _ number: Int, _ witness: inout Witness) {
    let step = session.script.steps[number].id
    for message in stage.held.messages where message.offer != nil {
      let isTaken = event == .takeOffer
      witness.meet(.rule(message.rule, step: step), isTaken ? .accepted : .passed)
    }
    if case .keep = event {
      for message in stage.held.messages where message.level == .strong {
        witness.meet(.rule(message.rule, step: step), .kept)
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

  private mutating func take(_ effects: [Effect], from: Int?, _ witness: inout Witness) {
    messages = []
    fruitless = effects.contains(.record) ? 0 : fruitless + 1
    ask = nil
    for effect in effects {
      switch effect {
      case .coach(let said): messages = said
      case .ask(let next): ask = next
      case .finish: isFinished = true
      default: break
      }
    }
    for message in messages {
      spoke.insert(message.rule)
      if let from { witness.meet(.rule(message.rule, step: session.script.steps[from].id)) }
    }
    guard ask?.step != from || ask?.opens == true else { return }
    mustChange = false
    if let from { witness.leaves(from, session) }
    if let next = ask?.step {
      asked.insert(next)
      fruitless = 0
      if next != from { lines = 0 }
      witness.enters(next, session)
    } else {
      witness.passes(session.script.steps.count, session)
    }
  }
}
