import Answers
import Scripts
import Values
import Workbooks

/// The rows of a table as it is gone through: which comes next, and when it is full.
struct TableRows {
  let step: Step
  let answers: WorkshopAnswers
  /// The most rows on the short way through; nothing when it is not taken.
  let few: Int?
  /// The most rows in this run, where the person has made room for more than the script does.
  let raised: Int?

  /// Whether rows can be added and dropped.
  var isOpen: Bool { step.table?.walks == nil && step.table?.fixed != true }

  var count: Int { answers.rows(of: step).count }

  /// The fewest rows, under each row that new ones are made under.
  var least: Int? { answers.bound(step.table?.min) }

  /// The most rows, likewise.
  var most: Int? {
    let most = answers.bound(step.table?.max).map { max($0, raised ?? 0) }
    guard let few, raised == nil else { return most }
    return min(max(few, least ?? 0), most ?? .max)
  }

  var isFull: Bool { most.map { count >= $0 } ?? false }

  /// The first row that lacks cells.
  var firstIncomplete: Row? {
    answers.rows(of: step).first { !answers.isComplete($0, in: step) }
  }

  /// The row the next ones are made under, from the one given on; nothing when all are full.
  func openParent(from start: Row?) -> Row? {
    let parents = answers.parents(of: step) ?? []
    let first = start ?? answers.needyParent(of: step) ?? lastBegun(of: parents)
    let most = most ?? .max
    return parents[(first.flatMap { parents.firstIndex(of: $0) } ?? 0)...].first {
      answers.count(under: $0, of: step) < most
    }
  }

  /// The row that new ones are made under after this one; nothing after the last.
  func openParent(after parent: Row) -> Row? {
    let parents = answers.parents(of: step) ?? []
    let next = parents.firstIndex(of: parent).map { $0 + 1 } ?? parents.count
    return (parents.indices.contains(next) ? openParent(from: parents[next]) : nil)
      ?? answers.needyParent(of: step)
  }

  /// Where somebody left off; a table that is done is gone through again from its beginning.
  private func lastBegun(of parents: [Row]) -> Row? {
    guard answers.slot(step)?.state != .done else { return nil }
    return parents.last { answers.count(under: $0, of: step) > 0 }
  }

  /// How many rows there are but for one that is being made, under the same row where rows are
  /// made under rows.
  func made(besides entry: Entry) -> Int {
    let all = entry.parent.map { answers.count(under: $0, of: step) } ?? count
    return entry.isNew ? all - 1 : all
  }

  /// How far the table is: `3 of 12`, `1 of at least 3`, `3 rows`, `38 of at most 40`.
  func tally(at entry: Entry) -> String? {
    guard isOpen, entry.fixed.isEmpty else {
      let rows = answers.rows(of: step)
      return rows.firstIndex(of: entry.row).map { "\($0 + 1) of \(rows.count)" }
    }
    let done = made(besides: entry)
    if let least, done < least { return "\(done) of at least \(least)" }
    // How many more there is room for is worth a word when the room gets short.
    if let most, done * 4 >= most * 3 { return "\(done) of at most \(most)" }
    return done == 0 ? nil : done == 1 ? "1 row" : "\(done) rows"
  }
}
