import Scripts
import Values
import Workbooks

extension Session {
  /// Brings the tables that were begun up to their sources, which may have gained rows.
  mutating func addRowsToBegunTables() {
    for (number, step) in script.steps.enumerated() where step.table?.startsWith.isEmpty == false {
      guard let slot = workbook[script.id]?[step.id], slot.state != .untouched else { continue }
      addStartingRows(at: number)
    }
  }

  /// Adds the rows a table begins with that it never had.
  mutating func addStartingRows(at number: Int) {
    let step = script.steps[number]
    guard step.table?.startsWith.isEmpty == false, let slot = workbook[script.id]?[step.id] else {
      return
    }
    let dropped = slot.earlier.compactMap { $0.object?["id"]?.string }
    var known = Set(slot.rowIDs + dropped)
    var rows = slot.value.array ?? []
    var sources: [SlotSource] = []
    for row in answers().startingRows(of: step, in: index)
    where !isTaken(row, in: rows, step) && known.insert(row.id).inserted {
      var cells: JSONObject = ["id": .string(row.id)]
      for (column, cell) in row.cells { cells[column] = cell }
      rows.append(.object(cells))
      sources += [row.source].compactMap(\.self)
    }
    guard rows.count > slot.value.array?.count ?? 0 else { return }
    // A workshop is not begun by what the program fills in.
    let state = workbook[script.id]?.state ?? .untouched
    defer {
      workbook[script.id]?.state = state
      // Nor is it answered by that: what was changed after the last answer is still seen as newer.
      if let at = slot.at { workbook[script.id]?[step.id]?.at = at }
    }
    record(at: number) { slot in
      slot.value = .array(rows)
      if slot.state == .untouched { slot.state = .open }
      if slot.from == nil { slot.from = sources.first }
    }
    hasAddedRows = true
  }

  /// Whether a text that must differ from row to row is there already.
  private func isTaken(_ row: StartedRow, in rows: [JSONValue], _ step: Step) -> Bool {
    step.fields.contains { field in
      guard let text = row.cells[field.id]?.string else { return false }
      return rows.contains { other in
        guard let taken = other.object?[field.id]?.string else { return false }
        return field.clash(text, taken) != nil
      }
    }
  }

  /// The entry for a row that lacks cells; what a row began with stands, and the rest is asked.
  func unfinished(_ row: Row, _ step: Step) -> Entry {
    var entry = entry(for: row, step)
    guard step.table?.startsWith.isEmpty == false, let earlier = entry.earlier else { return entry }
    for field in step.fields {
      guard let cell = earlier[field.id] else { continue }
      entry.cells[field.id] = cell
      entry.fixed.insert(field.id)
    }
    entry.putOff = entry.earlierPutOff
    entry.fixed.formUnion(entry.putOff)
    (entry.earlier, entry.earlierPutOff) = (nil, [])
    return entry
  }
}
