import Answers
import Sessions
import Terminal
import Texts
import Values

/// Rows that came in blocks, or that a pipe could not settle: shown, taken, mended or left out.
///
/// It prints and remembers; what changes in the session is told to its caller.
struct PastedRows {
  /// What was left out, and how many changes of rows there were by then.
  private struct LeftOut {
    var blocks: [String]
    var changes: Int
  }

  private let screen: Screen
  /// Blocks that wait, as they came.
  private var blocks: [String] = []
  /// What they are as rows of the table that is asked, once that is shown.
  private(set) var table: PastedTable?
  /// Rows that did not go in, in order; the first is the next to stand in the line.
  private var left: [PastedTable.Row] = []
  /// Rows that found no room.
  private var overflow: [PastedTable.Row] = []
  /// The row that stands in the line to be mended.
  private var mended: PastedTable.Row?
  private var leftOut: [LeftOut] = []

  init(screen: Screen) {
    self.screen = screen
  }

  /// Whether blocks wait.
  var waits: Bool { !blocks.isEmpty }

  /// The lines that are not in, to be offered again, with a text that is being typed; nothing when
  /// there are none.
  func rest(typing typed: String? = nil) -> String? {
    let waiting = table.map { $0.rows.map(\.text) } ?? blocks
    let rows = left + overflow
    guard !waiting.isEmpty || mended != nil || !rows.isEmpty else { return nil }
    let text = typed.flatMap { $0.isBlank ? nil : $0 }
    // A line that was typed over a row is no change of it.
    let asked = mended.flatMap { row in text.map(row.isNamed(in:)) == true ? nil : row.text }
    let lines = waiting + [text, asked].compactMap(\.self) + rows.map(\.text)
    return lines.joined(separator: "\n")
  }

  /// Adds a block; a row that stands to be mended waits behind it.
  mutating func add(_ block: String) {
    guard !block.isBlank else { return }
    if let mended { left.insert(mended, at: 0) }
    (mended, table) = (nil, nil)
    blocks.append(block)
  }

  /// Shows what the blocks are as rows, if rows can be taken now.
  mutating func show(in session: Session, now: Instant) {
    guard waits, table == nil, let table = session.pastedTable(blocks, now: now) else { return }
    guard !table.rows.isEmpty else {
      blocks = []
      screen.say("note  ", .note, "There is no row in it.")
      return
    }
    self.table = table
    PastedTableView(table: table, screen: screen).show()
  }

  /// Hides the blocks while something else is asked; they are shown again when rows can be taken.
  mutating func hide() {
    if let table { blocks = [table.rows.map(\.text).joined(separator: "\n")] }
    table = nil
  }

  /// Says what Enter and commands do with the rows that are shown.
  func explain() {
    guard let table else { return }
    screen.say(PastedTableView(table: table, screen: screen).choice, .hint)
  }

  /// Takes the rows that go in as they are; the others are kept to be mended.
  mutating func take(into session: inout Session, now: Instant, newID: () -> String) -> [Effect] {
    guard let table else { return [] }
    (self.table, blocks) = (nil, [])
    var said: [Effect] = []
    var last: Effect?
    var taken = 0
    for row in table.rows {
      if case .repeats = row.fate { continue }
      switch session.take(row, of: table, after: taken, now: now, newID: newID) {
      case .taken(let effects):
        taken += 1
        last = effects.last
        let words = effects.filter(\.isWord)
        // The coach's word says which row it is about.
        if !words.isEmpty { said.append(.row(row.name ?? row.cells.first ?? row.line)) }
        said += words
      case .left(let fate): leave(row, fate)
      }
    }
    guard taken > 0 else { return [] }
    return [.record, .note(.pasted(count: taken))] + said + [last].compactMap(\.self)
  }

  private mutating func leave(_ row: PastedTable.Row, _ fate: PastedTable.Fate) {
    var row = row
    row.fate = fate
    if case .refused(.tooManyRows) = fate { overflow.append(row) } else { left.append(row) }
  }

  /// The next row to be asked about, once nothing else stands in the line.
  mutating func nextToMend(in session: Session) -> PastedTable.Row? {
    guard !waits, !left.isEmpty, session.takesRows else { return nil }
    mended = left.removeFirst()
    return mended
  }

  /// How many rows are asked about behind the one that is.
  var moreToMend: String {
    left.isEmpty ? "" : left.count == 1 ? " 1 more waits." : " \(left.count) more wait."
  }

  /// The row that was asked about is in its table, or is asked for cell by cell.
  mutating func isMended() { mended = nil }

  /// Takes note of a line that is sent; true if it leaves out the row that was refused.
  mutating func isLeftOut(by line: String, in session: Session) -> Bool {
    guard let row = mended else { return false }
    mended = nil
    guard session.unsettledRow?.isRefused == true else { return false }
    if line.isBlank {
      leftOut.append(LeftOut(blocks: [row.text], changes: session.rowChanges))
      screen.say("note  ", .note, "Left out. /undo brings it back.")
      return true
    }
    if session.unsettledRow?.isFollowed(by: line, isAttended: true) == true {
      left.insert(row, at: 0)
    } else {
      mended = row
    }
    return false
  }

  /// Puts a row aside that nobody is there to mend, or that finds no room.
  mutating func setAside(_ line: String, _ fate: PastedTable.Fate) {
    leave(PastedTable.Row(line: line, fate: fate), fate)
  }

  /// Makes a block again of the rows that found no room.
  mutating func retryOverflow() {
    guard !overflow.isEmpty else { return }
    blocks.append(overflow.map(\.text).joined(separator: "\n"))
    overflow = []
  }

  /// Leaves out the rows that are shown, or one of them by its number.
  mutating func drop(_ number: String, in session: Session, now: Instant) {
    guard var table else { return }
    guard let place = Int(number.trimmed).map({ $0 - 1 }), table.rows.indices.contains(place) else {
      guard number.isBlank else {
        return MessageView(screen: screen).refused(
          .noSuchRow(typed: number.trimmed, count: table.rows.count))
      }
      leftOut.append(LeftOut(blocks: blocks, changes: session.rowChanges))
      (self.table, blocks) = (nil, [])
      return screen.say("note  ", .note, "Left out. /undo brings the rows back.")
    }
    let row = table.rows.remove(at: place)
    leftOut.append(LeftOut(blocks: [row.text], changes: session.rowChanges))
    blocks = table.rows.isEmpty ? [] : [table.rows.map(\.text).joined(separator: "\n")]
    self.table = nil
  }

  /// Brings back what was left out last, unless rows were changed since; false if nothing was.
  mutating func undo(in session: Session) -> Bool {
    guard let last = leftOut.last, last.changes == session.rowChanges else { return false }
    leftOut.removeLast()
    hide()
    blocks += last.blocks
    return true
  }

  /// Says which rows of a table that is left are not in.
  func tellWhatIsLeft() {
    guard let rest = rest() else { return }
    let lines = rest.split(whereSeparator: \.isNewline)
    screen.say(
      "note  ", .note,
      (lines.count == 1 ? "1 row is" : "\(lines.count) rows are")
        + " not in; kept, and offered when this list is asked again:")
    for line in lines { screen.say(String(line), .faint, indent: 10) }
  }
}

extension PastedTable.Row {
  /// Whether a line begins as the row does.
  fileprivate func isNamed(in line: String) -> Bool {
    func name(_ line: String) -> String { foldedForComparison(RowText.cells(of: line)[0]) }
    return [name(self.line), name(text)].contains(name(line))
  }
}

extension Effect {
  /// Whether it tells something about a row that was taken.
  fileprivate var isWord: Bool {
    switch self {
    case .coach, .note: true
    default: false
    }
  }
}
