import Answers
import Scripts
import Texts
public import Values

/// A block that was copied from elsewhere, as rows of the table that is asked.
public struct PastedTable: Hashable, Sendable {
  /// One of its rows.
  public struct Row: Hashable, Sendable {
    /// The line that gives its cells.
    public var line: String
    /// The number of the row it answers about, in a table whose rows are made elsewhere.
    public var target: Int?
    /// What comes of it.
    public var fate: Fate
    /// Its cells as they are understood, or as they stand where it does not go in.
    public var cells: [String]

    /// Makes a row that a line gives.
    public init(line: String, target: Int? = nil, fate: Fate) {
      (self.line, self.target, self.fate) = (line, target, fate)
      cells = RowText.cells(of: line)
    }
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

  /// The names of the columns, in the order of the lines' cells.
  public var columns: [String]
  /// What its heading calls the columns; nothing without one.
  public var heading: [String]?
  /// What its heading calls the columns that nothing is taken from.
  public var unused: [String]
  /// Its rows, the heading left out.
  public var rows: [Row]
}

extension Session {
  /// A pasted block as rows of the table that is asked, with what would come of each; nothing where
  /// no table is asked.
  public func pastedTable(_ text: String, now: Instant) -> PastedTable? {
    guard case .step(let number, let stage) = position, script.steps[number].table != nil else {
      return nil
    }
    let step = script.steps[number]
    let text = cleaned(text, lines: true)
    let entry = rowEntry(of: stage, at: number)
    let fields = step.fields.filter { !entry.fixed.contains($0.id) }
    let isOpen = table(step).isOpen
    let rows = isOpen ? [] : answers.rows(of: step)
    let names = rows.map(answers.facts.name)
    let block = PastedBlock(text, fields: fields, rowNames: names) { cell, field in
      if case .refused = answers.asked(field, of: entry.row).read(cell) { false } else { true }
    }
    let known = names.map(foldedForComparison)
    var table = PastedTable(
      columns: fields.map { $0.name.description }, heading: block.heading, unused: block.unused,
      rows: zip(block.rows, block.names).map { cells, name in
        PastedTable.Row(
          line: reader(number).line(of: cells, in: entry),
          target: name.flatMap { known.firstIndex(of: foldedForComparison($0)) }.map { $0 + 1 },
          fate: .fits)
      })
    var copy = self
    var made = 0
    for place in table.rows.indices {
      let row = table.rows[place]
      switch copy.take(
        row, joining: false, now: now,
        newID: {
          made += 1; return "?\(made)"
        })
      {
      case .taken: table.rows[place].cells = copy.lastRowCells ?? table.rows[place].cells
      case .begun: table.rows[place].fate = .incomplete
      case .left(let fate): table.rows[place].fate = fate
      }
    }
    return table
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
    if case .entry(let entry) = newRow(of: step) { return entry }
    return Entry(row: answers.record(of: step))
  }

  /// What came of taking a row.
  public enum RowTaking: Hashable, Sendable {
    /// It is in, with what is to be done.
    case taken([Effect])
    /// It is begun: cells are left to be asked.
    case begun([Effect])
    /// It is not in, and nothing has changed.
    case left(PastedTable.Fate)
  }

  /// Takes a row as if its line were typed and Enter pressed at every remark that Enter settles.
  ///
  /// With `joining` it is taken back together with the row before it.
  public mutating func take(
    _ row: PastedTable.Row, joining: Bool, now: Instant, newID: () -> String
  ) -> RowTaking {
    var next = self
    var effects =
      row.target.map {
        next.handle(.row(String($0)), now: now, newID: newID)
      } ?? []
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
    guard case .step(_, .entry(let entry)) = next.position, !entry.isBlank, entry.earlier == nil
    else {
      if joining { next.joinLastChanges() }
      self = next
      return .taken(effects)
    }
    return .begun(effects)
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
