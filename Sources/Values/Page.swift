/// The page a team passes on, as its script lays it out, with its holes filled.
public struct Page: Hashable, Sendable {
  /// A part that the program fills in; a script says only where it stands.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// Everybody whose name carries something, and whether they have accepted it.
    case owners
    /// Answers that stand against a strong message, with the reasons given for them.
    case overrides
    /// What was put off, with who finds out and by when.
    case followUps = "follow_ups"
    /// What is due, and when.
    case dates
  }

  /// A sentence of a paragraph.
  public enum Sentence: Hashable, Sendable {
    /// What the author wrote.
    case said(Prose)
    /// What the author wrote, without a full stop, about a cell that was put off; who finds it out,
    /// and by when.
    case putOff(Prose, owner: String?, due: Day?)
    /// Who drew the page up, and on which day.
    case origin
  }

  /// What stands on the page.
  public indirect enum Entry: Hashable, Sendable {
    /// A sentence; those of a section are a list where nothing else is in it.
    case text(Prose)
    /// What a review can show too.
    case exhibit(Exhibit)
    /// Sentences one after another.
    case paragraph([Sentence])
    /// What somebody answered, line by line.
    case quote(String)
    /// Things to do.
    case tasks([Prose])
    /// Rows of cells, some of them empty.
    case table(columns: [String], rows: [[String]])
    /// Rows of cells, each on a card of its own under its first cell.
    case cards(columns: [String], rows: [[String]])
    /// Numbers as they were and as they are.
    case comparison([BeforeAndAfter])
    /// Readings with their range and lines.
    case history(History)
    /// Entries under a heading; those of an appendix stand at the end of a page of several
    /// workshops.
    case section(title: String, isAppendix: Bool = false, [Entry])
    /// A part that the program fills in.
    case part(Part)
  }

  /// What it is about, to stand behind the title of the workshop.
  public var subject: String?
  /// What the workshop came to, in a line; nothing while that cannot be said.
  public var headline: Prose?
  /// What stands on it, from top to bottom.
  public var entries: [Entry]

  /// Makes a page.
  public init(subject: String? = nil, headline: Prose? = nil, _ entries: [Entry] = []) {
    (self.subject, self.headline, self.entries) = (subject, headline, entries)
  }
}
