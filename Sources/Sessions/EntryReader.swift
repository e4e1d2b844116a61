import Answers
import Scripts
import Texts
import Values
import Workbooks

/// Reads typed lines into the row, form or answer they are for.
struct EntryReader {
  let number: Int
  let recorder: Recorder

  private var step: Step { recorder.script.steps[number] }

  private func answers(with entry: Entry) -> WorkshopAnswers {
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
  func fill(_ entry: inout Entry, with line: String) throws(CellRefusal) {
    let typed = step.shape == .single ? [line.trimmed] : RowText.cells(of: line)
    let isHeld = !entry.held.isEmpty
    let (start, fixed) = beginning(of: typed, in: entry)
    // An empty line takes a row that was answered before as it is.
    let isAsBefore = !isHeld && start == 0 && line.trimmed.isEmpty
    var filled = entry
    filled.held.messages = []
    filled.isPutOff = false
    for field in step.fields[start...] where !fixed.contains(field.id) {
      filled.cells[field.id] = nil
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
      switch read(text, answers.asked(field, of: filled.row), into: &filled) {
      case .answer(let cell):
        try refuseTwin(of: cell, field, filled.row)
        filled.cells[field.id] = cell
      case .later: filled.putOff.append(field.id)
      case .refused(let refusal): throw refusal
      }
    }
    guard queue.isEmpty else { throw .tooManyCells(most: asked) }
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
  private func read(_ text: String, _ cell: AskedCell, into entry: inout Entry) -> AskedCell.Reading
  {
    guard text.isEmpty else { return cell.read(text) }
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

  /// Refuses a text that must differ from those of other rows and does not.
  private func refuseTwin(of cell: Cell, _ field: Field, _ row: Row) throws(CellRefusal) {
    guard step.table != nil, case .text(let text) = cell.value else { return }
    for other in recorder.answers.slot(step)?.value.array?.compactMap(\.object) ?? [] {
      guard other["id"]?.string != row.id, let taken = other[field.id]?.string else { continue }
      switch field.clash(text, taken) {
      case .exact: throw .twice(field: field.name, other: taken)
      case .alike: throw .alike(field: field.name, other: taken)
      case nil: continue
      }
    }
  }
}

// Lines that give what is typed, to be edited or offered again.
extension EntryReader {
  /// The line that would give an entry's cells.
  func line(of entry: Entry) -> String {
    answers(with: entry).line(
      of: entry.row, in: step, entry.cells, putOff: entry.putOff, without: entry.fixed)
  }

  /// Whether a line leaves a held answer as it is: nothing, or the text that stands in the line.
  func changesNothing(_ line: String, in entry: Entry) -> Bool {
    guard !line.isEmpty, let place = askedCell(of: entry) else { return line.isEmpty }
    let field = step.fields[place]
    return entry.cells[field.id].map { recorder.answers.typed($0, field, of: entry.row) } == line
  }

  /// The line that stands ready to edit from a cell on: what was refused, a change that waits, or
  /// what was answered before.
  func prefill(_ entry: Entry, from start: Int) -> String {
    let line = entry.refused ?? standing(entry, from: start)
    // A line that is nothing but `?` asks for help; an empty one puts the cell off again.
    return line == "?" ? "" : line
  }

  private func standing(_ entry: Entry, from start: Int) -> String {
    let field = step.fields[start]
    if entry.held.consequences != nil { return line(of: entry) }
    func typed(_ cells: [String: Cell]?) -> String {
      cells?[field.id].map { recorder.answers.typed($0, field, of: entry.row) } ?? ""
    }
    if !entry.held.isEmpty {
      let answer = typed(entry.cells)
      return answer == "-" ? "" : answer
    }
    if step.shape == .single || start > 0, entry.earlierPutOff.contains(field.id) { return "" }
    guard start == 0 else { return typed(entry.earlier) }
    var old = entry
    (old.cells, old.putOff) = (entry.earlier ?? [:], entry.earlierPutOff)
    return line(of: old)
  }

  /// The cell typed before the one that is asked.
  func cellBefore(_ entry: Entry) -> Int? {
    let asked = askedCell(of: entry) ?? step.fields.count
    return step.fields.indices.prefix(asked).last {
      entry.has(step.fields[$0].id) && !entry.fixed.contains(step.fields[$0].id)
    }
  }

  /// The entry with the cells from this one on to be typed again, as they were.
  func reopened(_ entry: Entry, from cell: Int) -> Entry {
    var entry = entry
    var earlier = entry.earlier ?? [:]
    for field in step.fields.map(\.id) where entry.has(field) && !entry.fixed.contains(field) {
      earlier[field] = entry.cells[field] ?? Cell(.missing, stored: .null)
      entry.earlierPutOff.removeAll { $0 == field }
    }
    entry.earlierPutOff += entry.putOff
    entry.earlier = earlier
    for field in step.fields[cell...] where !entry.fixed.contains(field.id) {
      entry.cells[field.id] = nil
      entry.putOff.removeAll { $0 == field.id }
    }
    entry.held = Held()
    entry.refused = nil
    return entry
  }
}
