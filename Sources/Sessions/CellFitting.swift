import Answers
import Scripts
import Workbooks

/// The cells of a form or table, brought under the columns its step has now.
///
/// A cell whose column is gone stays where it is: nothing reads it, and it returns with the column.
struct CellFitting {
  private var base: Slot
  private let isTable: Bool
  private var rows: [JSONObject]
  private var aside: [JSONObject]

  init(_ slot: Slot) {
    base = slot
    isTable = slot.value.array != nil
    rows = (slot.value.array ?? [slot.value]).compactMap(\.object)
    aside = rows.map { _ in JSONObject() }
  }

  /// Renames, puts aside or brings back the cells of one column.
  mutating func fit(_ field: Field, of step: Step) -> [ScriptChange] {
    var found: [ScriptChange] = []
    func note(_ kind: ScriptChange.Kind, _ answer: JSONValue = .null) {
      guard !found.contains(where: { $0.kind == kind }) else { return }
      found.append(ScriptChange(step: step.id, field: field.id, kind: kind, answer: answer))
    }
    for place in rows.indices {
      if rows[place][field.id] == nil,
        let old = field.was.first(where: { rows[place][$0] != nil })
      {
        rows[place] = JSONObject(rows[place].map { ($0.key == old ? field.id : $0.key, $0.value) })
        note(.renamed(was: old))
      }
      if let cell = rows[place][field.id] {
        let fit = field.fit(of: cell)
        if fit != .fits {
          aside[place][field.id] = cell
          rows[place][field.id] = nil
          note(fit == .withdrawn ? .withdrawn : .retyped, cell)
        }
      }
      if rows[place][field.id] == nil, let cell = broughtBack(field, to: rows[place]) {
        rows[place][field.id] = cell
        note(.returned)
      }
    }
    for follow in base.followUps.indices
    where base.followUps[follow].column.map({ field.was.contains($0) }) == true {
      base.followUps[follow].column = field.id
    }
    // A column under a condition may be without cells because it was never asked.
    if found.isEmpty, base.state == .done, field.when == nil, !rows.isEmpty,
      rows.allSatisfy({ $0[field.id] == nil })
    {
      note(.inserted)
    }
    return found
  }

  /// The slot with its cells in place, and those that have none among the earlier ones.
  var slot: Slot {
    var slot = base
    guard !rows.isEmpty else { return slot }
    slot.value = isTable ? .array(rows.map { .object($0) }) : .object(rows[0])
    slot.earlier += zip(rows, aside).filter { !$1.isEmpty }.map { row, cells in
      let id = row["id"].map { [("id", $0)] } ?? []
      return .object(JSONObject(id + cells.map { ($0.key, $0.value) }))
    }
    return slot
  }

  /// The last earlier cell of a row under this column that fits again, taken out of what was kept.
  private mutating func broughtBack(_ field: Field, to row: JSONObject) -> JSONValue? {
    let names = [field.id] + field.was
    for place in base.earlier.indices.reversed() {
      guard var kept = base.earlier[place].object, kept["id"] == row["id"],
        let name = names.first(where: { kept[$0] != nil }), let cell = kept[name],
        field.fit(of: cell) == .fits
      else { continue }
      kept[name] = nil
      let isUsedUp = kept.keys.allSatisfy { $0 == "id" }
      if isUsedUp { base.earlier.remove(at: place) } else { base.earlier[place] = .object(kept) }
      return cell
    }
    return nil
  }
}
