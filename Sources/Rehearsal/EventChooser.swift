import Answers
import Sessions
import Rules
import Scripts
import Values
import Workbooks

/// Chooses what is typed at each prompt: given answers where there are some, others by a policy.
struct EventChooser: Sendable {
  var policy: AnsweringPolicy
  /// AnswerFacts to type where a step, row and cell has one.
  var given: GivenAnswers?
  /// Whether the next cells are to be other ones than before.
  var mustChange = false
  private let list: CandidateList

  init(_ list: CandidateList, _ policy: AnsweringPolicy, given: GivenAnswers? = nil) {
    self.list = list
    self.policy = policy
    self.given = given
  }

  /// What is typed at a prompt; `fruitless` lines were typed since an answer was taken.
  mutating func event(
    for ask: Ask, in session: Session, fruitless: Int, _ generator: inout SeededGenerator
  ) -> Event {
    if ask.isHeld { return answer(toHeld: ask, in: session, fruitless, &generator) }
    switch ask.kind {
    case .followUp: return .line("Leo Brandt | today + 14")
    case .confirmation: return .line("")
    case .tableEnd:
      if let event = given?.nextChange(at: ask.step, in: session) { return event }
      return .line(given == nil && generator.isLucky(0.05) ? "1" : "")
    case .cells: return cells(of: ask, in: session, fruitless, &generator)
    }
  }

  /// Keeps an answer, takes an offer, or changes what the coach spoke about.
  private mutating func answer(
    toHeld ask: Ask, in session: Session, _ fruitless: Int, _ generator: inout SeededGenerator
  ) -> Event {
    guard let number = session.currentStep else { return .line("") }
    let level = session.heldMessages.map(\.level).max() ?? .note
    if ask.offer != nil, level < .reject, generator.isLucky(policy.curiosity) {
      policy.curiosity /= 2
      return .takeOffer
    }
    switch level {
    case .note: return .line("")
    case .nudge where given != nil || !generator.isLucky(0.1): return .line("")
    case .strong where generator.isLucky(policy.stubbornness):
      return .keep("Kept on purpose, after a talk about it")
    default: break
    }
    mustChange = true
    guard let entry = session.typedRow else {
      return row(of: number, in: session, &generator).map { .row(String($0)) } ?? .line("")
    }
    return cells(of: ask, entry, at: number, in: session, fruitless, &generator)
  }

  /// A row of a table, by its number.
  private func row(
    of number: Int, in session: Session, _ generator: inout SeededGenerator
  ) -> Int? {
    let step = session.script.steps[number]
    guard step.table != nil else { return nil }
    let count = session.answers.rows(of: step).count
    return count > 0 ? Int.random(in: 1...count, using: &generator) : nil
  }

  private mutating func cells(
    of ask: Ask, in session: Session, _ fruitless: Int, _ generator: inout SeededGenerator
  ) -> Event {
    guard let number = session.currentStep, let entry = session.typedRow else { return .line("") }
    let step = session.script.steps[number]
    if ask.endsTable, hasEnoughRows(entry, number, in: session, fruitless, &generator) {
      return given?.nextChange(at: number, in: session) ?? .line("")
    }
    if let given {
      if entry.isBlank, fruitless < 2, given.putsOff(number) { return .later }
      return cells(of: ask, entry, at: number, in: session, fruitless, &generator)
    }
    if ask.enter == .keepsEarlier, !mustChange, fruitless < 2, !generator.isLucky(0.3) {
      return .line("")
    }
    if step.open, step.table == nil, entry.isBlank, fruitless < 2,
      generator.isLucky(policy.steps?.contains(number) == true ? 0.15 : 0.03)
    {
      return .later
    }
    return cells(of: ask, entry, at: number, in: session, fruitless, &generator)
  }

  private mutating func hasEnoughRows(
    _ entry: TypedRow, _ number: Int, in session: Session, _ fruitless: Int,
    _ generator: inout SeededGenerator
  ) -> Bool {
    let step = session.script.steps[number]
    let rows = session.workbook[session.script.id]?[step.id]?.value.array ?? []
    func count(_ rows: [JSONValue], under parent: String?) -> Int {
      step.table?.per.map { per in
        rows.count { $0.object?[per.column]?.string == parent }
      } ?? rows.count
    }
    // A table that is asked to end over and over has too few rows for its rules.
    let more = fruitless / 4
    if let wanted = given?.rows(of: number, under: entry.parent, in: session) {
      return count(rows, under: entry.parent?.id) >= wanted + more
    }
    let least = policy.counts[number] == nil ? session.answers.bound(step.table?.min) : 0
    let wanted = policy.rows(
      of: number, worth: list.counts[number] ?? [], least: least ?? 0, &generator)
    return count(rows, under: entry.parent?.id) >= wanted + more
  }

  /// A line for the cells that are asked, up to one whose condition rests on them.
  private mutating func cells(
    of ask: Ask, _ entry: TypedRow, at number: Int, in session: Session, _ fruitless: Int,
    _ generator: inout SeededGenerator
  ) -> Event {
    let step = session.script.steps[number]
    // What is typed before is known then, and cells after it can be fitted to it.
    let isSlow = step.table == nil && generator.isLucky(0.3)
    let asked = ask.cells.prefix { !$0.mayBeSkipped }.prefix(isSlow ? 1 : .max)
    let rowsBefore = (ask.heading?.number ?? 1) - 1
    let texts = CandidateTexts(
      session.answersSoFar, list, step: number, row: entry.row, rowsBefore: rowsBefore)
    let swings = step.table != nil && policy.swings(in: number, &generator)
    let isStrong = Bool.random(using: &generator)
    var typed: [String] = []
    for cell in asked.isEmpty ? ask.cells.prefix(1) : asked {
      guard let place = step.fields.firstIndex(where: { $0.name == cell.name }) else {
        continue
      }
      let field = step.fields[place]
      let candidates = list.candidates[.init(step: number, field: place)] ?? [.good]
      var candidate = policy.candidate(
        for: .init(step: number, field: place), of: candidates, &generator)
      if swings { candidate = candidate.swung(isStrong, field) }
      // What was not taken is tried as the good example has it, then in any other way.
      let isSecondTry = fruitless > 1 || mustChange
      if isSecondTry {
        candidate =
          fruitless % 2 == 1 ? .good : candidates.randomElement(using: &generator) ?? .good
      }
      if !isSecondTry,
        let text = given?.text(
          of: field, at: number, row: entry.row, place: rowsBefore, in: session)
      {
        typed.append(text)
      } else {
        typed.append(texts.text(candidate, field, cell.options, candidates, &generator))
      }
    }
    if typed == ["?"] { return .later }
    return .line(step.shape == .single ? typed.first ?? "" : RowText.line(typed))
  }
}

extension Candidate {
  /// The strong or the weak end of what a cell takes; texts stay what they are.
  fileprivate func swung(_ isStrong: Bool, _ field: Field) -> Candidate {
    switch field.type {
    case .list: self
    case _ where field.options != nil: isStrong ? .good : .weak
    case .number, .yesNo:
      switch field.optionIDs.count {
      case 0: self
      case let count: .option((field.type == .yesNo) != isStrong ? count - 1 : 0)
      }
    default: self
    }
  }
}
