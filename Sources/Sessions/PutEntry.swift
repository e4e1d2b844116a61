public import Answers
public import Scripts
public import Values
public import Workbooks

extension Workbook {
  /// Puts a row, form or single answer into its slot, as far as it is typed.
  mutating func put(_ entry: Entry, in step: Step, of workshop: String) {
    guard var record = self[workshop],
      var slot = record[step.id]
    else { return }
    slot.put(entry, in: step)
    if slot.state == .untouched { slot.state = .open }
    record[step.id] = slot
    self[workshop] = record
  }
}

extension Slot {
  /// Puts the entry's cells where they are stored, keeping members that are not ours.
  mutating func put(_ entry: Entry, in step: Step) {
    let owner = entry.row.id.isEmpty ? nil : entry.row.id
    if let source = entry.source { from = source }
    followUps.removeAll {
      $0.row == owner && $0.text == nil && !entry.putOff.contains($0.column ?? "")
    }
    followUps += entry.putOff.filter { !isPutOff(row: entry.row.id, column: $0) }
      .map { FollowUp(row: owner, column: $0) }
    let old = value
    defer {
      // What is of another kind, as hand editing leaves it, cannot be taken along: it is kept aside.
      if old != .null, value != .null, !old.isLike(value) { earlier.append(old) }
    }
    switch step.shape {
    case .read: value = .bool(true)
    case .single:
      value = step.fields.first.flatMap { entry.cells[$0.id]?.stored } ?? .null
    case .form, .review:
      value =
        step.fields.isEmpty ? .bool(true) : .object(merged(into: value.object, entry, step))
    case .table:
      var rows = value.array ?? []
      let place = rows.firstIndex { $0.object?["id"]?.string == entry.row.id }
      var old = place.flatMap { rows[$0].object } ?? JSONObject()
      old["id"] = .string(entry.row.id)
      if let per = step.table?.per, let parent = entry.parent {
        old[per.column] = .string(parent.id)
      }
      let row = JSONValue.object(merged(into: old, entry, step))
      if let place {
        rows[place] = row
      } else {
        rows.insert(row, at: min(entry.offset ?? rows.count, rows.count))
      }
      value = .array(rows)
    }
  }

  /// Puts one cell of a row, a form or an answer where it is stored, or puts it off.
  public mutating func put(
    _ reading: AskedCell.Reading, into field: String, of row: Row, in step: Step
  ) {
    var entry = Entry(row: row)
    switch reading {
    case .answer(let cell): entry.cells[field] = cell
    case .later: entry.putOff = [field]
    case .refused: return
    }
    put(entry, in: step)
  }

  /// Puts the whole step off.
  mutating func putOff() {
    value = .null
    followUps.removeAll { $0.text == nil && $0.column != nil }
    if !followUps.contains(where: { $0.text == nil }) { followUps.append(FollowUp()) }
  }

  private func merged(into old: JSONObject?, _ entry: Entry, _ step: Step) -> JSONObject {
    let old = old ?? JSONObject()
    var merged = JSONObject()
    for key in ["id", step.table?.per?.column].compactMap(\.self) {
      if let value = old[key] { merged[key] = value }
    }
    for field in step.fields {
      if let cell = entry.cells[field.id] {
        merged[field.id] = cell.stored
      } else if entry.putOff.contains(field.id) {
        merged[field.id] = .null
      } else if let parked = old[field.id] {
        // The column is not asked any more: its word stays, and returns if the branch does.
        merged[field.id] = parked
      }
    }
    for (key, value) in old where merged[key] == nil { merged[key] = value }
    return merged
  }
}

extension JSONValue {
  /// Whether both are lists, both objects, or both neither; a number may have a unit or none.
  fileprivate func isLike(_ other: JSONValue) -> Bool {
    let isQuantity = object?["number"] != nil || other.object?["number"] != nil
    return (array == nil) == (other.array == nil)
      && (isQuantity || (object == nil) == (other.object == nil))
  }
}
