import Answers
import Scripts
import Sessions
import Values
import Workbooks
import TestSupport

/// A session that is typed to; it says in words what it does.
struct Dialogue: Sendable {
  var session: Session
  /// When the next line is typed.
  var now = Instant(seconds: 1_795_251_600)
  /// Ids that are given before the counter goes on.
  var nextIDs: [String] = []
  /// What happened at the last line.
  private(set) var effects: [Effect] = []
  /// The prompt that stands now; nothing after the end.
  private(set) var ask: Ask?
  private var made = 0
  /// Makes the session once it is known who takes part.
  private let start: @Sendable (Workbook) -> Session
  /// What the ids of new rows begin with.
  private let prefix: String

  /// Begins at the first question; `people` are answered already unless they are nothing.
  init(
    _ script: Script, workbook: Workbook? = nil, reads: [Script] = [],
    people: [String]? = ["Dana"]
  ) {
    var workbook = workbook ?? Workbook(id: "test")
    if workbook.people == nil { workbook.people = people }
    session = Session(script, workbook: workbook, reads: reads)
    // The workbook may have rows of a dialogue before this one.
    prefix = workbook.workshops.contains { $0.state != .untouched } ? "\(script.id)r" : "r"
    start = { Session(script, workbook: $0, reads: reads) }
    if workbook.people != nil { tell { $0.start(now: $1, newID: $2) } }
  }

  /// A workshop that ships, linked to those it reads.
  init(workshop: String, in workbook: Workbook? = nil, people: [String]? = nil) throws {
    let (script, reads) = try TestScript.bundled(workshop)
    self.init(script, workbook: workbook, reads: reads, people: people)
  }

  /// Types lines, `/words` being events, and says what the last one did.
  @discardableResult
  mutating func type(_ lines: String...) -> [String] { type(lines) }

  /// Types lines and says what the last one did.
  @discardableResult
  mutating func type(_ lines: [String]) -> [String] {
    for line in lines {
      if session.workbook.people == nil {
        name(line)
        continue
      }
      let event = Event(typed: line)
      tell { $0.handle(event, now: $1, newID: $2) }
    }
    return said
  }

  /// Types lines, and an empty one wherever a change shows what it leads to.
  mutating func change(_ lines: [String]) {
    for line in lines {
      type(line)
      if ask?.enter == .takesChange { type("") }
    }
  }

  /// Takes the line that says who takes part, before the session starts.
  private mutating func name(_ line: String) {
    var workbook = session.workbook
    workbook.people = (try? People.names(in: line)) ?? []
    session = start(workbook)
    tell { [.record] + $0.start(now: $1, newID: $2) }
  }

  private mutating func tell(
    _ change: (inout Session, Instant, () -> String) -> [Effect]
  ) {
    var (ids, made) = (nextIDs, made)
    effects = change(&session, now) {
      if !ids.isEmpty { return ids.removeFirst() }
      made += 1
      return prefix + "\(made)"
    }
    (nextIDs, self.made) = (ids, made)
    for effect in effects {
      if case .ask(let next) = effect { ask = next }
      if case .finish = effect { ask = nil }
    }
  }

  /// What happened at the last line, in words.
  var said: [String] {
    effects.flatMap { effect -> [String] in
      switch effect {
      case .record: ["record"]
      case .coach(let messages): messages.map { "\($0.level) \($0.rule)" }
      case .preview(let consequences): ["preview " + words(consequences)]
      case .refuse(let refusal): ["refuse: \(refusal)"]
      case .understood(let text): ["reads \(text)"]
      case .row(let row): ["row \(row)"]
      case .sentence(let sentence): ["says \(sentence)"]
      case .note(.fastLane(let steps)):
        ["note fastLane " + steps.map(words).joined(separator: "; ")]
      case .note(.shortened(let step)): ["note shortened " + words(step)]
      case .note(let notice): ["note \(notice)"]
      case .ask(let ask): ["ask " + words(ask)]
      case .finish: ["finish"]
      case .misplaced(let expected, let actual): ["misplaced \(expected), not \(actual)"]
      }
    }
  }

  /// What the coach said at the last line.
  var messages: [Message] {
    effects.flatMap { if case .coach(let messages) = $0 { messages } else { [Message]() } }
  }

  /// `use 2 Beta: last used, (changed) = month`: step, row, cells, the line ready to edit.
  private func words(_ ask: Ask) -> String {
    var words = session.script.steps[ask.step].id
    if case .followUp(let about) = ask.kind { words = "who and when: " + about }
    if ask.kind == .tableEnd { words += " end" }
    if let heading = ask.heading {
      words += " \(heading.number)" + (heading.name.map { " \($0)" } ?? "")
      words +=
        ": "
        + ask.cells.map { $0.mayBeSkipped ? "(\($0.label))" : $0.label }
        .joined(separator: ", ")
    } else if ask.cells.first.map({ $0.name != .wholeAnswer }) ?? false {
      words += ": " + ask.cells.map(\.label).joined(separator: ", ")
    }
    return words + (ask.prefill.isEmpty ? "" : " = " + ask.prefill) + (ask.isHeld ? " (held)" : "")
  }

  private func words(_ step: ShortStep) -> String { "\(step.step) \(step.way)" }

  /// `asks use 1; parks extra; stale rule; verdict pass > revise`.
  private func words(_ consequences: Consequences) -> String {
    func list(_ verb: String, _ parts: [Consequences.Part]) -> [String] {
      parts.map { verb + " " + $0.step + ($0.rows.map { " \($0)" } ?? "") }
    }
    let words =
      list("asks", consequences.asked) + consequences.returning.map { "returns " + $0 }
      + list("parks", consequences.parked) + consequences.stale.map { "stale " + $0 }
      + consequences.conclusions.map { "\($0.name) \($0.was ?? "?") > \($0.now ?? "open")" }
    return words.joined(separator: "; ")
  }

  /// The slot of a step.
  subscript(step: String) -> Slot? { session.workbook[session.script.id]?[step] }

  /// A step's answer as it is written; `null` when there is none.
  func value(_ step: String) -> JSONValue { self[step]?.value ?? .null }
}

extension Event {
  /// What a typed line means.
  init(typed line: String) {
    guard line.hasPrefix("/") else {
      self = .line(line)
      return
    }
    let name = line.prefix { $0 != " " }
    let rest = String(line.dropFirst(name.count + 1))
    self =
      switch name {
      case "/back": .back
      case "/go": .go(rest)
      case "/later": .later
      case "/skip": .skip
      case "/keep": .keep(rest)
      case "/yes": .takeOffer
      case "/park": .park(rest)
      case "/row": .row(rest)
      case "/drop": .drop(rest)
      case "/insert": .insert(rest)
      case "/move": .move(rest)
      case "/more": .more
      case "/undo": .undo
      case "/due": .paceDue
      case "/at": .at(rest)
      default: .line(line)
      }
  }
}
