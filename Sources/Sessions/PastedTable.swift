import Answers
import Scripts
import Texts
public import Values

/// Blocks that were copied from elsewhere, as rows of the table that is asked.
public struct PastedTable: Hashable, Sendable {
  /// One of its rows.
  public struct Row: Hashable, Sendable {
    /// The line that gives its cells.
    public var line: String
    /// The name of the row it answers about, in a table whose rows are made elsewhere.
    public var name: String?
    /// What comes of it.
    public var fate: Fate
    /// Its cells as they are understood, or as they stand where it does not go in.
    public var cells: [String]

    /// Makes a row that a line gives.
    public init(line: String, name: String? = nil, fate: Fate) {
      (self.line, self.name, self.fate) = (line, name, fate)
      cells = [name].compactMap(\.self) + RowText.cells(of: line)
    }

    /// The row as it can be pasted again.
    public var text: String { name.map { RowText.line([$0]) + " | " + line } ?? line }
  }

  /// What comes of a row.
  public enum Fate: Hashable, Sendable {
    /// It goes in as it is.
    case fits
    /// A row of this name is there already, and the cells say nothing else.
    case repeats(String)
    /// Cells are left to be asked.
    case incomplete
    /// It does not go in as it is.
    case refused(Refusal)
    /// The coach has something against it that Enter does not settle.
    case coached([Message])
  }

  /// The index of the step whose table it is for.
  let step: Int
  /// The row its rows stand under.
  let parent: Values.Row?
  /// Where among the rows the first of them is put; nothing for behind the last.
  let offset: Int?
  /// The names of the columns, in the order of the lines' cells.
  public var columns: [String]
  /// Whether a first line was taken for a heading.
  public var hasHeading: Bool
  /// What headings call the columns that nothing is taken from.
  public var unused: [String]
  /// Its rows, headings left out.
  public var rows: [Row]
  /// What taking them changes elsewhere.
  public var consequences: Consequences?
}

extension Session {
  /// Whether a pasted row can be taken now: nothing is typed yet of the row that is asked.
  public var takesRows: Bool {
    guard case .step(let number, let stage) = position, script.steps[number].table != nil else {
      return false
    }
    guard case .entry(let entry) = stage else { return true }
    let isFresh = entry.isBlank && entry.held.isEmpty && entry.refused == nil
    return isFresh && (entry.isNew || !table(script.steps[number]).isOpen)
  }

  /// Whether a line is a sheet's heading, with two columns or more of the table that is asked.
  public func isHeading(_ line: String) -> Bool {
    guard takesRows, case .step(let number, let stage) = position else { return false }
    let block = block(line, at: number, rowEntry(of: stage, at: number))
    return block.rows.isEmpty && block.namedColumns > 1
  }

  /// Pasted blocks as rows of the table that is asked, with what would come of each; nothing where
  /// none can be taken now.
  public func pastedTable(_ blocks: [String], now: Instant) -> PastedTable? {
    guard takesRows, case .step(let number, let stage) = position else { return nil }
    let entry = rowEntry(of: stage, at: number)
    var table = PastedTable(
      step: number, parent: entry.parent, offset: entry.offset,
      columns: script.steps[number].fields.filter { !entry.fixed.contains($0.id) }
        .map { $0.name.description },
      hasHeading: false, unused: [], rows: [])
    for text in blocks {
      let block = block(text, at: number, entry)
      table.hasHeading = table.hasHeading || block.heading != nil
      table.unused += block.unused.filter { !table.unused.contains($0) }
      for (cells, name) in zip(block.rows, block.names) {
        let line = reader(number).line(of: cells, in: entry)
        // A row of sums has nothing in the columns that are asked for.
        guard !line.allSatisfy({ $0 == "|" || $0.isWhitespace }) else { continue }
        table.rows.append(PastedTable.Row(line: line, name: name, fate: .fits))
      }
    }
    look(at: &table, now: now)
    return table
  }

  /// Finds what would come of each row, one after the other.
  private func look(at table: inout PastedTable, now: Instant) {
    var copy = self
    var (made, taken) = (0, 0)
    for place in table.rows.indices {
      let taking = copy.take(table.rows[place], of: table, after: taken, now: now) {
        made += 1
        return "?\(made)"
      }
      switch taking {
      case .left(let fate): table.rows[place].fate = fate
      case .taken(let effects):
        taken += 1
        table.rows[place].cells = copy.lastRowCells ?? table.rows[place].cells
        for case .preview(let consequences) in effects { table.consequences = consequences }
      }
    }
  }

  private func block(_ text: String, at number: Int, _ entry: Entry) -> PastedBlock {
    let step = script.steps[number]
    let rows = table(step).isOpen ? [] : answers.rows(of: step)
    return PastedBlock(
      cleaned(text, lines: true), fields: step.fields.filter { !entry.fixed.contains($0.id) },
      rowNames: rows.map(answers.facts.name)
    ) { cell, field in
      if case .refused = answers.asked(field, of: entry.row).read(cell) { false } else { true }
    }
  }

  /// The cells of the row made last, as they are understood; nothing where rows are made elsewhere.
  private var lastRowCells: [String]? {
    guard let change = tableChanges.last, change.kind == .added else { return nil }
    let step = script.steps[change.step]
    return RowText.cells(
      of: answers.line(of: change.row, in: step, answers.cells(of: change.row, in: step)))
  }

  /// The row that a block begins with.
  private func rowEntry(of stage: Stage, at number: Int) -> Entry {
    if case .entry(let entry) = stage { return entry }
    let step = script.steps[number]
    if table(step).isOpen, case .entry(let entry) = newRow(of: step) { return entry }
    return Entry(row: answers.rows(of: step).first ?? answers.record(of: step))
  }

  /// What came of taking a row.
  public enum RowTaking: Hashable, Sendable {
    /// It is in, with what is to be done.
    case taken([Effect])
    /// It is not in, and nothing has changed.
    case left(PastedTable.Fate)
  }

  /// Takes a row as if its line were typed and Enter pressed at every remark that Enter settles.
  ///
  /// `taken` is how many rows of the table are in already; they are taken back together.
  public mutating func take(
    _ row: PastedTable.Row, of table: PastedTable, after taken: Int, now: Instant,
    newID: () -> String
  ) -> RowTaking {
    guard takesRows, currentStep == table.step else { return .left(.refused(.notATable)) }
    var next = self
    var effects: [Effect] = []
    do throws(Refusal) {
      if let name = row.name {
        guard let number = rowNumber(named: name) else { throw .noRowNamed(name) }
        effects = next.handle(.row(String(number)), now: now, newID: newID)
      } else {
        try next.stand(for: table, after: taken)
      }
    } catch {
      return .left(.refused(error))
    }
    var line = row.line
    // A remark is settled at once, or never.
    for _ in 0..<4 {
      effects += next.handle(.line(line), now: now, newID: newID)
      for case .refuse(let refusal) in effects { return .left(fate(of: row, refusal)) }
      guard case .ask(let ask)? = effects.last else { break }
      guard ask.isHeld || ask.isRefused else { break }
      guard ask.isSettledByEnter else { return .left(.coached(effects.messages)) }
      line = ""
    }
    if case .step(table.step, .entry(let entry)) = next.position, entry.lines > 0 {
      return .left(.incomplete)
    }
    if taken > 0, next.tableChanges.count > tableChanges.count { next.joinLastChanges() }
    self = next
    return .taken(effects)
  }

  /// The number from 1 of the row of this name in the table that is asked.
  public func rowNumber(named name: String) -> Int? {
    let rows = currentStep.map { answers.rows(of: script.steps[$0]) } ?? []
    let folded = foldedForComparison(name)
    return rows.firstIndex { foldedForComparison(answers.facts.name(of: $0)) == folded }
      .map { $0 + 1 }
  }

  /// The cells of a line as a row of the table that is asked.
  public func cells(of line: String) -> [String] {
    guard case .step(let number, let stage) = position,
      case .inOrder(let cells)? = block(line, at: number, rowEntry(of: stage, at: number)).rows
        .first
    else { return [] }
    return cells
  }

  /// Puts the new row that is asked where the next row of a block belongs.
  private mutating func stand(for table: PastedTable, after taken: Int) throws(Refusal) {
    guard case .step(let number, .entry(var entry)) = position, entry.isNew else { return }
    guard entry.parent == table.parent else {
      throw .tooManyRows(most: self.table(script.steps[number]).most ?? taken)
    }
    guard let offset = table.offset else { return }
    entry.offset = offset + taken
    position = .step(number, .entry(entry))
  }

  /// A name that is there already is no fault of a row that says nothing else.
  private func fate(of row: PastedTable.Row, _ refusal: Refusal) -> PastedTable.Fate {
    guard case .cell(.twice(_, let other)) = refusal, let number = currentStep else {
      return .refused(refusal)
    }
    let step = script.steps[number]
    let twin = answers.rows(of: step).first { answers.facts.name(of: $0) == other }
    let cells = RowText.cells(of: row.line)
    let typed = twin.map {
      RowText.cells(of: answers.line(of: $0, in: step, answers.cells(of: $0, in: step)))
    }
    let isSame = zip(cells, typed ?? []).dropFirst().allSatisfy { cell, other in
      cell.isEmpty || foldedForComparison(cell) == foldedForComparison(other)
    }
    return isSame && typed != nil ? .repeats(other) : .refused(refusal)
  }
}

extension Ask {
  /// Whether Enter settles what waits.
  fileprivate var isSettledByEnter: Bool {
    switch enter {
    case .keepsAnswer, .goesOn, .takesChange, .takes: true
    case .refused, .needsReason, .keepsEarlier, .leavesEmpty, .endsTable: false
    }
  }
}

extension [Effect] {
  fileprivate var messages: [Message] {
    flatMap { if case .coach(let messages) = $0 { messages } else { [Message]() } }
  }
}
