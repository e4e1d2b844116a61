import Synchronization
import Values
import Workbooks

/// What was computed already from one workbook; everything that reads the workbook shares it.
///
/// Nothing can be told from it: what it holds follows from the workbook and the day. A session
/// whose workbook changes takes a new one, its copies keep theirs.
// A class, as reading must not need a variable; shared, as random events then take a third less.
final class Memo: Sendable {
  /// A column of a row, or a name of a workshop, on the day it is looked at.
  struct Name: Hashable {
    var day: Day
    var workshop: String
    var set = ""
    var row = ""
    var column: String

    // The rest differs too seldom to be worth its time.
    func hash(into hasher: inout Hasher) {
      hasher.combine(row)
      hasher.combine(column)
    }
  }

  /// Another workbook made from this one, with what was computed from it.
  private struct Other: Sendable {
    var key: any Hashable & Sendable
    var workbook: Workbook
    var memo = Memo()
  }

  private struct Known {
    var values: [Name: Value] = [:]
    var rows: [Name: [Row]] = [:]
    var rowSets: [Name: Set<Row>] = [:]
    var cells: [[String]: [String: JSONObject]] = [:]
    var other: Other?
  }

  private let known = Mutex(Known())

  func value(of name: Name, compute: () -> Value) -> Value {
    look(up: { $0.values[name] }, keep: { $0.values[name] = $1 }, compute)
  }

  func rows(of name: Name, compute: () -> [Row]) -> [Row] {
    look(up: { $0.rows[name] }, keep: { $0.rows[name] = $1 }, compute)
  }

  /// Rows that are asked for one by one.
  func rowSet(of name: Name, compute: () -> Set<Row>) -> Set<Row> {
    look(up: { $0.rowSets[name] }, keep: { $0.rowSets[name] = $1 }, compute)
  }

  /// The cells of each row of a step's slot, by the row's id.
  func cells(of step: [String], compute: () -> [String: JSONObject]) -> [String: JSONObject] {
    look(up: { $0.cells[step] }, keep: { $0.cells[step] = $1 }, compute)
  }

  /// A workbook made from this one, as with a row in it that is being typed, and what is computed
  /// from that; the last one is kept, which is asked for many times.
  func workbook<Key: Hashable & Sendable>(
    for key: Key, compute: () -> Workbook
  ) -> (workbook: Workbook, memo: Memo) {
    let found = look(
      up: { known in known.other.flatMap { $0.key as? Key == key ? $0 : nil } },
      keep: { $0.other = $1 }
    ) { Other(key: key, workbook: compute()) }
    return (found.workbook, found.memo)
  }

  /// Computes without holding the lock, for what is computed looks things up, too.
  private func look<Found>(
    up find: (Known) -> Found?, keep: (inout Known, Found) -> Void, _ compute: () -> Found
  ) -> Found {
    if let found = known.withLock({ find($0) }) { return found }
    let found = compute()
    known.withLock { keep(&$0, found) }
    return found
  }
}
