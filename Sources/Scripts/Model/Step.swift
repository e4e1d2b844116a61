public import Rules
public import Values

/// One question of a workshop: a line, a form, a table or a review.
public struct Step: Sendable {
  /// How a step is asked.
  public enum Shape: Hashable, Sendable {
    /// Something to read; an empty line goes on.
    case read
    /// One field, named `answer`.
    case single
    /// One row of fields.
    case form
    /// Rows of fields.
    case table
    /// Results to read, with or without a form below.
    case review
  }

  /// The name answers are stored under.
  public var id: String
  /// Raised by the author when the meaning changes; 1 when absent.
  public var version: Int
  /// The ids it had before, the latest first.
  public var was: [String]
  /// How it is asked.
  public var shape: Shape
  /// Minutes it is meant to take.
  public var minutes: Int
  /// Whether several people write apart before one answer is typed.
  public var silentFirst: Bool
  /// The text of a `read` step.
  public var says: Template?
  /// The question; nothing for a `read` step.
  public var ask: Template?
  /// What a page calls it where it is still open; its question when absent, nothing for `-`.
  public var about: String?
  /// Why it is asked.
  public var why: String?
  /// Lines as typed that draw no message but a note.
  public var good: Example?
  /// Lines as typed that draw a message.
  public var weak: Example?
  /// Asked only on yes.
  public var when: Expression?
  /// The fields of a form or review, the columns of a table, or the one field `answer`.
  public var fields: [Field]
  /// What a table does with rows; nothing for other shapes.
  public var table: TableShape?
  /// What a review shows.
  public var shows: [Show]
  /// What the coach looks for.
  public var coach: [CoachRule]
  /// Whether the whole step can be put off.
  public var open: Bool
  /// The sentence of a row.
  public var prints: Template?
  /// Names it depends on that its expressions and texts do not show.
  public var uses: [Dependency]
  /// Where the step begins in its file.
  public var place: Place
}

/// A line as a person might type it, and the row it belongs to, if any.
public struct Example: Hashable, Sendable {
  /// The first column of the row, as `First-visit fix rate`; nothing for every row alike.
  public var row: String?
  /// The line as typed.
  public var line: String
}
