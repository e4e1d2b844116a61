import Answers
import Scripts
import Texts

/// A new row that was typed and is not in its table yet, as something about it waits for a line.
public struct UnsettledRow: Hashable, Sendable {
  /// The line that gives it.
  public var line: String
  /// Whether Enter takes it.
  public var isKeptByEnter: Bool
  /// Whether its line was not taken.
  public var isRefused: Bool
  /// Whether an empty line takes something in place of that line.
  public var hasOffer = false
  /// Whether a row of the table has no other cell than its name.
  let isNameOnly: Bool

  /// Whether a line is a row of its own, and not a change of this one.
  ///
  /// It has several cells and another name; where someone is there who may change it, one that is
  /// alike changes it, and so does any other where a row is a name only.
  public func isFollowed(by typed: String, isAttended: Bool) -> Bool {
    let cells = RowLine(text: typed).cells(beginningRow: true)
    guard cells.count > 1 || isNameOnly && !isAttended, let name = cells.first, !name.isEmpty else {
      return false
    }
    let own = RowLine(text: line).cells(beginningRow: true).first ?? ""
    let (first, second) = (foldedForComparison(name), foldedForComparison(own))
    guard isAttended else { return first != second }
    return !first.hasPrefix(second) && !second.hasPrefix(first)
      && (wordOverlap(name, own) ?? 0) < 0.75
  }
}

extension Session {
  /// The new row that waits for a line; nothing where none does.
  public var unsettledRow: UnsettledRow? {
    guard case .step(let number, .entry(let entry)) = position, entry.isNew else { return nil }
    let isNameOnly = script.steps[number].fields.count == 1
    if let line = entry.refused {
      return UnsettledRow(
        line: line, isKeptByEnter: false, isRefused: true, hasOffer: entry.offer != nil,
        isNameOnly: isNameOnly)
    }
    guard !entry.held.isEmpty else { return nil }
    return UnsettledRow(
      line: reader(number).line(of: entry),
      isKeptByEnter: entry.held.messages.allSatisfy { $0.level <= .nudge }, isRefused: false,
      isNameOnly: isNameOnly)
  }

  /// Whether a line is a row of its own where the row before it lacks cells.
  public func isRowOfItsOwn(_ line: String) -> Bool {
    guard case .step(let number, .entry(let entry)) = position, entry.isNew, !entry.isBlank,
      entry.held.isEmpty, entry.refused == nil, let next = reader(number).nextCell(of: entry)
    else { return false }
    var copy = self
    copy.leaveUnsettledRow()
    return copy.cells(of: line).count > script.steps[number].fields[next...].count
  }

  /// Leaves the new row that waits for a line, so that another one can be asked.
  public mutating func leaveUnsettledRow() {
    guard case .step(let number, .entry(let entry)) = position, entry.isNew else { return }
    let step = script.steps[number]
    drafts[entry, in: step] = nil
    var next = Entry(row: entry.row, isNew: true)
    (next.parent, next.offset) = (entry.parent, entry.offset)
    position = .step(number, .entry(next))
  }
}
