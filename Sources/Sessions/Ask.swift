public import Answers
public import Scripts
public import Values

/// One prompt: what is asked, what may be typed, and what an empty line does.
public struct Ask: Hashable, Sendable {
  /// What the line is for.
  public enum Kind: Hashable, Sendable {
    /// Owner and day of a follow-up.
    case followUp(String)
    /// Nothing but an empty line, to go on.
    case confirmation
    /// A cell, or a row of them.
    case cells
    /// The end of a table: a row's number, or another row, or an empty line.
    case tableEnd
  }

  /// What an empty line does.
  public enum Enter: Hashable, Sendable {
    /// Nothing: an answer is needed.
    case refused
    /// Takes the script's default, for a reason.
    case takes(String, because: String?)
    /// Takes what was answered before.
    case keepsEarlier
    /// Leaves an optional answer empty.
    case leavesEmpty
    /// Ends the table.
    case endsTable
    /// Goes on.
    case goesOn
    /// Keeps the answer the coach spoke about.
    case keepsAnswer
    /// Nothing: the answer must change, or `/keep REASON`.
    case needsReason
    /// Makes the change whose consequences were shown.
    case takesChange
  }

  /// The row a line belongs to.
  public struct Heading: Hashable, Sendable {
    /// Its first column; nothing for a row that is being made.
    public var name: String?
    /// Its number from 1.
    public var number: Int
    /// How many rows the table has or asks about.
    public var count: Int
    /// The row it is made under.
    public var under: String?
    /// Earlier and derived columns shown next to it, and cells it began with.
    public var beside: [Labelled]
  }

  /// A label and what stands under it.
  public struct Labelled: Hashable, Sendable {
    /// The column's name in words.
    public var label: String
    /// Its value as printed.
    public var text: String
  }

  /// A cell the line may fill.
  public struct Cell: Hashable, Sendable {
    /// What it is called.
    public var name: CellName
    /// What is said before it is asked, once it is known.
    public var says: String?
    /// The question for this cell alone.
    public var question: String?
    /// What can be chosen, in the order it is shown.
    public var options: [Option]
    /// Options that are not offered now, with why.
    public var withheld: [WithheldOption]
    /// Whether several of them can be chosen.
    public var takesSeveral: Bool
    /// What can be typed, in a word or two, for kinds without options.
    public var form: String
    /// The most characters it takes; nothing for what is no text.
    public var most: Int?
    /// Whether it is asked only under a condition that is not known yet.
    public var mayBeSkipped: Bool
    /// Texts Tab offers.
    public var suggestions: [String]

    /// What it is called, in words.
    public var label: String { name.description }
  }

  /// What the line is for.
  public var kind: Kind
  /// The step's index in the script.
  public var step: Int
  /// Whether the step has just been reached, so that its question is shown.
  public var opens: Bool
  /// The question with its holes filled.
  public var question: String
  /// What an empty line does.
  public var enter: Enter
  /// Texts Tab offers when there are no cells.
  public var suggestions: [String] = []
  /// What a review or read step shows.
  public var shown: [Exhibit] = []
  /// What has changed in the script, for a step that is asked because of it.
  public var changes: [ScriptChange] = []
  /// The row the line belongs to.
  public var heading: Heading?
  /// Whether a row's number stands for that row, to change it, where a new row is asked.
  public var takesRowNumber = false
  /// The number of the row that can be moved from here: the one that is changed, or the last.
  public var movableRow: Int?
  /// The cells the line may fill, in order.
  public var cells: [Cell] = []
  /// The text that stands in the line, ready to edit.
  public var prefill = ""
  /// How far a table is: `1 of at least 3`.
  public var tally: String?
  /// Whether the table needs more rows before an empty line ends it.
  public var lacksRows = false
  /// Whether the answer may have several lines.
  public var isLong = false
  /// Whether the line goes on with a row that is begun, or changes a cell the coach spoke about.
  public var continues = false
  /// Whether the text that stands in the line was refused.
  public var isRefused = false
  /// Whether messages wait to be settled.
  public var isHeld = false
  /// What the message that waits offers; `/yes` takes it.
  public var offer: CoachRule.Offer?
  /// How many later answers build on the one that is asked, when it was answered before.
  public var builtOn = 0
  /// Seconds until the pace offer is due; nothing when none will be made.
  public var paceDue: Int?

  /// Whether the line is at a table, in which rows can be pasted.
  public var isOfTable: Bool { heading != nil || kind == .tableEnd }

  /// What an empty line takes, in words; nothing where it takes nothing.
  public var taken: String? { if case .takes(let text, _) = enter { text } else { nil } }

  /// Whether an empty line ends a table.
  public var endsTable: Bool { enter == .endsTable }

  init(
    kind: Kind, step: Int, opens: Bool, question: String, enter: Enter,
    suggestions: [String] = []
  ) {
    self.kind = kind
    self.step = step
    self.opens = opens
    self.question = question
    self.enter = enter
    self.suggestions = suggestions
  }
}
