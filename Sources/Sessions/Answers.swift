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
  private let memo = Memo()

  /// Reads a workbook with the script it belongs to and those of the workshops that script reads.
  public init(_ scripts: [Script], workbook: Workbook, today: Day) {
    self.init(
      indexes: Dictionary(
        scripts.map { ($0.id, ScriptIndex($0)) }, uniquingKeysWith: { first, _ in first }),
      workbook: workbook, today: today)
  }

  init(
    indexes: [String: ScriptIndex], workbook: Workbook, today: Day, timeZoneOffset: Int = 0
  ) {
    self.indexes = indexes
    self.workbook = workbook
    self.today = today
    self.timeZoneOffset = timeZoneOffset
  }

  /// The same answers on another day.
  func on(_ day: Day) -> Answers {
    var answers = self
    answers.today = day
    return answers
  }

  /// The same answers if a name had another value.
  func assuming(_ value: Value, for name: String, in workshop: String) -> Answers {
    let answers = Answers(
      indexes: indexes, workbook: self.workbook, today: today, timeZoneOffset: timeZoneOffset)
    answers.memo.values[[workshop, name]] = value
    return answers
  }

  /// The value of a step, row set, result or program name of a workshop.
  public func value(of name: String, in workshop: String) -> Value {
    memo.value(of: [workshop, name]) {
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
    memo.value(of: [row.workshop, row.set, row.id, column]) {
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

/// Values that were computed already.
private final class Memo {
  var values: [[String]: Value] = [:]

  func value(of key: [String], compute: () -> Value) -> Value {
    if let known = values[key] { return known }
    let value = compute()
    values[key] = value
    return value
  }
}
