public import Rules
public import Values

/// What one cell asks for.
public struct Field: Sendable {
  /// How strictly texts must differ from row to row.
  public enum Uniqueness: Hashable, Sendable {
    /// No text twice.
    case exact
    /// No word overlap of 0.75 or more.
    case alike
  }

  /// The name of the column; `answer` for a step of one field.
  public var id: String
  /// The names the column had before, the latest first.
  public var was: [String]
  /// What else the heading of a sheet may call the column.
  public var headings: [String]
  /// What the cell holds.
  public var kind: Kind
  /// The words of each point of a scale, from 0; none for other kinds.
  public var anchors: [String]
  /// What is said before it is asked; left out while a hole in it is missing.
  public var says: Template?
  /// The question for this cell alone.
  public var ask: Template?
  /// Asked only on yes.
  public var when: Expression?
  /// May be left empty.
  public var optional: Bool
  /// Whole numbers only.
  public var whole: Bool
  /// Whether texts must differ from row to row.
  public var unique: Uniqueness?
  /// Can be put off with `/later` or `?`.
  public var open: Bool
  /// The least: characters, value, day or ticks, by kind.
  public var min: Expression?
  /// The most, likewise.
  public var max: Expression?
  /// What an empty line takes.
  public var fallback: ValueRule?
  /// Where the options come from; nothing for kinds without options.
  public var options: Options?
  /// Texts Tab offers: a list of text.
  public var suggest: Expression?
  /// What the person it names does, in words that the name of their row follows; nothing for
  /// kinds that name nobody.
  public var duty: ValueRule?
  /// The workshop to run on the day it holds; nothing for kinds that hold none.
  public var due: String?
  /// The type of its value.
  public var type: ValueType
  /// Where the field begins in its file.
  public var place: Place
}
