import Answers
import Scripts
import Texts
import Values
import Workbooks

// Lines that give what is typed, to be edited or offered again.
extension EntryReader {
  /// The line that gives the cells of a pasted row; those of columns that are not asked are left out.
  func line(of cells: PastedBlock.Cells, in entry: Entry) -> String {
    let columns = step.fields.filter { !entry.fixed.contains($0.id) }
    switch cells {
    // A sheet has a cell in every column, those that are not asked of a row among them.
    case .inOrder(let cells) where columns.count > 1 && cells.count == columns.count:
      let named = zip(columns.map(\.id), cells)
      return line(of: .named(Dictionary(named) { first, _ in first }), in: entry)
    case .inOrder(let cells): return RowText.line(cells.map(\.onOneLine))
    case .named(let cells):
      var filled = entry
      var line: [String] = []
      for field in columns {
        let answers = answers(with: filled)
        guard answers.isAsked(field, of: filled.row) == true else { continue }
        let text = cells[field.id]?.onOneLine ?? ""
        let cell = answers.asked(field, of: filled.row)
        // What a sheet does not say and the row needs is asked when the rest is in.
        let rest = step.fields.drop { $0.id != field.id }
        if rest.allSatisfy({ cells[$0.id]?.isBlank ?? true }), !field.optional,
          cell.fallback == nil
        {
          break
        }
        line.append(text)
        if !text.isEmpty, case .answer(let cell) = cell.read(text) {
          filled.cells[field.id] = cell
        }
      }
      return RowText.line(line)
    }
  }

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
    let line = entry.offer ?? entry.refused ?? standing(entry, from: start)
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
    (entry.refused, entry.offer) = (nil, nil)
    return entry
  }
}

extension String {
  /// The text with each run of white space, line ends too, as one space.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
