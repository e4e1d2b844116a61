import Answers
public import Values
import Workbooks

/// A row, a form or a single answer that is being typed.
struct Entry: Hashable, Sendable {
  /// The row, or the record of the form; a new row has no id until it is asked.
  var row: Row
  /// Whether the row is being made here and is not in the workbook yet.
  var isNew = false
  /// The row a new one is made under.
  var parent: Row?
  /// The columns the row began with, which are shown and not typed.
  var fixed: Set<String> = []
  /// The step of another workshop a cell was taken from.
  var source: SlotSource?
  /// What was answered before, offered again.
  var earlier: [String: Cell]?
  /// The columns put off before, offered again as `?`.
  var earlierPutOff: [String] = []
  /// The cells taken so far.
  var cells: [String: Cell] = [:]
  /// The columns put off.
  var putOff: [String] = []
  /// Whether the whole step is put off, whatever was typed.
  var isPutOff = false
  /// What waits for a line.
  var held = Held()
  /// The line that was not taken, ready to edit.
  var refused: String?
  /// Whether that line was left, and not refused.
  var isDraft = false
  /// Which of its cells was not taken, from 0; nothing where no single one was.
  var refusedCell: Int?
  /// What an empty line takes in place of the line that was not taken.
  var offer: String?
  /// Where among the rows a new one is put; nothing for behind the last.
  var offset: Int?
  /// The columns whose cells mean something else than what was typed letter by letter.
  var readLoosely: Set<String> = []
  /// How many lines it was typed in.
  var lines = 0

  /// The same with a line that was left, ready to go on with.
  func offering(draft: String?) -> Entry {
    var entry = self
    (entry.refused, entry.isDraft) = (draft, draft != nil)
    return entry
  }

  /// Whether a cell was answered or put off here.
  func has(_ field: String) -> Bool { cells[field] != nil || putOff.contains(field) }

  /// Whether a cell was answered or put off before.
  func isEarlier(_ field: String) -> Bool {
    earlier?[field] != nil || earlierPutOff.contains(field)
  }

  /// The same where what was offered is taken.
  var withoutOffer: Entry {
    var entry = self
    (entry.refused, entry.offer) = (nil, nil)
    return entry
  }

  /// Whether nothing was typed yet.
  var isBlank: Bool { fixed.isSuperset(of: cells.keys) && fixed.isSuperset(of: putOff) }

  /// Whether it is a new row of which nothing was typed, where an empty line ends the table.
  var isUnbegun: Bool { isNew && isBlank && earlier == nil }
}

/// Messages that wait for a line, and what was decided about the same answer before.
struct Held: Hashable, Sendable {
  /// The messages on the screen.
  var messages: [Message] = []
  /// The messages that were kept about this answer.
  var settled: Set<String> = []
  /// The reasons given against them.
  var overrides: [Override] = []
  /// What their offers ask for.
  var followUps: [FollowUp] = []
  /// What the change would do, which waits to be confirmed once the coach is settled.
  var consequences: Consequences?

  /// Whether nothing waits.
  var isEmpty: Bool { messages.isEmpty && consequences == nil }
}

/// How far a step is typed.
enum Stage: Hashable, Sendable {
  /// A row, a form or a single answer is being typed.
  case entry(Entry)
  /// Nothing is left to type; messages may wait for a line.
  case end(Held)

  /// What waits for a line.
  var held: Held {
    get {
      switch self {
      case .entry(let entry): entry.held
      case .end(let held): held
      }
    }
    set {
      switch self {
      case .entry(var entry):
        entry.held = newValue
        self = .entry(entry)
      case .end: self = .end(newValue)
      }
    }
  }
}

/// Where a session stands.
enum Position: Hashable, Sendable {
  /// At a step.
  case step(Int, Stage)
  /// At the closing step, owner and day of what was put off: before its own fields, or after them.
  case followUp(step: Int, concludes: Bool)
  /// Past the last step.
  case finished

  /// The index of the step that is asked; nothing past the last.
  var step: Int? {
    switch self {
    case .step(let step, _), .followUp(let step, _): step
    case .finished: nil
    }
  }
}

/// A row, a form or a single answer that is being typed, as others see it.
public struct TypedRow: Hashable, Sendable {
  /// The row, or the record of the form.
  public let row: Row
  /// The row a new one is made under.
  public let parent: Row?
  /// Whether nothing was typed yet.
  public let isBlank: Bool
}
