public import Rules
public import Scripts
public import Values
public import Workbooks

/// What people answered and what follows from it, as rules see it.
///
/// A snapshot: it computes each name once. Make a new one when the workbook changes.
public struct Answers: Facts {
  /// The day of the answer that is being looked at.
  public private(set) var today: Day
  let workbook: Workbook
  let indexes: [String: ScriptIndex]
  /// Seconds the local time is ahead of UTC.
  let timeZoneOffset: Int
  private let memo: Memo
  /// A name with another value than its own.
  private var assumed: (name: String, workshop: String, value: Value)?

  /// Reads a workbook with the script it belongs to and those of the workshops that script reads.
  public init(_ scripts: [Script], workbook: Workbook, today: Day) {
    self.init(
      indexes: Dictionary(
        scripts.map { ($0.id, ScriptIndex($0)) }, uniquingKeysWith: { first, _ in first }),
      workbook: workbook, today: today)
  }

  init(
    indexes: [String: ScriptIndex], workbook: Workbook, today: Day, timeZoneOffset: Int = 0,
    memo: Memo = Memo()
  ) {
    self.indexes = indexes
    self.workbook = workbook
    self.today = today
    self.timeZoneOffset = timeZoneOffset
    self.memo = memo
  }

  /// The same answers on another day.
  func on(_ day: Day) -> Answers {
    var answers = self
    answers.today = day
    return answers
  }

  /// The same answers if a name had another value.
  func assuming(_ value: Value, for name: String, in workshop: String) -> Answers {
    var answers = Answers(
      indexes: indexes, workbook: self.workbook, today: today, timeZoneOffset: timeZoneOffset)
    answers.assumed = (name, workshop, value)
    return answers
  }

  /// The value of a step, row set, result or program name of a workshop.
  public func value(of name: String, in workshop: String) -> Value {
    if let assumed, (assumed.name, assumed.workshop) == (name, workshop) { return assumed.value }
    return memo.value(of: Memo.Name(day: today, workshop: workshop, column: name)) {
      guard let index = indexes[workshop] else { return .missing }
      if let value = programValue(of: name, in: index) { return value }
      if let step = index.steps[name] { return value(ofStep: step, in: index) }
      if index.makers[name] != nil {
        return rows(of: name, in: index).map { .list($0) } ?? .missing
      }
      if let result = index.results[name] { return derive(result, in: index).value }
      return .missing
    }
  }

  /// The value of a column of a row, asked or derived, or of a field of a form.
  public func value(of column: String, of row: Row) -> Value {
    memo.value(of: key(row, column)) {
      if row.set == FollowUps.set {
        return indexes[row.workshop].map { followUpValue(of: column, of: row, in: $0) } ?? .missing
      }
      guard let (index, column) = home(of: column, of: row) else { return .missing }
      switch column {
      case .asked(let step, let field): return cell(step, field, of: row, in: index)
      case .derived(let derivation):
        return derive(derivation, in: index, about: subject(row)).value
      case .parent(let step, let type): return parent(of: row, type, at: step, in: index)
      }
    }
  }

  /// The script that gives a row a column: its own, or one that adds to the rows of another.
  func home(of column: String, of row: Row) -> (ScriptIndex, ScriptIndex.Column)? {
    if let index = indexes[row.workshop], let found = index.columns[row.set]?[column] {
      return (index, found)
    }
    let set = row.workshop + "." + row.set
    return indexes.keys.sorted().lazy.compactMap { indexes[$0] }
      .compactMap { index in index.columns[set]?[column].map { (index, $0) } }.first
  }

  /// The row's first column, which stands for it in texts.
  public func name(of row: Row) -> String {
    guard let index = indexes[row.workshop], let column = index.firstColumn(of: row.set) else {
      return row.id
    }
    return evaluator(index.script).printed(value(of: column, of: row))
  }

  func evaluator(_ script: Script) -> Evaluator<Answers> { Evaluator(self, lists: script.lists) }

  /// What a condition on a row says, and whether it can be decided.
  func isYes(_ when: Expression, named name: String, of row: Row, _ script: Script) -> Bool? {
    memo.value(of: key(row, name)) {
      evaluator(script).value(of: when, about: subject(row))
    }.decided
  }

  /// Rows that are looked for many times, under the name of what gives them.
  func rows(named name: String, in workshop: String, compute: () -> [Row]) -> [Row] {
    memo.rows(of: Memo.Name(day: today, workshop: workshop, column: name), compute: compute)
  }

  /// The cells of a row, or of the form when the row has no id.
  func cells(of row: String, _ step: Step, in workshop: String) -> JSONObject? {
    guard let slot = workbook[workshop]?[step.id] else { return nil }
    guard !row.isEmpty else { return slot.value.object }
    return memo.cells(of: [workshop, step.id]) {
      Dictionary(
        (slot.value.array ?? []).compactMap(\.object).compactMap { cells in
          cells["id"]?.string.map { ($0, cells) }
        }, uniquingKeysWith: { first, _ in first })
    }[row]
  }

  private func key(_ row: Row, _ column: String) -> Memo.Name {
    Memo.Name(day: today, workshop: row.workshop, set: row.set, row: row.id, column: column)
  }

  /// A row with the rest of its set, or nothing in particular for the record of a form.
  func subject(_ row: Row) -> Subject {
    guard !row.id.isEmpty else { return .none }
    let all = (indexes[row.workshop].flatMap { rows(of: row.set, in: $0) } ?? []).compactMap {
      value -> Row? in
      if case .row(let other) = value, other != row { other } else { nil }
    }
    return .row(row, others: all)
  }
}
