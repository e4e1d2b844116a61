import Answers
import Sessions
import Scripts
import Values
import Workbooks

/// The answers of a workbook as a person would type them, row for row.
struct GivenAnswers: Sendable {
  private let session: Session
  /// The rows that were asked again already, by step.
  private var repeated: [Int: Set<Int>] = [:]
  /// The step whose rows are all typed, also those that were filled in; nothing for none.
  private let typed: Int?
  /// Of its rows, those that were answered in another way first, as what stands is not judged.
  private var varied: Set<Int> = []
  /// The row that is answered in another way now.
  private var varies: Int?

  /// Takes the answers to a script out of a workbook.
  init(_ workbook: Workbook, _ script: Script, reads: [Script], typingAllOf step: Int? = nil) {
    session = Session(script, workbook: workbook, reads: reads)
    typed = step
  }

  private func slot(_ number: Int) -> Slot? {
    let slot = session.workbook[session.script.id]?[session.script.steps[number].id]
    return slot?.state == .untouched ? nil : slot
  }

  /// Whether the whole step was put off.
  func putsOff(_ number: Int) -> Bool {
    guard let slot = slot(number), session.script.steps[number].open else { return false }
    return slot.value == .null && !slot.followUps.isEmpty
  }

  /// What is typed into a cell of another session's row; nothing where there is no answer.
  func text(of field: Field, at number: Int, row: Row, place: Int, in other: Session) -> String? {
    let step = session.script.steps[number]
    guard let slot = slot(number) else { return nil }
    guard step.table != nil else {
      return text(of: field, slot, session.answers.record(of: step), step, session)
    }
    if typed == number, varies == place { return nil }
    return given(row, at: place, step, other).flatMap { text(of: field, slot, $0, step, session) }
  }

  /// The row that stands for one of another session: of the same name, else at the same place.
  private func given(_ row: Row, at place: Int, _ step: Step, _ other: Session) -> Row? {
    let answers = session.answers.facts
    let rows = session.answers.rows(of: step)
    let name = other.answers.facts.name(of: row)
    let here = rows.indices.contains(place) ? rows[place] : nil
    if let here, answers.name(of: here) == name { return here }
    return rows.first { answers.name(of: $0) == name } ?? here
  }

  private func text(
    of field: Field, _ slot: Slot, _ row: Row, _ step: Step, _ session: Session
  ) -> String? {
    if slot.isPutOff(row: row.id, column: field.id) { return "?" }
    let json = step.shape == .single ? slot.value : slot.cells(of: row.id)?[field.id]
    guard let json else { return nil }
    let text = session.answers.typed(
      session.answers.cell(json, field, of: row), field, of: row)
    return text.isEmpty ? nil : text
  }

  /// How many rows a table has, or has under the row that stands where this one does; nothing where
  /// it has no answer.
  func rows(of number: Int, under parent: Row?, in other: Session) -> Int? {
    let step = session.script.steps[number]
    guard let slot = slot(number) else { return nil }
    let rows = slot.value.array ?? []
    guard let per = step.table?.per else { return rows.count }
    let parents = session.answers.parents(of: step) ?? []
    let others = other.answers.parents(of: step) ?? []
    let place = parent.flatMap { others.firstIndex(of: $0) }
    guard let place, parents.indices.contains(place) else { return nil }
    return rows.count { $0.object?[per.column]?.string == parents[place].id }
  }

  /// Asks a row again that has another answer than is given, or drops one too many.
  mutating func nextChange(at number: Int, in other: Session) -> Event? {
    let step = session.script.steps[number]
    guard let table = step.table, let slot = slot(number),
      let otherSlot = other.workbook[other.script.id]?[step.id]
    else { return nil }
    let rows = session.answers.rows(of: step)
    let others = other.answers.rows(of: step)
    varies = nil
    if typed == number, let place = others.indices.first(where: { !varied.contains($0) }) {
      varied.insert(place)
      varies = place
      return .row(String(place + 1))
    }
    for (place, row) in others.enumerated() {
      guard repeated[number]?.contains(place) != true,
        let given = given(row, at: place, step, other)
      else { continue }
      let isOther = step.fields.contains { field in
        guard other.answers.isAsked(field, of: row) == true,
          let text = text(of: field, slot, given, step, session)
        else { return false }
        return self.text(of: field, otherSlot, row, step, other) != text
      }
      guard isOther else { continue }
      repeated[number, default: []].insert(place)
      return .row(String(place + 1))
    }
    guard table.walks == nil, !table.fixed, table.per == nil, others.count > max(1, rows.count),
      repeated[number, default: []].insert(-others.count).inserted
    else { return nil }
    return .drop(String(others.count))
  }
}
