public import Rules
public import Scripts
public import Values
public import Workbooks

/// What people answered in every workshop of a workbook and what follows from it, as rules see it.
///
/// A snapshot: it computes each name once. Make a new one when the workbook changes.
public struct AnswerFacts: Facts, Sendable {
  /// The day of the answer that is being looked at.
  public private(set) var today: Day
  /// Everything answered.
  public let workbook: Workbook
  /// The scripts whose names it knows, by workshop.
  public let indexes: [String: ScriptIndex]
  /// Seconds the local time is ahead of UTC.
  public let timeZoneOffset: Int
  private let memo: Memo
  /// A name with another value than its own.
  private var assumed: (name: String, workshop: String, value: Value)?

  /// Reads a workbook with the scripts of its workshops.
  public init(
    _ indexes: [String: ScriptIndex], workbook: Workbook, today: Day, timeZoneOffset: Int = 0
  ) {
    self.init(indexes, workbook: workbook, today: today, timeZoneOffset: timeZoneOffset, Memo())
  }

  /// Reads a workbook with the scripts of its workshops.
  public init(_ scripts: [Script], workbook: Workbook, today: Day) {
    let indexes = scripts.map { ($0.id, ScriptIndex($0)) }
    self.init(
      Dictionary(indexes, uniquingKeysWith: { first, _ in first }), workbook: workbook,
      today: today)
  }

  init(
    _ indexes: [String: ScriptIndex], workbook: Workbook, today: Day, timeZoneOffset: Int,
    _ memo: Memo
  ) {
    self.indexes = indexes
    self.workbook = workbook
    self.today = today
    self.timeZoneOffset = timeZoneOffset
    self.memo = memo
  }

  /// The same answers on another day.
  public func on(_ day: Day) -> AnswerFacts {
    var facts = self
    facts.today = day
    return facts
  }

  /// The same answers if a name had another value.
  func assuming(_ value: Value, for name: String, in workshop: String) -> AnswerFacts {
    var facts = AnswerFacts(
      indexes, workbook: workbook, today: today, timeZoneOffset: timeZoneOffset)
    facts.assumed = (name, workshop, value)
    return facts
  }

  /// The value of a step, row set, result or program name of a workshop.
  public func value(of name: String, in workshop: String) -> Value {
    if let assumed, (assumed.name, assumed.workshop) == (name, workshop) { return assumed.value }
    return memo.value(of: Memo.Name(day: today, workshop: workshop, column: name)) {
      guard let index = indexes[workshop] else { return .missing }
      if let value = programValue(of: name, in: index) { return value }
      if let step = index.steps[name] { return value(ofStep: step, in: index) }
      if index.makers[name] != nil {
        return rows(of: name, in: index).map { .list($0.map { .row($0) }) } ?? .missing
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
  public func home(of column: String, of row: Row) -> (ScriptIndex, ScriptIndex.Column)? {
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

  /// What computes the expressions of a script over these answers.
  public func evaluator(_ script: Script) -> Evaluator<AnswerFacts> {
    Evaluator(self, lists: script.lists)
  }

  /// A row with the rest of its set, or nothing in particular for the record of a form.
  public func subject(_ row: Row) -> Subject {
    guard !row.id.isEmpty else { return .none }
    let all = indexes[row.workshop].flatMap { rows(of: row.set, in: $0) } ?? []
    return .row(row, among: all)
  }

  /// Whether a step is asked: yes, no, or not known yet.
  public func isAsked(_ step: Step, in index: ScriptIndex) -> Bool? {
    guard let when = step.when else { return true }
    return evaluator(index.script).value(of: when).decided
  }

  /// Whether a field is asked of a row, or of the form.
  public func isAsked(_ field: Field, of row: Row, in index: ScriptIndex) -> Bool? {
    guard let when = field.when else { return true }
    return memo.value(of: key(row, "when " + field.id)) {
      evaluator(index.script).value(of: when, about: subject(row))
    }.decided
  }

  /// The rows of a set in the order they were made; nothing when its table was not begun.
  public func rows(of set: String, in index: ScriptIndex) -> [Row]? {
    guard let maker = index.makers[set],
      let stored = slot(index.script.steps[maker], in: index)?.value.array
    else { return nil }
    return rows(named: "rows " + set, in: index.script.id) {
      let made = stored.compactMap { $0.object?["id"]?.string }.map {
        Row(workshop: index.script.id, set: set, id: $0)
      }
      guard let per = index.script.steps[maker].table?.per else { return made }
      // Rows under a row that is left out now return with it.
      let parents = evaluator(index.script).value(of: per.rows).elements
      return made.filter { parents.contains(value(of: per.column, of: $0)) }
    }
  }

  /// The rows a table asks about: those it walks, or those it made.
  public func rows(askedBy step: Step, in index: ScriptIndex) -> [Row] {
    guard let table = step.table else { return [] }
    return rows(named: "asked by " + step.id, in: index.script.id) {
      guard let walks = table.walks else { return rows(of: table.set, in: index) ?? [] }
      return evaluator(index.script).value(of: walks).rows
    }
  }

  /// What is found out once about a workshop; another thing has another name.
  func remembered(_ name: String, in workshop: String, compute: () -> Bool) -> Bool {
    let key = Memo.Name(day: today, workshop: workshop, column: name)
    return memo.value(of: key) { .yesNo(compute()) } == .yesNo(true)
  }

  private func isAsked(about row: Row, by step: Step, in index: ScriptIndex) -> Bool {
    let name = Memo.Name(day: today, workshop: index.script.id, column: "asked by " + step.id)
    return memo.rowSet(of: name) { Set(rows(askedBy: step, in: index)) }.contains(row)
  }

  /// The slot of a step.
  public func slot(_ step: Step, in index: ScriptIndex) -> Slot? {
    workbook[index.script.id]?[step.id]
  }

  /// The same scripts over another workbook, kept until it is asked for another `key`.
  func over<Key: Hashable & Sendable>(_ key: Key, _ workbook: () -> Workbook) -> AnswerFacts {
    let (workbook, memo) = memo.workbook(for: key, compute: workbook)
    return AnswerFacts(
      indexes, workbook: workbook, today: today, timeZoneOffset: timeZoneOffset, memo)
  }

  private func value(ofStep number: Int, in index: ScriptIndex) -> Value {
    let step = index.script.steps[number]
    guard isAsked(step, in: index) == true, let slot = slot(step, in: index),
      slot.state != .untouched
    else { return .missing }
    switch step.shape {
    case .read: return .yesNo(true)
    case .single:
      guard let field = step.fields.first else { return .missing }
      if slot.value == .null, slot.followUps.contains(where: { $0.row == nil }) {
        return .missing(open: true)
      }
      return value(
        of: slot.value, in: field, of: Row(workshop: index.script.id, set: step.id, id: ""),
        in: index)
    case .form, .review:
      if slot.value == .null, !slot.followUps.isEmpty { return .missing(open: true) }
      return .row(Row(workshop: index.script.id, set: step.id, id: ""))
    case .table: return .list(rows(askedBy: step, in: index).map { .row($0) })
    }
  }

  /// One cell as answered; missing when it was not asked or its row is walked no longer.
  private func cell(_ number: Int, _ position: Int, of row: Row, in index: ScriptIndex) -> Value {
    let step = index.script.steps[number]
    let field = step.fields[position]
    guard let slot = slot(step, in: index), isAsked(step, in: index) == true,
      isAsked(field, of: row, in: index) == true
    else { return .missing }
    if step.table?.walks != nil, !isAsked(about: row, by: step, in: index) { return .missing }
    let json = cells(of: row.id, step, in: index.script.id)?[field.id] ?? .null
    if json == .null, slot.isPutOff(row: row.id, column: field.id) { return .missing(open: true) }
    return value(of: json, in: field, of: row, in: index)
  }

  /// The row another one stands under.
  private func parent(
    of row: Row, _ type: ValueType, at number: Int, in index: ScriptIndex
  ) -> Value {
    guard let per = index.script.steps[number].table?.per,
      let cells = cells(of: row.id, index.script.steps[number], in: index.script.id)
    else { return .missing }
    return value(of: cells[per.column] ?? .null, as: type)
  }

  /// Rows that are looked for many times, under the name of what gives them.
  private func rows(named name: String, in workshop: String, compute: () -> [Row]) -> [Row] {
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
}

extension Value {
  /// Yes or no, or nothing when it is missing.
  public var decided: Bool? { if case .yesNo(let answer) = self { answer } else { nil } }
  /// The elements of a list; none for anything else.
  public var elements: [Value] { if case .list(let values) = self { values } else { [] } }
  /// The rows among the elements of a list.
  public var rows: [Row] {
    elements.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }
}
