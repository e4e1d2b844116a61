import Answers
import Sessions
import Terminal
import Texts
import Values

/// Rows that came in a block, or that a pipe could not settle: shown, taken, mended or left out.
struct PastedRows {
  private let screen: Screen
  /// The block that is shown and waits for Enter, and its text.
  private(set) var table: PastedTable?
  private var text = ""
  /// Rows that did not go in, in order; the first is the next to stand in the line.
  private var left: [PastedTable.Row] = []
  /// The row that stands in the line to be mended.
  private var mended: PastedTable.Row?
  /// Blocks and rows that were left out last, to be brought back.
  private var dropped: [String] = []

  init(screen: Screen) {
    self.screen = screen
  }

  /// The lines that are not in, to be offered again; nothing when there are none.
  var rest: String? {
    let lines = [mended].compactMap { $0?.line } + left.map(\.line)
    return table != nil ? text : lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Shows what a block would be as rows of the table that is asked.
  mutating func show(_ block: String, in session: Session, now: Instant) {
    let whole = table == nil ? block : text + "\n" + block
    guard let table = session.pastedTable(whole, now: now), !table.rows.isEmpty else { return }
    (self.table, text) = (table, whole)
    PastedTableView(table: table, screen: screen).show()
  }

  /// Shows the block again, as other rows may be there now.
  mutating func showAgain(in session: Session, now: Instant) {
    guard table != nil else { return }
    let block = text
    table = nil
    show(block, in: session, now: now)
  }

  /// Says what Enter and commands do with the block that is shown.
  func explain() {
    guard let table else { return }
    screen.say(PastedTableView(table: table, screen: screen).choice, .hint)
  }

  /// Takes the rows that go in as they are; the others are kept to be mended.
  mutating func take(into session: inout Session, now: Instant, newID: () -> String) -> [Effect] {
    guard let table else { return [] }
    self.table = nil
    var effects: [Effect] = []
    var taken = 0
    for row in table.rows {
      if case .repeats = row.fate { continue }
      guard row.fate == .fits else {
        left.append(row)
        continue
      }
      switch session.take(row, joining: taken > 0, now: now, newID: newID) {
      case .taken(let more):
        taken += 1
        effects += more
      case .begun: left.append(row)
      case .left(let fate):
        var row = row
        row.fate = fate
        left.append(row)
      }
    }
    screen.say("note  ", .note, taken == 1 ? "1 row is in." : "\(taken) rows are in.")
    return effects.once
  }

  /// The next row to stand in the line, with why it did not go in.
  mutating func nextToMend(at ask: Ask) -> String? {
    guard table == nil, mended == nil, !left.isEmpty, ask.beginsRow else { return nil }
    let row = left.removeFirst()
    mended = row
    PastedTableView.say(row, on: screen)
    let more = left.isEmpty ? "" : left.count == 1 ? " 1 more waits." : " \(left.count) more wait."
    screen.say(
      (screen.isPlain ? "An empty line" : "An emptied line") + " leaves this row out.\(more)",
      .hint,
      indent: 10)
    if screen.isPlain { screen.say("now: " + row.line, .hint) }
    return row.line
  }

  /// Takes note of a line that was sent; true if it leaves out the row that stood to be mended.
  mutating func isLeftOut(by line: String) -> Bool {
    guard let row = mended else { return false }
    mended = nil
    guard line.isBlank else { return false }
    dropped.append(row.line)
    screen.say("note  ", .note, "Left out. /undo brings it back.")
    return true
  }

  /// Puts a row of a pipe aside that nobody is there to mend.
  mutating func setAside(_ line: String) {
    left.append(PastedTable.Row(line: line, fate: .incomplete))
  }

  /// Leaves the block that is shown out, or one row of it by its number.
  mutating func drop(_ number: String, in session: Session, now: Instant) {
    guard let table else { return }
    guard let place = Int(number.trimmed).map({ $0 - 1 }), table.rows.indices.contains(place) else {
      guard number.isBlank else {
        return MessageView(screen: screen).refused(
          .noSuchRow(typed: number.trimmed, count: table.rows.count))
      }
      dropped.append(text)
      self.table = nil
      return screen.say("note  ", .note, "Left out. /undo brings the block back.")
    }
    var rows = table.rows.map(\.line)
    dropped.append(rows.remove(at: place))
    text = rows.joined(separator: "\n")
    showAgain(in: session, now: now)
  }

  /// Brings back what was left out last; false if nothing was.
  mutating func undo(in session: Session, now: Instant) -> Bool {
    guard let block = dropped.popLast() else { return false }
    show(block, in: session, now: now)
    return true
  }

  /// Says which rows of a table that is left are not in.
  func tellWhatIsLeft() {
    guard rest != nil else { return }
    let lines = [mended].compactMap { $0?.line } + left.map(\.line)
    guard !lines.isEmpty else { return }
    screen.say(
      "note  ", .note,
      (lines.count == 1 ? "1 row is" : "\(lines.count) rows are")
        + " not in; kept, and offered when this list is asked again:")
    for line in lines { screen.say(line, .faint, indent: 10) }
  }

  /// Forgets everything: rows pasted into one table are no rows of the next.
  mutating func removeAll() {
    (table, left, mended, dropped) = (nil, [], nil, [])
  }
}

extension Ask {
  /// Whether the line begins a row in which nothing stands yet.
  var beginsRow: Bool {
    (heading != nil || kind == .tableEnd) && prefill.isEmpty && !continues && !isHeld
  }
}

extension [Effect] {
  /// The effects of several events as those of one: one save, one question, no row shown again.
  fileprivate var once: [Effect] {
    var effects = filter { effect in
      switch effect {
      case .record, .ask, .row, .sentence, .understood: false
      default: true
      }
    }
    if contains(.record) { effects.insert(.record, at: 0) }
    if let ask = last(where: { if case .ask = $0 { true } else { false } }) { effects.append(ask) }
    if last == .finish { effects.append(.finish) }
    return effects
  }
}
