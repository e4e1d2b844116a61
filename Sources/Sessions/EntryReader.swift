import Answers
import Scripts
import Texts
import Values
import Workbooks

/// Reads typed lines into the row, form or answer they are for.
struct EntryReader {
  let number: Int
  let recorder: Recorder

  var step: Step { recorder.script.steps[number] }

  func answers(with entry: Entry) -> WorkshopAnswers {
    recorder.answers(with: entry, at: number)
  }

  /// The first cell that is asked and has no answer yet.
  func nextCell(of entry: Entry) -> Int? {
    let answers = answers(with: entry)
    return step.fields.indices.first { place in
      let field = step.fields[place]
      return !entry.has(field.id) && answers.isAsked(field, of: entry.row) == true
    }
  }

  /// The cell a line stands for: the next one, or the one the coach points at.
  func askedCell(of entry: Entry) -> Int? {
    if entry.held.isEmpty { return nextCell(of: entry) }
    // The message that asks most says where to go; it stands first.
    let named = entry.held.messages.filter(\.waits).lazy.compactMap(\.fields.first).first
    return step.fields.firstIndex { $0.id == named } ?? step.fields.indices.first
  }

  /// Puts typed cells where they belong, from the cell the line stands for.
  ///
  /// A line that was not taken and is typed again is read at its face value.
  func fill(_ entry: inout Entry, with line: String) throws(UntakenLine) {
    let completed = completed(line, entry)
    // What a cell alone has put right is shown as the row it is in.
    if line != completed { entry.lines += 1 }
    let line = completed
    let isInsisted =
      !line.isBlank && !entry.isDraft && line.trimmed == entry.refused?.trimmed
    let typed =
      step.shape == .single
      ? [line.trimmed] : RowLine(text: line).cells(beginningRow: entry.isUnbegun)
    if typed.count == 1, !isInsisted, let row = guessedRow(in: line, entry) {
      throw UntakenLine(.severalCells(row), offer: RowText.line(row))
    }
    try fill(&entry, with: typed, of: line, isInsisted: isInsisted)
  }

  /// The line that was not taken with what was wrong in it put right, where a line gives only that: a
  /// choice or number for the cell of a row, or the side of a line.
  private func completed(_ line: String, _ entry: Entry) -> String {
    guard let refused = entry.refused, !entry.isDraft, !line.isBlank,
      let start = nextCell(of: entry), entry.held.isEmpty
    else { return line }
    let answers = answers(with: entry)
    func isTaken(_ text: String, _ field: Field) -> Bool {
      if case .answer = answers.asked(field, of: entry.row).read(text) { true } else { false }
    }
    var cells = RowText.cells(of: refused)
    let place = entry.refusedCell ?? 0
    guard cells.indices.contains(place), step.fields.indices.contains(start + place) else {
      return line
    }
    let field = step.fields[start + place]
    let both = line.trimmed + " " + cells[place]
    if field.kind == .threshold, !isTaken(line, field), isTaken(both, field) {
      cells[place] = both
      return step.shape == .single ? both : RowText.line(cells)
    }
    guard cells.count > 1, place > 0, !field.takesWords, isTaken(line, field) else { return line }
    cells[place] = line.trimmed
    return RowText.line(cells)
  }

  /// The cells that a line means in which commas or semicolons part them.
  ///
  /// Words alone may hold commas: it is a row only if something else than words is among its cells.
  private func guessedRow(in line: String, _ entry: Entry) -> [String]? {
    guard step.shape != .single, entry.held.isEmpty, let start = nextCell(of: entry) else {
      return nil
    }
    let columns = step.fields[start...].filter { !entry.fixed.contains($0.id) }
    guard columns.contains(where: { !$0.takesWords }) else { return nil }
    return RowLine(text: line).guesses(most: columns.count).first { cells in
      var filled = entry
      do throws(UntakenLine) {
        try fill(&filled, with: cells, of: line, isInsisted: false)
      } catch {
        return error.reason.isNearlyTaken && cells.count == columns.count
      }
      return columns.contains { !$0.takesWords && filled.cells[$0.id]?.value.isMissing == false }
    }
  }

  private func fill(
    _ entry: inout Entry, with typed: [String], of line: String, isInsisted: Bool
  ) throws(UntakenLine) {
    let isHeld = !entry.held.isEmpty
    let (start, fixed) = beginning(of: typed, in: entry)
    // An empty line takes a row that was answered before as it is.
    let isAsBefore = !isHeld && start == 0 && line.trimmed.isEmpty
    var filled = entry
    filled.held.messages = []
    filled.isPutOff = false
    for field in step.fields[start...] where !fixed.contains(field.id) {
      filled.cells[field.id] = nil
      filled.readLoosely.remove(field.id)
      filled.putOff.removeAll { $0 == field.id }
    }
    var queue = typed[...]
    var asked = 0
    for field in step.fields[start...] where !fixed.contains(field.id) {
      let answers = answers(with: filled)
      guard answers.isAsked(field, of: filled.row) == true else { continue }
      let isKept = isAsBefore && asked > 0 && entry.isEarlier(field.id)
      guard let text = queue.popFirst() ?? (isKept ? "" : nil) else {
        // What the line leaves out after a message stays as it was.
        guard isHeld, entry.has(field.id) else { break }
        if entry.putOff.contains(field.id) {
          filled.putOff.append(field.id)
        } else {
          filled.cells[field.id] = entry.cells[field.id]
        }
        continue
      }
      asked += 1
      let cell = answers.asked(field, of: filled.row)
      switch read(text, cell, into: &filled, isInsisted: isInsisted) {
      case .answer(let cell):
        try refuseTwin(of: cell, field, filled.row)
        filled.cells[field.id] = cell
        if !text.isEmpty, !isAsTyped(text, cell, field, filled.row) {
          filled.readLoosely.insert(field.id)
        }
      case .later: filled.putOff.append(field.id)
      case .refused(let refusal):
        var cells = typed
        let offer = refusal.offer.map { offered in
          cells[asked - 1] = offered
          return RowText.line(cells)
        }
        filled.cells[field.id] = Cell(.text(text), stored: .string(text))
        throw UntakenLine(
          .cell(refusal, field: field.id, typed: filled, place: asked - 1), offer: offer)
      }
    }
    guard queue.isEmpty else {
      throw UntakenLine(.cell(.tooManyCells(most: asked)))
    }
    if filled.cells != entry.cells || filled.putOff != entry.putOff || entry.isPutOff {
      filled.held = Held()
    }
    entry = filled
  }

  /// The cell that the first of these is for, and the columns the line has no cells for.
  private func beginning(of typed: [String], in entry: Entry) -> (cell: Int, fixed: Set<String>) {
    let start = askedCell(of: entry) ?? 0
    // What the row began with is not typed, unless the coach asks about it.
    var fixed = entry.fixed
    guard !entry.held.isEmpty else {
      return (typed.count > 1 && isSameRow(typed, entry, from: start) ? 0 : start, fixed)
    }
    fixed.remove(step.fields[start].id)
    // More cells than are left from there on mean the whole row.
    let left = step.fields[start...].filter {
      entry.cells[$0.id] != nil && !fixed.contains($0.id)
    }.count
    if typed.count > max(1, left) { return (0, fixed) }
    if typed.count == 1, !entry.held.messages.isEmpty,
      let meant = meantCell(typed[0], from: start, entry)
    {
      return (meant, fixed)
    }
    return (start, fixed)
  }

  /// Whether a line typed in the middle of a new row is that row from its beginning.
  private func isSameRow(_ typed: [String], _ entry: Entry, from start: Int) -> Bool {
    let first = step.fields[0]
    guard entry.isNew, start > 0, !entry.fixed.contains(first.id), let cell = entry.cells[first.id]
    else { return false }
    let answers = answers(with: entry)
    guard case .refused = answers.asked(step.fields[start], of: entry.row).read(typed[0]) else {
      return false
    }
    return Option.folded(answers.typed(cell, first, of: entry.row)) == Option.folded(typed[0])
  }

  /// The other cell a word is meant for that is typed after messages.
  ///
  /// At a text, the choice before it that the word is an option of, as `never` is of `last_used`;
  /// at a choice it is no option of, the text the messages name.
  private func meantCell(_ typed: String, from start: Int, _ entry: Entry) -> Int? {
    let fields = step.fields
    let answers = answers(with: entry)
    func names(_ place: Int) -> Bool {
      fields[place].kind == .choice
        && answers.asked(fields[place], of: entry.row).options.contains { $0.isNamed(typed) }
    }
    if fields[start].takesWords {
      return fields.indices.prefix(start).last { entry.cells[fields[$0].id] != nil && names($0) }
    }
    guard fields[start].kind == .choice, !typed.isEmpty, !names(start) else { return nil }
    let named = entry.held.messages.flatMap(\.fields)
    return fields.indices.first {
      fields[$0].takesWords && named.contains(fields[$0].id)
        && answers.isAsked(fields[$0], of: entry.row) == true
    }
  }

  /// What a typed cell means; an empty one takes the earlier answer, the default, or nothing where
  /// it is optional.
  private func read(
    _ text: String, _ cell: AskedCell, into entry: inout Entry, isInsisted: Bool
  ) -> AskedCell.Reading {
    guard text.isEmpty else { return cell.read(text, insisted: isInsisted) }
    if entry.earlierPutOff.contains(cell.field.id) { return .later }
    if let earlier = entry.earlier?[cell.field.id], earlier.stored != .null || cell.field.optional {
      return cell.keep(earlier, of: recorder.answers.day(of: step))
    }
    if let fallback = cell.fallback {
      if !entry.isEarlier(cell.field.id), let source = fallback.source { entry.source = source }
      return .answer(fallback.cell)
    }
    return cell.field.optional ? cell.leftEmpty : .refused(.empty(field: cell.field.name))
  }

  /// Whether a cell means what was typed letter by letter, but for case, spaces and thousands marks.
  private func isAsTyped(_ text: String, _ cell: Cell, _ field: Field, _ row: Row) -> Bool {
    func bare(_ text: String) -> String {
      foldedForComparison(text).filter { $0 != "," && $0 != " " && $0 != "_" }
    }
    return cell.stored.string == text
      || bare(text) == bare(recorder.answers.typed(cell, field, of: row))
  }

  /// Refuses a text that must differ from those of other rows and does not.
  private func refuseTwin(of cell: Cell, _ field: Field, _ row: Row) throws(UntakenLine) {
    guard step.table != nil, case .text(let text) = cell.value else { return }
    for other in recorder.answers.slot(step)?.value.array?.compactMap(\.object) ?? [] {
      guard other["id"]?.string != row.id, let taken = other[field.id]?.string else { continue }
      switch field.clash(text, taken) {
      case .exact: throw UntakenLine(.cell(.twice(field: field.name, other: taken)))
      case .alike: throw UntakenLine(.cell(.alike(field: field.name, other: taken)))
      case nil: continue
      }
    }
  }
}
