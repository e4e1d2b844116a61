public import Rules
public import Values

/// How the page that is shared is laid out.
public struct PageShape: Sendable {
  /// A text with holes of which some parts stand out.
  public struct Sentence: Sendable {
    /// A part of the text, and whether it stands out.
    public struct Span: Sendable {
      /// The words.
      public var words: Template
      /// Whether they stand out.
      public var isStrong: Bool
    }

    /// The parts in order.
    public var spans: [Span]
    /// Said only on yes.
    public var when: Expression?
  }

  /// What stands in a paragraph.
  public enum Phrase: Sendable {
    /// The first of these that can be said: its condition says yes, and none of its holes is missing.
    case firstOf([Sentence])
    /// Said of a row while this column is put off.
    case putOff(column: String, Sentence)
    /// Who drew the page up, and on which day.
    case origin
  }

  /// A column of a table.
  public struct Column: Sendable {
    /// The words above it.
    public var title: String
    /// What stands in a cell: the first of these that can be said of the row.
    public var cell: [Sentence]
  }

  /// The columns of rows.
  public enum Columns: Sendable {
    /// Columns by their names; without any, each row is the sentence its table prints.
    case named([String])
    /// Columns as they are written for the page.
    case written([Column])
  }

  /// How rows stand on a page.
  public enum RowsForm: String, CaseIterable, Sendable {
    /// One below the other, in columns.
    case table
    /// Each on a card of its own.
    case cards
  }

  /// A number as it was and as it is, to be drawn as two bars.
  public struct BeforeAndAfter: Sendable {
    /// What is counted.
    public var of: Template
    /// The number as it was.
    public var before: Expression
    /// The number as it is.
    public var after: Expression
  }

  /// Readings one after another, with the range they move in by themselves and the lines drawn.
  public struct History: Sendable {
    /// The readings, the oldest first.
    public var values: Expression
    /// What they count.
    public var of: Template
    /// The lower end of the range.
    public var low: Expression?
    /// The upper end of the range.
    public var high: Expression?
    /// The line that calls for action.
    public var line: Expression?
    /// The side of the line where it calls: `above` or `below`.
    public var side: Expression?
    /// How many readings in a row must lie there.
    public var readings: Expression?
    /// How often the line would have called.
    public var calls: Expression?
    /// The level worth celebrating.
    public var goal: Expression?
  }

  /// What stands on the page.
  public indirect enum Entry: Sendable {
    /// A sentence of its own; a missing hole prints `?`.
    case text(Sentence)
    /// The scorecard or the tree.
    case show(Show)
    /// Rows, and what is said below them when there are any.
    case rows(RowSelection, Columns, RowsForm, below: Sentence?)
    /// Numbers as they were and as they are.
    case comparison([BeforeAndAfter])
    /// Readings with their range and lines.
    case history(History)
    /// Sentences one after another, without those that cannot be said.
    case paragraph([Phrase])
    /// A paragraph about each row.
    case paragraphs(RowSelection, [Phrase])
    /// An answer as it was written.
    case quote(Sentence)
    /// Things to do, without those that cannot be said; of each the first that can.
    case tasks([[Sentence]])
    /// Entries under a heading; those of an appendix stand at the end of a page of several
    /// workshops.
    case section(title: String, isAppendix: Bool, [Entry])
    /// A part that the program fills in.
    case part(Page.Part)
  }

  /// What the page is about, behind the title of the workshop.
  public var subject: Sentence?
  /// What it came to, in a line; the first of these that can be said.
  public var headline: [Sentence] = []
  /// What stands on it, from top to bottom.
  public var entries: [Entry]
}
