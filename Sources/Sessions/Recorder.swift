import Answers
import Rules
import Scripts
import Values
import Workbooks

/// The workbook as a passage changes it: each slot stays true about who answered, when, how long it
/// took, and what has become stale or is parked.
struct Recorder: Sendable {
  /// What the workbook says.
  private(set) var answers: WorkshopAnswers
  /// Who types, written beside each answer.
  var author: String?
  /// The time of the event that is handled.
  private(set) var now = Instant(seconds: 0)
  /// Seconds of answering that no slot has yet.
  var unrecorded = 0
  /// Whether tables have gained rows that are not on disk yet.
  var hasAddedRows = false
  /// Messages that were kept about a recorded row or answer, by its place.
  private var quiet: [String: Set<String>] = [:]

  /// Takes up a workbook that was brought under the script.
  init(
    _ scripts: LinkedScripts, _ workbook: Workbook, author: String?, timeZoneOffset: Int
  ) {
    self.author = author
    answers = WorkshopAnswers(
      scripts, over: workbook, today: now.day(offset: timeZoneOffset),
      timeZoneOffset: timeZoneOffset)
  }

  private var scripts: LinkedScripts { answers.scripts }
  var script: Script { answers.script }
  var workbook: Workbook { answers.workbook }
  var record: WorkshopRecord? { answers.record }
  var timeZoneOffset: Int { answers.facts.timeZoneOffset }

  /// Moves the clock.
  mutating func move(to now: Instant) {
    self.now = now
    let today = now.day(offset: timeZoneOffset)
    if today != answers.facts.today { answers = answers.on(today) }
  }

  /// The answers with what is being typed counted in.
  func answers(with entry: Entry?, at number: Int) -> WorkshopAnswers {
    guard let entry else { return answers }
    return answers.over(TypedEntry(step: number, entry: entry)) {
      $0.put(entry, in: script.steps[number], of: script.id)
    }
  }

  private struct TypedEntry: Hashable, Sendable {
    var step: Int
    var entry: Entry
  }

  /// Changes the workshop's record; nothing is computed anew when it stays as it was.
  mutating func change(_ change: (inout WorkshopRecord) -> Void) {
    guard let old = record else { return }
    var new = old
    change(&new)
    guard new != old else { return }
    var workbook = workbook
    workbook[script.id] = new
    answers = WorkshopAnswers(
      scripts, over: workbook, today: answers.facts.today, timeZoneOffset: timeZoneOffset)
  }

  /// Changes a step's slot and nothing else.
  mutating func change(slot step: String, _ change: (inout Slot) -> Void) {
    self.change { record in
      guard var slot = record[step] else { return }
      change(&slot)
      record[step] = slot
    }
  }
}

// Recording what was answered.
extension Recorder {
  /// Puts a complete row, form or answer into its slot.
  mutating func put(_ entry: Entry, at number: Int) {
    let step = script.steps[number]
    record(at: number, entry.held, row: entry.row.id) { slot in
      let old = slot
      if entry.isPutOff { slot.putOff() } else { slot.put(entry, in: step) }
      if step.shape != .table {
        slot.state = .done
        slot.stale = false
      } else if slot.value != old.value || slot.followUps != old.followUps
        || slot.version < step.version
      {
        slot.state = .open
      }
    }
  }

  /// Changes a step's slot, keeping the rest of it true: who, when, how long, what is stale.
  mutating func record(
    at number: Int, _ held: Held = Held(), row: String = "", _ change: (inout Slot) -> Void
  ) {
    let step = script.steps[number]
    guard let before = record else { return }
    let old = before[step.id] ?? Slot(id: step.id, question: "")
    var slot = old
    change(&slot)
    slot.question = answers.question(of: step)
    // A table has the new meaning once all of it was looked at again.
    if slot.state == .done || old.state == .untouched { slot.version = step.version }
    slot.keep(old, asAnsweredBefore: step.version)
    slot.at = now
    slot.by = author ?? (workbook.people?.count == 1 ? workbook.people?.first : nil)
    slot.seconds = (slot.seconds ?? 0) + unrecorded
    unrecorded = 0
    forget(whatChangedFrom: old, to: &slot, in: step)
    slot.overrides.removeAll { old in
      held.overrides.contains { $0.rule == old.rule && $0.row == old.row }
    }
    slot.overrides += held.overrides
    slot.followUps += held.followUps.filter { new in
      !slot.followUps.contains {
        $0.row == new.row && $0.column == new.column && $0.text == new.text
      }
    }
    quiet[place(ofRow: row, in: step), default: []].formUnion(held.settled)
    let isOther = old.value != slot.value && (old.state != .untouched || !old.earlier.isEmpty)
    let stale = isOther ? answers.dependents(of: step) : []
    let version = script.version
    self.change { record in
      record[step.id] = slot
      if record.state == .untouched { record.state = .inProgress }
      record.version = version
      for dependent in stale where record[dependent]?.state != .untouched {
        record[dependent]?.stale = true
      }
    }
    markWhatIsParked()
    if record?.state == .done { conclude() }
  }

  /// Drops the reasons that excuse, and the silence about, what is no longer there.
  private mutating func forget(whatChangedFrom old: Slot, to new: inout Slot, in step: Step) {
    guard old.value != new.value else { return }
    let now = new
    func isOther(_ row: String) -> Bool { old.cells(of: row) != now.cells(of: row) }
    quiet[step.id] = nil
    for row in old.rowIDs where isOther(row) { quiet[place(ofRow: row, in: step)] = nil }
    let ofRows = Set(step.coach.filter(\.isAboutOneRow).map(\.id))
    new.overrides.removeAll { override in
      guard let row = override.row, step.table != nil, ofRows.contains(override.rule) else {
        return true
      }
      return isOther(row)
    }
  }

  /// The messages that were kept about a row, or about a whole answer.
  func kept(aboutRow row: String, in step: Step) -> Set<String> {
    quiet[place(ofRow: row, in: step)] ?? []
  }

  private func place(ofRow row: String, in step: Step) -> String {
    row.isEmpty ? step.id : step.id + " " + row
  }

  /// Whether an entry stands in the workbook as it is.
  func has(_ entry: Entry, at number: Int) -> Bool {
    guard let slot = answers.slot(script.steps[number]) else { return false }
    var put = slot
    put.put(entry, in: script.steps[number])
    return put.value == slot.value && put.followUps == slot.followUps
  }

  /// Computes the results, and whether the owners agree, and keeps them with the workshop.
  mutating func conclude() {
    var results = answers.results
    for (name, value) in record?.results ?? JSONObject() where results[name] == nil {
      results[name] = value
    }
    let agreement = answers.owners.agreement?.rawValue
    change { record in
      record.results = results
      record.agreement = agreement
    }
  }

  /// Keeps what an owner said, in place of what they said before.
  mutating func keep(_ reply: Reply) {
    change { record in
      let name = Owner.folded(reply.name)
      if let number = record.replies.firstIndex(where: { Owner.folded($0.name) == name }) {
        record.replies[number] = reply
      } else {
        record.replies.append(reply)
      }
    }
    let agreement = answers.owners.agreement?.rawValue
    change { $0.agreement = agreement }
  }
}

// Following what other answers and other workshops say.
extension Recorder {
  /// Marks what began with an answer of another workshop that has changed since, and what is parked.
  mutating func open() {
    let changed = answers.changedSources.map(\.here.step)
    change { record in
      for step in changed { record[step]?.stale = true }
    }
    markWhatIsParked()
  }

  /// Marks the answers of steps that are not asked as things stand, and no others.
  private mutating func markWhatIsParked() {
    let answers = answers
    change { record in
      for step in answers.script.steps {
        guard let slot = record[step.id] else { continue }
        let isParked = slot.state != .untouched && answers.isAsked(step) != true
        if isParked != slot.parked { record[step.id]?.parked = isParked }
      }
    }
  }

  /// Brings the tables that were begun up to their sources, which may have gained rows.
  mutating func addRowsToBegunTables() {
    for (number, step) in script.steps.enumerated() where step.table?.startsWith.isEmpty == false {
      guard let slot = answers.slot(step), slot.state != .untouched else { continue }
      addStartingRows(at: number)
    }
  }

  /// Adds the rows a table begins with that it never had.
  mutating func addStartingRows(at number: Int) {
    let step = script.steps[number]
    guard step.table?.startsWith.isEmpty == false, let slot = answers.slot(step) else { return }
    let dropped = slot.earlier.compactMap { $0.object?["id"]?.string }
    var known = Set(slot.rowIDs + dropped)
    var rows = slot.value.array ?? []
    var sources: [SlotSource] = []
    var taken = step.takenTexts(of: rows)
    for row in answers.facts.startingRows(of: step, in: answers.index)
    where !known.contains(row.id) && !taken.contains(where: { $1.hasOne(like: row.cells[$0]) }) {
      known.insert(row.id)
      for (column, cell) in row.cells { taken[column]?.take(cell) }
      var cells: JSONObject = ["id": .string(row.id)]
      for (column, cell) in row.cells { cells[column] = cell }
      rows.append(.object(cells))
      sources += [row.source].compactMap(\.self)
    }
    guard rows.count > slot.value.array?.count ?? 0 else { return }
    let state = record?.state ?? .untouched
    record(at: number) { slot in
      slot.value = .array(rows)
      if slot.state == .untouched { slot.state = .open }
      if slot.from == nil { slot.from = sources.first }
    }
    change { record in
      // A workshop is not begun by what the program fills in, nor is a step answered by that: what
      // was changed after the last answer is still seen as newer.
      record.state = state
      if let at = slot.at { record[step.id]?.at = at }
    }
    hasAddedRows = true
  }
}

extension Step {
  /// The texts that must differ from row to row, by column.
  fileprivate func takenTexts(of rows: [JSONValue]) -> [String: TakenTexts] {
    fields.reduce(into: [:]) { columns, field in
      guard let unique = field.unique else { return }
      var texts = TakenTexts(unique)
      for row in rows { texts.take(row.object?[field.id]) }
      columns[field.id] = texts
    }
  }
}

extension Slot {
  /// Keeps an answer to a version before this one, once another takes its place.
  fileprivate mutating func keep(_ old: Slot, asAnsweredBefore version: Int) {
    guard old.state != .untouched, old.version < version, old.value != value,
      !earlier.contains(where: { Slot(earlier: $0).map { $0.version == old.version } ?? false })
    else { return }
    earlier.append(old.asEarlier)
  }
}

extension CoachRule {
  fileprivate var isAboutOneRow: Bool { if case .row = each { true } else { false } }
}
