import Scripts
import Values
import Workbooks

extension Walk {
  /// What is typed at a prompt.
  mutating func event(for ask: Ask, _ generator: inout SeededGenerator) -> Event {
    if ask.isHeld { return answer(to: messagesThatWait, ask, &generator) }
    switch ask.kind {
    case .followUp: return .line("Leo Brandt | today + 14")
    case .confirmation: return .line("")
    case .tableEnd: return .line(generator.isLucky(0.05) ? "1" : "")
    case .cells: return cells(of: ask, &generator)
    }
  }

  private var messagesThatWait: [Message] {
    if case .step(_, let stage) = session.position { stage.held.messages } else { [] }
  }

  /// Keeps an answer, takes an offer, or changes what the coach spoke about.
  private mutating func answer(
    to messages: [Message], _ ask: Ask, _ generator: inout SeededGenerator
  ) -> Event {
    let level = messages.map(\.level).max() ?? .note
    if ask.offer != nil, level < .reject, generator.isLucky(recipe.curiosity) {
      return .takeOffer
    }
    switch level {
    case .note: return .line("")
    case .nudge where !generator.isLucky(0.1): return .line("")
    case .strong where generator.isLucky(recipe.stubbornness):
      return .keep("Kept on purpose, after a talk about it")
    default: break
    }
    mustChange = true
    guard case .step(let number, .entry) = session.position else {
      guard case .step(let number, _) = session.position, let row = row(of: number, &generator)
      else { return .line("") }
      return .row(String(row))
    }
    return cells(of: ask, at: number, &generator)
  }

  /// A row of a table, by its number.
  private func row(of number: Int, _ generator: inout SeededGenerator) -> Int? {
    let step = session.script.steps[number]
    guard step.table != nil else { return nil }
    let count = session.answers().rows(askedBy: step, in: session.index).count
    return count > 0 ? Int.random(in: 1...count, using: &generator) : nil
  }

  private mutating func cells(of ask: Ask, _ generator: inout SeededGenerator) -> Event {
    guard case .step(let number, .entry(let entry)) = session.position else { return .line("") }
    let step = session.script.steps[number]
    if ask.endsTable, hasEnoughRows(entry, number, &generator) { return .line("") }
    if ask.enter == .keepsEarlier, !mustChange, fruitless < 2, !generator.isLucky(0.3) {
      return .line("")
    }
    if step.open, step.table == nil, entry.isBlank, fruitless < 2,
      generator.isLucky(recipe.steps?.contains(number) == true ? 0.15 : 0.03)
    {
      return .later
    }
    return cells(of: ask, at: number, &generator)
  }

  private mutating func hasEnoughRows(
    _ entry: Entry, _ number: Int, _ generator: inout SeededGenerator
  ) -> Bool {
    let step = session.script.steps[number]
    let rows = session.workbook[session.script.id]?[step.id]?.value.array ?? []
    let count =
      step.table?.per.map { per in
        rows.count { $0.object?[per.column]?.string == entry.parent?.id }
      } ?? rows.count
    let least = recipe.counts[number] == nil ? session.bound(step.table?.min, session.answers()) : 0
    let wanted = recipe.rows(
      of: number, worth: repertoire.counts[number] ?? [], least: least ?? 0, &generator)
    // A table that is asked to end over and over has too few rows for its rules.
    return count >= wanted + fruitless / 4
  }

  /// A line for the cells that are asked, up to one whose condition rests on them.
  private mutating func cells(
    of ask: Ask, at number: Int, _ generator: inout SeededGenerator
  ) -> Event {
    guard case .step(_, .entry(let entry)) = session.position else { return .line("") }
    let step = session.script.steps[number]
    // What is typed before is known then, and cells after it can be fitted to it.
    let isSlow = step.table == nil && generator.isLucky(0.3)
    let asked = ask.cells.prefix { !$0.mayBeSkipped }.prefix(isSlow ? 1 : .max)
    let typist = Typist(walk: self, step: number, entry: entry, heading: ask.heading)
    let swings = step.table != nil && recipe.swings(in: number, &generator)
    let isStrong = Bool.random(using: &generator)
    var texts: [String] = []
    for cell in asked.isEmpty ? ask.cells.prefix(1) : asked {
      guard let place = step.fields.firstIndex(where: { session.label($0) == cell.label }) else {
        continue
      }
      let drafts = repertoire.drafts[.init(step: number, field: place)] ?? [.good]
      var draft = recipe.draft(for: .init(step: number, field: place), of: drafts, &generator)
      if swings { draft = Draft.swung(isStrong, step.fields[place], draft) }
      // What was not taken is tried as the good example has it, then in any other way.
      if fruitless > 1 || mustChange {
        draft = fruitless % 2 == 1 ? .good : drafts.randomElement(using: &generator) ?? .good
      }
      texts.append(typist.text(draft, step.fields[place], cell, drafts, &generator))
    }
    if texts == ["?"] { return .later }
    return .line(step.shape == .single ? texts.first ?? "" : RowText.line(texts))
  }
}

extension Draft {
  /// The strong or the weak end of what a cell takes; texts stay what they are.
  fileprivate static func swung(_ isStrong: Bool, _ field: Field, _ draft: Draft) -> Draft {
    switch field.kind {
    case .scale: .option(isStrong ? field.anchors.count - 1 : 0)
    case .yesNo: .option(isStrong ? 0 : 1)
    case .choice: isStrong ? .good : .weak
    default: draft
    }
  }
}
